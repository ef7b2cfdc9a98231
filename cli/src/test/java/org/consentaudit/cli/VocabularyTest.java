package org.consentaudit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalInt;
import org.consentaudit.analysis.explain.ExplanationWords;
import org.consentaudit.analysis.verdict.Status;
import org.consentaudit.analysis.verdict.Verdict;
import org.consentaudit.reports.page.Standing;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One verdict has one word, on a page and in an explanation. */
class VocabularyTest {

  @ParameterizedTest
  @CsvSource({
    "ALL, all",
    "SOME, all_but",
    "SOME, some_other",
    "SOME, some_pattern_restrictions",
    "NONE, none",
    "NONE, no_robots"
  })
  void explanationsSayWhatThePagesSay(Status status, String detail) {
    String told = ExplanationWords.standing(new Verdict(status, detail, OptionalInt.empty()));
    assertThat(told.split("[.(]")[0].strip()).isEqualTo(Standing.of(status.code(), detail).word());
  }

  @ParameterizedTest
  @CsvSource({"REFUSED, 403", "UNAVAILABLE, 500", "UNREACHABLE, dns", "NOT_SEEN, not_expected"})
  void whatNoPageCountsAsKnownIsSaidNotToBe(Status status, String detail) {
    String told = ExplanationWords.standing(new Verdict(status, detail, OptionalInt.empty()));
    assertThat(told).startsWith("not known (" + detail + ")");
    assertThat(Standing.of(status.code(), detail).known()).isFalse();
  }
}
