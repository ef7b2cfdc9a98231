package org.consentaudit.cli;

import java.time.Duration;
import org.consentaudit.crawler.backfill.WaybackSettings;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** How a back-fill behaves towards a web archive. */
final class WaybackOptions {

  private static final double SECONDS_A_MINUTE = 60;

  @Option(
      names = "--user-agent",
      paramLabel = "TEXT",
      defaultValue = "${env:CONSENT_USER_AGENT}",
      description = {
        "Who asks, with a contact URL (or set CONSENT_USER_AGENT). Must be given: an archive has a",
        "right to know whom to ask."
      })
  String userAgent;

  @Option(
      names = "--cdx-per-minute",
      paramLabel = "N",
      defaultValue = "20",
      description = {
        "Most questions a minute to the index (default: 20). The Internet Archive allows some 30 and",
        "blocks an address that asks more."
      })
  double questions;

  @Option(
      names = "--replays-per-second",
      paramLabel = "N",
      defaultValue = "1",
      description = "Most captures a second that are replayed (default: 1).")
  double replays;

  @Option(
      names = "--endpoint",
      paramLabel = "URL",
      defaultValue = WaybackSettings.ENDPOINT,
      description = {
        "An archive that speaks as the Wayback Machine does (default: "
            + WaybackSettings.ENDPOINT
            + ")."
      })
  String endpoint;

  @Option(
      names = "--max-wait",
      paramLabel = "TIME",
      defaultValue = "24h",
      converter = DurationWord.class,
      description = {
        "Give up when the archive has refused us for so long, or asks to be left alone for longer",
        "(default: 24h)."
      })
  Duration maxWait;

  @Option(
      names = "--allow-private",
      description = "Ask a private or loopback address too: for tests.")
  boolean allowPrivate;

  @Mixin TimeoutOption timeout = new TimeoutOption();

  /**
   * The behaviour that was asked for.
   *
   * @throws WrongUseException when an option is out of its bounds
   */
  WaybackSettings settings() {
    var usual = WaybackSettings.Refusal.USUAL;
    return WaybackSettings.of(userAgent == null ? "" : userAgent)
        .at(endpoint, allowPrivate)
        .withIntervals(
            interval("--cdx-per-minute", questions, SECONDS_A_MINUTE),
            interval("--replays-per-second", replays, 1))
        .withRefusal(new WaybackSettings.Refusal(usual.first(), usual.longest(), maxWait))
        .withLimits(timeout.limits());
  }

  private static Duration interval(String option, double times, double seconds) {
    if (!(times >= 0.01 && times <= 100_000)) {
      throw new WrongUseException(option + " lies between 0.01 and 100000");
    }
    return Duration.ofNanos((long) Math.ceil(seconds / times * 1e9));
  }
}
