package org.consentaudit.analysis.terms.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class QuotationTest {

  private static boolean shared(String sentence, String quotation) {
    return Quotation.anyShared(List.of(sentence), List.of(quotation));
  }

  @Test
  void fortyCharactersInARowAreShared() {
    String forty = "a1b2c3d4e5f6g7h8i9j0k1l2m3n4o5p6q7r8s9t0";
    assertThat(forty).hasSize(Quotation.SHARED);
    assertThat(shared("before " + forty, forty + " after and some more")).isTrue();
    assertThat(shared("before " + forty.substring(1), "X" + forty.substring(1) + "Y")).isFalse();
  }

  @Test
  void caseSpaceMarksAndQuotationMarksAreIgnored() {
    assertThat(
            shared(
                "* **You may not** use “robots”,\n"
                    + "  [spiders](https://a.example/x) or scrapers here",
                "You may NOT use \"robots\", spiders or scrapers here"))
        .isTrue();
    assertThat(
            shared(
                "you won’t collect our content by automated means of any kind",
                "You won't collect our content by automated means of any kind"))
        .isTrue();
  }

  @Test
  void aShortQuotationHasToStandThereAsAWhole() {
    assertThat(shared("You may not scrape platform data.", "Scrape platform data.")).isTrue();
    assertThat(shared("You may not scrape our data.", "Scrape platform data.")).isFalse();
    assertThat(shared("scrape", "You may not scrape platform data without our consent.")).isFalse();
  }

  @Test
  void nothingIsSharedWithNothing() {
    assertThat(shared("", "")).isFalse();
    assertThat(shared("a sentence that is long enough to be compared", "**  **")).isFalse();
    assertThat(Quotation.anyShared(List.of(), List.of("some quotation that nobody answered")))
        .isFalse();
  }

  @Test
  void hostileTextTakesNoTime() {
    String brackets = "](".repeat(100_000);
    assertTimeoutPreemptively(
        Duration.ofSeconds(5), () -> shared(brackets, "](" + "[".repeat(100_000) + ")"));
  }
}
