package org.consentaudit.reports.words;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumbersTest {

  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "1, 100",
    "0.314, 31.4",
    "0.0004, under 0.1",
    "0.0005, 0.1",
    "0.9996, over 99.9",
    "0.9994, 99.9",
    "0.25, 25.0",
    "0.00049999, under 0.1",
    "1E-12, under 0.1"
  })
  void sharesAreShownToOneDecimalAndNeverRoundedToNothingOrAll(double share, String shown) {
    assertThat(Numbers.percent(share)).isEqualTo(shown + "\u202f%");
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "950, 950",
    "41200, '41,200'",
    "999999, '999,999'",
    "1000000, 1.00 m",
    "41234567, 41.2 m",
    "999600000, 1.00 bn",
    "170005451386, 170 bn",
    "1974278779400, 1.97 tn",
    "9223372036854775807, 9220000 tn"
  })
  void tokensAreShownToThreeDigits(long tokens, String shown) {
    assertThat(Numbers.tokens(tokens).replace('\u00a0', ' ')).isEqualTo(shown);
  }

  @ParameterizedTest
  @CsvSource({"0, 0.0 points", "1, 1.0 point", "3.14, 3.1 points"})
  void pointsHaveTheirPlural(double points, String shown) {
    assertThat(Numbers.points(points)).isEqualTo(shown);
  }

  @ParameterizedTest
  @CsvSource({"0, no", "4, four", "12, twelve", "13, 13", "1200, '1,200'"})
  void smallCountsAreWords(int count, String shown) {
    assertThat(Numbers.inWords(count)).isEqualTo(shown);
  }
}
