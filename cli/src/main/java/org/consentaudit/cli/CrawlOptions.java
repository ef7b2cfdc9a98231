package org.consentaudit.cli;

import java.time.Duration;
import org.consentaudit.crawler.CrawlSettings;
import picocli.CommandLine.Option;

/** How a crawl behaves towards hosts: the same for every command that visits them. */
final class CrawlOptions {

  @Option(
      names = "--user-agent",
      paramLabel = "TEXT",
      defaultValue = "${env:CONSENT_USER_AGENT}",
      description = {
        "Who visits, with a contact URL (or set CONSENT_USER_AGENT). Must be given: hosts have a",
        "right to know whom to ask."
      })
  String userAgent;

  @Option(
      names = "--delay",
      paramLabel = "SECONDS",
      defaultValue = "1",
      description = "Shortest pause between two requests to a host (default: 1).")
  double delay;

  @Option(
      names = "--threads",
      paramLabel = "N",
      defaultValue = "50",
      description = "Requests under way at a time, to different hosts (default: 50).")
  int threads;

  @Option(
      names = "--connections-per-address",
      paramLabel = "N",
      defaultValue = "2",
      description = "Connections to one IP address at a time (default: 2).")
  int perAddress;

  @Option(
      names = "--allow-private",
      description = "Ask private and loopback addresses too: for tests.")
  boolean allowPrivate;

  @Option(
      names = "--vantage",
      paramLabel = "TEXT",
      defaultValue = "",
      description = "Where you ask from, kept with every capture.")
  String vantage;

  @picocli.CommandLine.Mixin TimeoutOption timeout = new TimeoutOption();

  /**
   * The behaviour that was asked for.
   *
   * @throws WrongUseException when an option is out of its bounds
   */
  CrawlSettings settings() {
    if (delay < 0 || delay > 3600) {
      throw new WrongUseException("--delay lies between 0 and 3600 seconds");
    }
    Duration shortest = Duration.ofMillis(Math.round(delay * 1000));
    Duration longest = Duration.ofSeconds(30);
    return CrawlSettings.of(userAgent == null ? "" : userAgent)
        .withDelays(shortest, longest.compareTo(shortest) < 0 ? shortest : longest)
        .withConnectionsPerAddress(perAddress, false)
        .withPrivateAllowed(allowPrivate)
        .withThreads(threads)
        .withVantage(vantage)
        .withLimits(timeout.limits());
  }
}
