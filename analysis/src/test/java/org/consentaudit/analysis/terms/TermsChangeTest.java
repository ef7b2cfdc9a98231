package org.consentaudit.analysis.terms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import org.consentaudit.analysis.terms.TermsReading.Terms;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TermsChangeTest {

  private static final String CLAUSES =
      "\n\n## 1. Use\n\nYou may read our articles for your own information. If you registered before"
          + " 3 May 2021 the earlier terms apply to you. A notice takes effect after 30 days.\n\n## 2."
          + " Law\n\nThe law of Exampleland applies.\n\n"
          + "Clause after clause says what follows from that.\n\n".repeat(30);

  private static String text(String head) {
    return "# Terms of Use\n\n" + head + CLAUSES;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Last updated: May 3, 2024 | Last updated: November 17, 2025",
        "Effective 2024-05-03. Welcome to our site. | Effective 2025-11-17. Welcome to our site.",
        "Version 3.2, 3 May 2024 | Version 4, 17 Nov 2025",
        "Stand: 3. Mai 2024 | Stand: 17.11.2025",
        "Dernière mise à jour : 3 mai 2024 | Dernière mise à jour : 1er décembre 2025",
        "Última actualización: 3 de mayo de 2024 | Última actualización: 17 de noviembre de 2025",
        "These terms were last revised on 05/03/2024 | These terms were last revised on 11/17/2025",
        "更新日：2024年5月3日 | 更新日：2025年11月17日",
      })
  void anotherDateOfThePageIsAKindOfItsOwn(String before, String after) {
    assertThat(TermsChange.between(text(before), text(after))).isEqualTo(TermsChange.DATE_ONLY);
    assertThat(TermsVersion.of(text(before))).isNotEqualTo(TermsVersion.of(text(after)));
    assertThat(TermsChange.between(text("Hello") + before, text("Hello") + after))
        .isEqualTo(TermsChange.DATE_ONLY);
  }

  @Test
  void aDateOnALineOfItsOwnIsThatOfTheLineBefore() {
    assertThat(
            TermsChange.between(
                text("Effective date\n\nMay 3, 2024"), text("Effective date\n\nJune 3, 2025")))
        .isEqualTo(TermsChange.DATE_ONLY);
  }

  @Test
  void aDateOrNumberWithinAClauseIsTheClause() {
    String before = text("Last updated: May 3, 2024");
    assertThat(TermsChange.between(before, before.replace("3 May 2021", "3 May 2022")))
        .isEqualTo(TermsChange.WORDS);
    assertThat(TermsChange.between(before, before.replace("30 days", "60 days")))
        .isEqualTo(TermsChange.WORDS);
    String longClause =
        "From January 1, 2025 nobody may use what we publish to train a model or to build a"
            + " collection of texts, whatever was agreed with us before, unless the agreement says in"
            + " so many words that it may be done.";
    assertThat(TermsChange.between(text(longClause), text(longClause.replace("2025", "2026"))))
        .isEqualTo(TermsChange.WORDS);
  }

  @Test
  void aDateAndAClauseAreTheClause() {
    String before = text("Last updated: May 3, 2024");
    String after = text("Last updated: June 3, 2024").replace("You may read", "You may not read");
    assertThat(TermsChange.between(before, after)).isEqualTo(TermsChange.WORDS);
    assertThat(TermsChange.between(before, before + "\n\nScraping is forbidden."))
        .isEqualTo(TermsChange.WORDS);
  }

  @Test
  void layoutIsNone() {
    String before = text("Last updated: May 3, 2024");
    assertThat(TermsChange.between(before, before.replace("## ", "### ").replace("\n\n", "\n")))
        .isEqualTo(TermsChange.NONE);
  }

  @ParameterizedTest
  @CsvSource({
    "/terms?utm_source=a&gclid=1, /terms?utm_source=b&gclid=2",
    "/js/app.3f9c.js, /js/app.77aa.js",
    "/login?csrf=0011&nonce=x, /login?csrf=2233&nonce=y"
  })
  void aNonceOrATrackingParameterMakesNoVersion(String one, String other) {
    assertThat(TermsChange.between(page(one).text(), page(other).text()))
        .isEqualTo(TermsChange.NONE);
    assertThat(page(one).version()).isEqualTo(page(other).version());
  }

  private static Terms page(String address) {
    return (Terms)
        TermsText.ofHtml(
            "<title>Terms</title><script nonce='"
                + address.hashCode()
                + "' src='"
                + address
                + "'></script><main data-build='"
                + address
                + "'><h1>Terms</h1><p>You may read <a href='"
                + address
                + "'>our articles</a> for your own information, and not copy, sell or collect them"
                + " by automated means, whatever else is said elsewhere on this site.</p>"
                + "<input type=hidden value='"
                + address
                + "'></main>");
  }

  @Test
  void hostileTextsCostLittle() {
    for (String part : new String[] {"1 ", "1.", "may 1 ", "version 1.1", "\u0001", "20", "a. A"}) {
      String text = "Last updated " + part.repeat(1_000_000 / part.length());
      assertTimeoutPreemptively(
          Duration.ofSeconds(10), () -> TermsChange.between(text, text + "x"));
      String lines = (part + "\n").repeat(200_000);
      assertTimeoutPreemptively(
          Duration.ofSeconds(10), () -> TermsChange.between(lines, lines + "x"));
    }
  }
}
