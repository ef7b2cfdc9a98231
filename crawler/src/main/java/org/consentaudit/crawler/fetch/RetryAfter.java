package org.consentaudit.crawler.fetch;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;
import org.consentaudit.crawler.fetch.Answer.Received;

/** The Retry-After field: seconds, or a date in any of HTTP's three forms (RFC 9110, 10.2.3). */
public final class RetryAfter {

  private static final Pattern SECONDS = Pattern.compile("[0-9]+");
  private static final int MOST_DIGITS = 9;
  private static final Duration FOR_EVER = Duration.ofSeconds(999_999_999);

  private RetryAfter() {}

  /**
   * How long a server asks to be left alone; empty when it does not, or in no form that we know.
   *
   * @param now our time, which dates are measured from where the answer tells none of its own
   */
  public static Optional<Duration> of(Received answer, Instant now) {
    String value = answer.header("Retry-After").orElse("").strip();
    if (SECONDS.matcher(value).matches()) {
      return Optional.of(
          value.length() > MOST_DIGITS ? FOR_EVER : Duration.ofSeconds(Long.parseLong(value)));
    }
    // By the server's own clock, so that it may be wrong.
    Instant from = answer.header("Date").flatMap(date -> HttpDate.of(date, now)).orElse(now);
    return HttpDate.of(value, now)
        .map(then -> Duration.between(from, then))
        .map(RetryAfter::notNegative);
  }

  private static Duration notNegative(Duration wait) {
    return wait.isNegative() ? Duration.ZERO : wait;
  }
}
