package org.consentaudit.analysis.terms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TermsLanguageTest {

  private static final String ENGLISH =
      "By using this site you agree to these terms. You may not copy or collect our content. ";
  private static final String GERMAN =
      "Mit der Nutzung dieser Seite stimmen Sie den Bedingungen zu. Das Kopieren ist nicht erlaubt. ";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en | You may not use any robot or other automated means to access our pages without consent.",
        "de | Die Nutzung der Inhalte ist nur für private Zwecke erlaubt und darf nicht gewerblich sein.",
        "fr | Vous ne pouvez pas utiliser les contenus du site à des fins commerciales sans notre accord.",
        "es | No se puede utilizar el contenido de este sitio para fines comerciales sin su permiso.",
        "it | Gli utenti non possono utilizzare i contenuti del sito per scopi commerciali o di altro tipo.",
        "pt | Você não pode usar o conteúdo do site para fins comerciais sem a nossa permissão por escrito.",
        "nl | Het is niet toegestaan om de inhoud van deze website te kopiëren of voor anderen te gebruiken.",
        "sv | Du får inte kopiera eller använda innehållet på webbplatsen för andra ändamål utan vår rätt.",
        "da | Du må ikke kopiere eller bruge indholdet på siden til andre formål, hvis det ikke er aftalt af os.",
        "no | Du må ikke kopiere eller bruke innholdet på siden til andre formål etter at avtalen er over.",
        "fi | Palvelun sisältöä ei saa käyttää kaupallisiin tarkoituksiin, jos siitä ei ole sovittu, tai muuten.",
        "pl | Użytkownik nie może kopiować treści oraz wykorzystywać ich do celów, które nie są dozwolone.",
        "cs | Obsah stránek se nesmí kopírovat ani používat pro jiné účely, než které jsou podle smlouvy.",
        "sk | Obsah stránok sa nesmie kopírovať ani používať pre iné účely, ako sú tie, ktoré nie je možné.",
        "hu | Az oldal tartalma nem másolható, és csak az engedély szerint lehet használni, ha van ilyen.",
        "ro | Conținutul acestui site nu poate fi copiat sau folosit pentru alte scopuri fără acordul dumneavoastră.",
        "tr | Bu sitenin içeriği izin olmadan kopyalanamaz ve ticari amaçlar için kullanılamaz, ya da bir başka.",
        "id | Anda tidak dapat menyalin isi situs ini untuk tujuan lain yang tidak kami setujui dengan tertulis.",
        "vi | Bạn không được sao chép nội dung của trang này cho các mục đích khác và không có sự đồng ý.",
        "ru | Вы не можете копировать материалы сайта и использовать их для других целей без согласия.",
        "uk | Ви не можете копіювати матеріали сайту та використовувати їх для інших цілей без згоди.",
        "bg | Вие не може да копирате съдържанието на сайта и да го използвате за други цели без съгласие.",
        "el | Δεν επιτρέπεται να αντιγράψετε το περιεχόμενο της σελίδας για άλλους σκοπούς ή με άλλον τρόπο.",
        "ca | No es pot copiar el contingut d'aquest lloc per a altres finalitats amb les seves pàgines, si vostè no té el permís.",
        "he | אין להעתיק את התוכן של האתר או לעשות בו שימוש אחר, גם אם הוא זמין על ידי אתר אחר.",
        "ar | لا يجوز نسخ محتوى هذا الموقع أو استخدامه في أي أغراض أخرى من غير إذن، إلى أن ما كان.",
        "ja | 利用者は、当サイトのコンテンツを無断で複製したり、自動的な手段で収集したりしてはなりません。",
        "zh | 未经书面许可，用户不得复制或以自动化方式收集本网站的任何内容，也不得用于商业目的或训练模型。",
        "ko | 이용자는 사전 동의 없이 이 사이트의 콘텐츠를 복제하거나 자동화된 수단으로 수집할 수 없습니다.",
        "th | ผู้ใช้ไม่สามารถคัดลอกเนื้อหาของเว็บไซต์นี้เพื่อวัตถุประสงค์ทางการค้าโดยไม่ได้รับอนุญาต",
      })
  void aSentenceOfSmallWordsIsEnough(String language, String sentence) {
    assertThat(TermsLanguage.of(sentence + " " + sentence)).isEqualTo(language);
  }

  @Test
  void ofTwoLanguagesTheOneWithMoreTextCounts() {
    assertThat(TermsLanguage.of(ENGLISH.repeat(30) + GERMAN.repeat(70))).isEqualTo("de");
    assertThat(TermsLanguage.of(ENGLISH.repeat(70) + GERMAN.repeat(30))).isEqualTo("en");
  }

  @Test
  void nothingToTellByIsUndetermined() {
    for (String text :
        new String[] {"", "1 2 3 4", "Example GmbH, 10115 Exampletown", "xyzzy plugh "}) {
      assertThat(TermsLanguage.of(text)).isEqualTo(TermsLanguage.UNDETERMINED);
    }
  }

  @Test
  void homePagesAreInTheLanguageThatPeopleSaid() throws IOException {
    Path pages =
        Path.of(System.getProperty("consent.root", "."))
            .resolve("../shared/data/homepages/homepages.jsonl.gz");
    assumeTrue(Files.exists(pages), "SKIPPED: no home pages at " + pages);
    int all = 0;
    int right = 0;
    try (var in = new GZIPInputStream(Files.newInputStream(pages));
        var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      ObjectMapper json = new ObjectMapper();
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        JsonNode page = json.readTree(line);
        String text = Jsoup.parse(page.get("html").asText()).body().text();
        right += TermsLanguage.of(text).equals(page.get("lang").asText()) ? 1 : 0;
        all++;
      }
    }
    System.out.printf("language: %d of %d home pages right%n", right, all);
    assertThat(right).isGreaterThanOrEqualTo(all * 96 / 100);
  }
}
