package org.consentaudit.archive.imports;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * When a capture can have been made: not before there was a web, and not more than a day ahead of
 * the clock.
 *
 * @param latest the latest instant that is believed
 */
public record CaptureTimes(Instant latest) {

  private static final Duration CLOCK_SKEW = Duration.ofDays(1);
  private static final Instant EARLIEST = Instant.parse("1990-01-01T00:00:00Z");

  /** Up to the present. */
  public static CaptureTimes until(Clock clock) {
    return new CaptureTimes(clock.instant().plus(CLOCK_SKEW));
  }

  /** What is wrong with an instant, for a person; empty when it can be. */
  public Optional<String> objection(Instant captured) {
    if (captured.isAfter(latest)) {
      return Optional.of("captured in the future (" + captured + ")");
    }
    return captured.isBefore(EARLIEST)
        ? Optional.of("captured before there was a web (" + captured + ")")
        : Optional.empty();
  }
}
