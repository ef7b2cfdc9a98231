package org.consentaudit.analysis.terms.codes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The study's codes (Longpre et al. 2024, appendix on terms of service) and their merging. */
class StudyCodesTest {

  @ParameterizedTest
  @CsvSource({
    "prohibited, prohibited, 1",
    "prohibited, silent, 2",
    "prohibited, permitted, 2",
    "prohibited, conditional, 2",
    "silent, prohibited, 3",
    "permitted, prohibited, 3",
    "conditional, prohibited, 3",
    "conditional, silent, 4",
    "silent, conditional, 4",
    "conditional, conditional, 4",
    "permitted, conditional, 4",
    "silent, silent, 5",
    "permitted, permitted, 5"
  })
  void scrapingAndAi(String scraping, String ai, int code) {
    StudyCodes codes = StudyCodes.of(Value.of(scraping), Value.of(ai), Value.SILENT, Value.NONE);
    assertThat(codes.scrapingAndAi()).hasValue(code);
  }

  @ParameterizedTest
  @CsvSource({
    "silent, silent, silent, none, UNRESTRICTED_USE",
    "conditional, silent, open, none, CONDITIONAL_USE",
    "silent, silent, conditional, no-redistribution, NO_REDISTRIBUTION",
    "silent, silent, silent, both, NON_COMPETE",
    "conditional, silent, silent, non-compete, NON_COMPETE",
    "silent, silent, non-commercial, both, NC_ONLY",
    "silent, prohibited, non-commercial, both, NO_AI",
    "prohibited, silent, unsure, unsure, NO_SCRAPING",
    "prohibited, prohibited, silent, none, NO_SCRAPING_AND_AI",
    "unsure, silent, non-commercial, both, UNSURE",
    "silent, silent, unsure, both, UNSURE",
    "silent, silent, silent, unsure, UNSURE"
  })
  void verdict(String scraping, String ai, String licence, String compete, TermsVerdict verdict) {
    StudyCodes codes =
        StudyCodes.of(Value.of(scraping), Value.of(ai), Value.of(licence), Value.of(compete));
    assertThat(codes.verdict()).isEqualTo(verdict);
  }

  @Test
  void unsureIsNoSilence() {
    StudyCodes codes = StudyCodes.of(Value.PROHIBITED, Value.UNSURE, Value.UNSURE, Value.UNSURE);
    assertThat(codes.scrapingAndAi()).isEmpty();
    assertThat(codes.licence()).isEmpty();
    assertThat(codes.compete()).isEmpty();
  }

  @Test
  void smallestOfSeveralPagesCounts() {
    StudyCodes one = StudyCodes.of(Value.SILENT, Value.PROHIBITED, Value.CONDITIONAL, Value.NONE);
    StudyCodes other = StudyCodes.of(Value.PROHIBITED, Value.SILENT, Value.UNSURE, Value.BOTH);
    StudyCodes all = StudyCodes.strictest(List.of(one, other));
    assertThat(all)
        .isEqualTo(new StudyCodes(OptionalInt.of(2), OptionalInt.empty(), OptionalInt.of(1)));
  }

  @Test
  void valueOfAnotherAxisIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> StudyCodes.of(Value.OPEN, Value.SILENT, Value.SILENT, Value.NONE));
    assertThatIllegalArgumentException().isThrownBy(() -> Value.of("maybe"));
  }
}
