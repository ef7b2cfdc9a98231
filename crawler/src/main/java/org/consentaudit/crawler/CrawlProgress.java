package org.consentaudit.crawler;

import java.time.Duration;
import java.util.Optional;

/**
 * How far a visit has come.
 *
 * @param hostsDone hosts of which everything known is captured
 * @param hosts all hosts of the visit
 * @param urlsDone URLs captured in the visit, in earlier runs too
 * @param urlsKnown URLs of the visit known so far; grows while home pages are read
 * @param urlsThisRun URLs captured since this run began
 * @param elapsed the time since this run began
 */
public record CrawlProgress(
    long hostsDone, long hosts, long urlsDone, long urlsKnown, long urlsThisRun, Duration elapsed) {

  /** URLs a second since this run began; 0 at its start. */
  public double rate() {
    return elapsed.isZero() ? 0 : urlsThisRun * 1e9 / elapsed.toNanos();
  }

  /** The time that the URLs known so far will still take at this rate; empty at the start. */
  public Optional<Duration> remaining() {
    double rate = rate();
    return rate == 0
        ? Optional.empty()
        : Optional.of(Duration.ofMillis((long) ((urlsKnown - urlsDone) / rate * 1000)));
  }
}
