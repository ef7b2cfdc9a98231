package org.consentaudit.crawler.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.consentaudit.archive.Header;
import org.consentaudit.archive.http.Ending;
import org.consentaudit.crawler.fetch.Answer.Received;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RetryAfterTest {

  private static final Instant NOW = Instant.parse("2026-05-03T10:00:00Z");

  private static Optional<Duration> of(String value, Header... others) {
    var headers = new ArrayList<>(List.of(others));
    headers.add(new Header("Retry-After", value));
    return RetryAfter.of(new Received(503, headers, new byte[0], Ending.WHOLE), NOW);
  }

  /** The forms of RFC 9110 section 5.6.7, and seconds. */
  @ParameterizedTest
  @CsvSource({
    "'120', 120",
    "' 0 ', 0",
    "'00000120', 120",
    "'99999999999999999999', 999999999",
    "'Sun, 03 May 2026 10:02:00 GMT', 120",
    "'Sunday, 03-May-26 10:02:00 GMT', 120",
    "'Sun May  3 10:02:00 2026', 120",
    "'Sunday, 06-Nov-94 08:49:37 GMT', 0",
    "'Sun, 03 May 2026 09:00:00 GMT', 0",
  })
  void isSecondsOrADate(String value, long seconds) {
    assertThat(of(value)).contains(Duration.ofSeconds(seconds));
  }

  @Test
  void aDateIsMeasuredByTheServersOwnClock() {
    assertThat(
            of(
                "Sun, 06 Nov 1994 08:50:37 GMT",
                new Header("Date", "Sun, 06 Nov 1994 08:49:37 GMT")))
        .contains(Duration.ofMinutes(1));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "soon", "-5", "1.5", "1h", "Sun, 31 Feb 2026", "2026-05-03T10:02:00Z"})
  void anythingElseSaysNothing(String value) {
    assertThat(of(value)).isEmpty();
  }
}
