package org.consentaudit.analysis.terms.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.consentaudit.analysis.terms.TermsReading;
import org.consentaudit.analysis.terms.TermsReading.NotTerms;
import org.consentaudit.analysis.terms.TermsReading.Reason;
import org.consentaudit.analysis.terms.TermsReading.Terms;
import org.consentaudit.analysis.terms.TermsText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PdfTextTest {

  private static final Duration BOUND = Duration.ofSeconds(20);

  private static List<String> page(int number, String... lines) {
    List<String> page = new ArrayList<>(List.of("Example Press Ltd", "", ""));
    page.addAll(List.of(lines));
    page.addAll(List.of("", "", "Page " + number + " of 3"));
    return page;
  }

  private static final List<List<String>> PAGES =
      List.of(
          page(
              1,
              "Terms of Use",
              "",
              "1. Use of content",
              "You may read our articles for your own infor-",
              "mation. You must not copy, scrape or otherwise",
              "collect them by automated means, nor use them to",
              "",
              "2. Other services"),
          page(
              2,
              "develop software that learns from text.",
              "",
              "(a) Quoting is allowed.",
              "(b) Linking is allowed to every page of the archive."),
          page(3, "These terms are governed by the law of Exampleland."));

  private static TermsReading read(byte[] pdf) {
    return TermsText.read(pdf, "application/pdf");
  }

  private static Reason reason(byte[] pdf) {
    return assertTimeout(BOUND, () -> ((NotTerms) read(pdf)).reason());
  }

  @Test
  void textIsInParagraphs_withoutWhatPagesRepeat() throws IOException {
    Terms terms = (Terms) read(Pdfs.of(PAGES));
    assertThat(terms.title()).isEqualTo("Terms of Use");
    assertThat(terms.truncated()).isFalse();
    assertThat(terms.text().split("\n\n"))
        .contains(
            "Terms of Use",
            "1. Use of content You may read our articles for your own information. You must not"
                + " copy, scrape or otherwise collect them by automated means, nor use them to",
            "(a) Quoting is allowed.",
            "(b) Linking is allowed to every page of the archive.",
            "These terms are governed by the law of Exampleland.");
    assertThat(terms.text()).doesNotContain("Example Press Ltd").doesNotContain("of 3");
  }

  @Test
  void whatIsNoPdfInsideIsReadAsWhatItIs() {
    byte[] html =
        ("<html><body><p>" + "You may not copy what stands here. ".repeat(20) + "</p>")
            .getBytes(StandardCharsets.UTF_8);
    assertThat(read(html)).isInstanceOf(Terms.class);
  }

  @Test
  void aPasswordForReadersIsAnOutcome_oneForOwnersAloneIsNot() throws IOException {
    assertThat(reason(Pdfs.protectedBy("secret", PAGES))).isEqualTo(Reason.ENCRYPTED);
    assertThat(((Terms) read(Pdfs.protectedBy("", PAGES))).text()).contains("automated means");
  }

  @Test
  void pagesOfImagesAreNoPolicy() throws IOException {
    assertThat(reason(Pdfs.withoutText(5))).isEqualTo(Reason.IMAGES);
  }

  @Test
  void aCutOrBlankDocumentIsBroken_orWhatIsLeftOfIt() throws IOException {
    byte[] whole = Pdfs.of(PAGES);
    for (int part = 1; part < 20; part++) {
      byte[] cut = Arrays.copyOf(whole, whole.length * part / 20);
      TermsReading reading = assertTimeout(BOUND, () -> read(cut));
      if (reading instanceof Terms terms) {
        assertThat(terms.text()).contains("automated means");
      } else {
        assertThat(((NotTerms) reading).reason()).isIn(Reason.BROKEN, Reason.IMAGES);
      }
    }
    assertThat(reason("%PDF-1.7 ...".getBytes(StandardCharsets.UTF_8))).isEqualTo(Reason.BROKEN);
    assertThat(reason("%PDF-1.7".getBytes(StandardCharsets.UTF_8))).isEqualTo(Reason.BROKEN);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void noDamageMakesItThrow(long seed) throws IOException {
    byte[] whole = Pdfs.of(PAGES);
    var random = new Random(seed);
    for (int round = 0; round < 100; round++) {
      byte[] damaged = whole.clone();
      for (int i = 0; i < 1 + round / 4; i++) {
        damaged[10 + random.nextInt(damaged.length - 10)] = (byte) random.nextInt(256);
      }
      TermsReading reading = assertTimeout(BOUND, () -> read(damaged));
      assertThat(reading).isNotNull();
    }
  }

  @Test
  void whatUnpacksBeyondAllMeasureIsGivenUp() throws IOException {
    for (byte[] bomb : List.of(Pdfs.bomb(300), Pdfs.bombInABomb())) {
      assertThat(bomb.length).isLessThan(1 << 20);
      assertThat(reason(bomb)).isEqualTo(Reason.BROKEN);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"q ", "BT /F 12 Tf (A) Tj ", "1 ", "[ ", "<< /A "})
  void operatorsWithoutEndAreGivenUp(String operator) throws IOException {
    byte[] pdf = Pdfs.repeating(operator, 30_000_000);
    assertThat(pdf.length).isLessThan(1 << 20);
    assertThat(reason(pdf)).isIn(Reason.BROKEN, Reason.IMAGES);
  }

  @Test
  void partsThatDrawEachOtherAreGivenUp() throws IOException {
    assertThat(reason(Pdfs.nest(40))).isIn(Reason.BROKEN, Reason.IMAGES);
  }

  @ParameterizedTest
  @ValueSource(strings = {"<0000> <ffff> <0100>", "<00000000> <7fffffff> <00000000>"})
  void aMapOfEndlessRangesIsNotWrittenOut(String range) throws IOException {
    byte[] pdf = Pdfs.mapped("100 beginbfrange\n" + (range + "\n").repeat(100) + "endbfrange\n");
    assertThat(reason(pdf)).isIn(Reason.BROKEN, Reason.IMAGES);
    String fair = "1 beginbfrange\n<0041> <0042> <0058>\nendbfrange\n";
    assertThat(((PdfReading.Text) PdfText.read(Pdfs.mapped(fair))).text()).isEqualTo("XY");
  }

  @Test
  void whatGoesOnBeyondTheMostPagesIsCutAndSaysSo() throws IOException {
    List<String> page = page(1, "You must not collect these pages by automated means.");
    byte[] pdf = Pdfs.of(Collections.nCopies(PdfText.MOST_PAGES + 5, page));
    PdfReading.Text text = (PdfReading.Text) assertTimeout(BOUND, () -> PdfText.read(pdf));
    assertThat(text.truncated()).isTrue();
    assertThat(text.text()).contains("automated means");
  }
}
