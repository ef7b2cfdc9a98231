package org.consentaudit.cli;

import java.time.Duration;
import org.consentaudit.crawler.fetch.FetchLimits;
import picocli.CommandLine.Option;

/** How long a request may take. */
final class TimeoutOption {

  @Option(
      names = "--timeout",
      paramLabel = "SECONDS",
      defaultValue = "60",
      description = "Longest time for one request (default: 60).")
  double timeout;

  /**
   * The usual limits within that time.
   *
   * @throws WrongUseException when it is out of its bounds
   */
  FetchLimits limits() {
    if (!(timeout >= 0.1 && timeout <= 3600)) {
      throw new WrongUseException("--timeout lies between 0.1 and 3600 seconds");
    }
    FetchLimits usual = FetchLimits.DEFAULT;
    Duration total = Duration.ofMillis(Math.round(timeout * 1000));
    return usual.withTimes(shorter(usual.connect(), total), shorter(usual.read(), total), total);
  }

  private static Duration shorter(Duration one, Duration other) {
    return one.compareTo(other) < 0 ? one : other;
  }
}
