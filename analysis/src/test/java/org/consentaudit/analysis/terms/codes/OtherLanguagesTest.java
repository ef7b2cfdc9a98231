package org.consentaudit.analysis.terms.codes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** German, French and Spanish rules, and what becomes of languages without any. */
class OtherLanguagesTest {

  /** A page of {@code de.pages} and its like: labels decided before any rule was run. */
  record Page(String name, Map<Axis, Value> labels, String text) {}

  static List<Page> pages(String language) throws IOException {
    String all;
    try (InputStream in = OtherLanguagesTest.class.getResourceAsStream(language + ".pages")) {
      all = new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
    Map<String, String> blocks = new LinkedHashMap<>();
    List<Page> pages = new ArrayList<>();
    for (String part : all.split("\n(?=block |page )")) {
      String head = part.lines().findFirst().orElse("");
      String body = part.substring(head.length()).strip();
      if (head.startsWith("block ")) {
        blocks.put(head.substring(6), body);
      } else if (head.startsWith("page ")) {
        String[] labels = head.substring(head.indexOf(':') + 1).strip().split(" ");
        Map<Axis, Value> values = new LinkedHashMap<>();
        for (Axis axis : Axis.values()) {
          values.put(axis, Value.of(labels[axis.ordinal()]));
        }
        StringBuilder text = new StringBuilder();
        body.lines()
            .map(line -> line.startsWith("+ ") ? "\n" + blocks.get(line.substring(2)) + "\n" : line)
            .forEach(line -> text.append(line).append('\n'));
        pages.add(new Page(head.substring(5, head.indexOf(':')), values, text.toString()));
      }
    }
    return pages;
  }

  static List<String> wrong(String language) throws IOException {
    List<String> wrong = new ArrayList<>();
    for (Page page : pages(language)) {
      TermsCodes codes = TermsReader.read(page.text());
      for (Axis axis : Axis.values()) {
        Finding finding = codes.findings().get(axis);
        if (finding.value() != page.labels().get(axis)) {
          wrong.add(page.name() + " " + finding);
        }
      }
    }
    return wrong;
  }

  @ParameterizedTest
  @ValueSource(strings = {"de", "fr", "es"})
  void pagesAreReadAsTheyWereLabelled(String language) throws IOException {
    List<Page> pages = pages(language);
    assertThat(pages).hasSizeGreaterThanOrEqualTo(10);
    assertThat(pages)
        .allSatisfy(page -> assertThat(page.text().split("\\s+")).hasSizeGreaterThan(300));
    assertThat(wrong(language)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"de", "fr", "es"})
  void evidenceIsVerbatim(String language) throws IOException {
    for (Page page : pages(language)) {
      TermsCodes codes = TermsReader.read(page.text());
      assertThat(codes.language()).isEqualTo(language);
      for (Axis axis : Axis.values()) {
        Finding finding = codes.findings().get(axis);
        assertThat(finding.evidence().isEmpty())
            .as(page.name() + " " + finding)
            .isEqualTo(finding.value() == axis.nothingSaid());
        for (Evidence evidence : finding.evidence()) {
          assertThat(page.text().substring(evidence.start(), evidence.end()))
              .isEqualTo(evidence.sentence());
        }
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"de", "fr", "es"})
  void eachPatternReadsItsExamplesAndNotItsCounterExamples(String language) {
    Rules rules = Rules.of(language).orElseThrow();
    for (Axis axis : Axis.values()) {
      for (Pattern pattern : rules.patterns(axis)) {
        assertThat(pattern.examples()).as(pattern.id()).isNotEmpty();
        assertThat(pattern.counterExamples()).as(pattern.id()).isNotEmpty();
        for (String example : pattern.examples()) {
          assertThat(first(rules, axis, example)).as(example).isEqualTo(pattern.id());
        }
        for (String example : pattern.counterExamples()) {
          assertThat(first(rules, axis, example)).as(example).isNotEqualTo(pattern.id());
        }
      }
    }
  }

  @ParameterizedTest
  @CsvFileSource(resources = "sentences.txt", delimiter = '|', maxCharsPerColumn = 1000)
  void sentencesAreReadAsWasDecided(String language, String axis, String value, String sentence) {
    Rules rules = Rules.of(language).orElseThrow();
    Axis about = Axis.of(axis);
    Finding finding =
        Decision.of(
            sentence, about, PageReader.read(rules, sentence).get(about), rules.precision());
    assertThat(finding.value().code()).as(finding.toString()).isEqualTo(value);
  }

  /** The pattern that reads a sentence; empty when none does. */
  private static String first(Rules rules, Axis axis, String sentence) {
    Hits hits = rules.lexicon().words(sentence).hits();
    return rules.patterns(axis).stream()
        .filter(pattern -> pattern.fit(hits, 0) != Pattern.Fit.NO)
        .map(Pattern::id)
        .findFirst()
        .orElse("");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "it | È vietato l'uso di robot o di altri mezzi automatici per raccogliere i contenuti del sito.",
        "nl | Het is niet toegestaan om de inhoud van deze website met robots of op een andere wijze te kopiëren.",
        "pl | Zabrania się pobierania treści serwisu za pomocą robotów oraz ich wykorzystywania w celach, które nie są dozwolone.",
        "ja | 利用者は、当サイトのコンテンツを自動的な手段で収集したり、無断で複製したりしてはなりません。",
        "und | Xyzzy plugh frobozz grue.",
      })
  void otherLanguagesAreUnsure_neverSilent(String language, String sentence) {
    TermsCodes codes = TermsReader.read((sentence + " ").repeat(12));
    assertThat(codes.language()).isEqualTo(language);
    for (Axis axis : Axis.values()) {
      assertThat(codes.findings().get(axis).value()).isEqualTo(Value.UNSURE);
    }
  }

  @Test
  void hostileTextsCostLittle() {
    for (String part :
        new String[] {
          "Sie dürfen die nicht ",
          "ohne die die die ",
          "usage personnel non ",
          "no se puede con fines "
        }) {
      String text = part.repeat(500_000 / part.length());
      assertTimeoutPreemptively(Duration.ofSeconds(20), () -> TermsReader.read(text));
    }
  }
}
