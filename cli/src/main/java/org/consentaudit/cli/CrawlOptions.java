package org.consentaudit.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.consentaudit.crawler.CrawlSettings;
import org.consentaudit.crawler.OptOuts;
import org.consentaudit.crawler.Politeness;
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
      names = "--max-delay",
      paramLabel = "SECONDS",
      defaultValue = "30",
      description = {
        "Longest pause that a Crawl-delay, a slow answer, or a refusal for haste brings about",
        "(default: 30)."
      })
  double maxDelay;

  @Option(
      names = "--response-factor",
      paramLabel = "N",
      defaultValue = "5",
      description = {
        "A host is left alone this many times as long as its last answer took, 0 to leave that out",
        "(default: 5)."
      })
  double responseFactor;

  @Option(
      names = "--max-wait",
      paramLabel = "SECONDS",
      defaultValue = "300",
      description = {
        "Longest Retry-After that is waited for; a host that asks for more is not asked again in",
        "the visit (default: 300)."
      })
  double maxWait;

  @Option(
      names = "--max-requests",
      paramLabel = "N",
      defaultValue = "32",
      description = "Most requests to a host in a visit (default: 32).")
  int maxRequests;

  @Option(
      names = "--max-mib",
      paramLabel = "N",
      defaultValue = "32",
      description = "Most MiB taken from a host in a visit (default: 32).")
  int maxMib;

  @Option(
      names = "--never",
      paramLabel = "FILE",
      description = {
        "Hosts that must not be visited, and all names below them, whatever leads there: one a",
        "line, # begins a comment."
      })
  Path never;

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
    return CrawlSettings.of(userAgent == null ? "" : userAgent)
        .withPoliteness(politeness())
        .withPrivateAllowed(allowPrivate)
        .withNever(optOuts())
        .withThreads(threads)
        .withVantage(vantage)
        .withLimits(timeout.limits());
  }

  private Politeness politeness() {
    Duration shortest = seconds("--delay", delay, 3600);
    Duration longest = seconds("--max-delay", maxDelay, 3600);
    if (maxRequests < 1 || maxMib < 1) {
      throw new WrongUseException("--max-requests and --max-mib are 1 at least");
    }
    return Politeness.USUAL
        .withDelays(shortest, longest.compareTo(shortest) < 0 ? shortest : longest)
        .withResponseFactor(responseFactor)
        .withMaxWait(seconds("--max-wait", maxWait, 86_400))
        .withConnectionsPerAddress(perAddress, false)
        .withBudget(new Politeness.Budget(maxRequests, (long) maxMib << 20));
  }

  private static Duration seconds(String option, double value, int most) {
    if (!(value >= 0 && value <= most)) {
      throw new WrongUseException(option + " lies between 0 and " + most + " seconds");
    }
    return Duration.ofMillis(Math.round(value * 1000));
  }

  private OptOuts optOuts() {
    if (never == null) {
      return OptOuts.NONE;
    }
    try {
      return OptOuts.of(Files.readAllLines(never));
    } catch (IllegalArgumentException e) {
      throw new WrongUseException("--never " + never + ", " + e.getMessage());
    } catch (IOException e) {
      throw new WrongUseException("--never " + never + " cannot be read: " + e.getMessage());
    }
  }
}
