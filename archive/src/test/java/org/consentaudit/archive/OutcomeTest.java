package org.consentaudit.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OutcomeTest {

  @ParameterizedTest
  @CsvSource({
    "200, content", "204, content", "304, not_modified", "404, absent", "410, absent",
    "400, refused", "401, refused", "403, refused", "429, refused", "451, refused",
    "500, unavailable", "503, unavailable", "599, unavailable"
  })
  void statusImpliesOutcome(int status, String code) {
    assertThat(Outcome.ofStatus(status).code()).isEqualTo(code);
  }

  @ParameterizedTest
  @ValueSource(ints = {100, 199, 301, 308, 600, -1})
  void whatIsNoFinalAnswerImpliesNothing(int status) {
    assertThatIllegalArgumentException().isThrownBy(() -> Outcome.ofStatus(status));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "content",
        "not_modified",
        "absent",
        "truncated",
        "refused",
        "unavailable",
        "unreachable",
        "redirect_loop",
        "too_many_redirects",
        "not_expected",
        "blocked_by_us",
        "source_failed"
      })
  void everyWordOfTheClosedListIsRead(String code) {
    Outcome outcome = Outcome.of(code, "why");
    assertThat(outcome.code()).isEqualTo(code);
    assertThat(outcome.reason()).isEqualTo(outcome instanceof Outcome.Readable ? "" : "why");
  }

  @Test
  void anotherWordIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Outcome.of("vanished", ""))
        .withMessageContaining("vanished");
  }
}
