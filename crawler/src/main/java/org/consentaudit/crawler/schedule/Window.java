package org.consentaudit.crawler.schedule;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;

/**
 * A stretch of time in which a host is owed one visit.
 *
 * @param number windows of a cadence are counted through; the next one has the next number
 * @param from its first instant
 * @param to the first instant after it
 */
public record Window(long number, Instant from, Instant to) {
  /** Checks that it is not empty. */
  public Window {
    Objects.requireNonNull(from);
    if (!from.isBefore(to)) {
      throw new IllegalArgumentException("a window has a length");
    }
  }

  /** How long it is. */
  public Duration length() {
    return Duration.between(from, to);
  }

  /** Whether an instant lies in it. */
  public boolean has(Instant instant) {
    return !instant.isBefore(from) && instant.isBefore(to);
  }

  /**
   * The instant so far into it.
   *
   * @param fraction 0 to less than 1
   */
  public Instant at(double fraction) {
    return from.plusMillis((long) (fraction * length().toMillis()));
  }

  /** What is left of it from an instant in it on. */
  Window since(Instant instant) {
    return new Window(number, instant, to);
  }
}
