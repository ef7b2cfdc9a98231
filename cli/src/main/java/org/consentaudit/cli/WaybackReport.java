package org.consentaudit.cli;

import java.io.IOException;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import org.consentaudit.crawler.backfill.WaybackEstimate;
import org.consentaudit.crawler.backfill.WaybackSettings;
import org.consentaudit.crawler.backfill.WaybackSummary;
import org.consentaudit.crawler.backfill.WaybackSummary.Count;

/** Prints what a back-fill brought. */
final class WaybackReport {

  private static final int MOST_NAMES = 10;

  private final TableOptions table;

  WaybackReport(TableOptions table) {
    this.table = table;
  }

  /** Prints a row a kind and outcome, and the rest in words; answers the exit code. */
  int print(WaybackSettings settings, WaybackSummary summary) throws IOException {
    try (Table rows = table.open("kind", "outcome", "captures", "replayed", "known")) {
      for (Map.Entry<Count.Of, Count> entry : summary.counts().entrySet()) {
        Count count = entry.getValue();
        rows.row(
            entry.getKey().kind(),
            entry.getKey().outcome(),
            count.replayed() + count.known(),
            count.replayed(),
            count.known());
      }
    }
    say(
        "%,d captures of %,d hosts: %,d questions to the index, %,d replays",
        summary.captures(), summary.hosts(), summary.questions(), summary.replays());
    tell(summary);
    String archive = settings.endpoint().authority();
    summary.gaveUp().ifPresent(why -> say("%s %s.", archive, why));
    if (!summary.completed()) {
      say("Run the same command again to go on.");
    }
    boolean all =
        summary.gaveUp().isEmpty() && summary.undelivered() == 0 && summary.unanswered() == 0;
    return all ? ExitCode.DONE : ExitCode.REJECTS;
  }

  /** Prints what a back-fill would take; answers the exit code. */
  int print(WaybackSettings settings, WaybackEstimate estimate) throws IOException {
    try (Table rows =
        table.open(
            "kind", "hosts", "sampled", "captures", "cdx_requests", "replays", "bytes", "hours")) {
      for (WaybackEstimate.Line line : estimate.lines()) {
        rows.row(
            line.kind(),
            line.hosts(),
            line.sampled(),
            line.captures(),
            line.questions(),
            line.replays(),
            line.bytes(),
            hours(line.lasts()));
      }
    }
    say(
        "About %.2f hours in all at this pace: questions and replays take turns, and an answer that"
            + " comes later than its turn adds to it.",
        hours(estimate.lasts(settings)));
    if (estimate.withoutTerms() > 0) {
      say(
          "%,d hosts of the sample have no known address of terms: the terms to which their home"
              + " pages lead are not counted.",
          estimate.withoutTerms());
    }
    estimate.gaveUp().ifPresent(why -> say("%s %s.", settings.endpoint().authority(), why));
    say("Only the index was asked, and nothing was kept.");
    return estimate.gaveUp().isEmpty() ? ExitCode.DONE : ExitCode.REJECTS;
  }

  private static double hours(Duration time) {
    return Math.round(time.toMillis() / 36_000.0) / 100.0;
  }

  private static void tell(WaybackSummary summary) {
    if (summary.undelivered() > 0) {
      say(
          "%,d captures could not be delivered by the archive (source_failed)",
          summary.undelivered());
    }
    if (summary.unanswered() > 0) {
      say("%,d questions were not answered; the next run asks them", summary.unanswered());
    }
    if (summary.excluded() > 0) {
      say("%,d hosts are excluded from the archive", summary.excluded());
    }
    if (summary.strange() > 0) {
      say("%,d lines of the index could not be read", summary.strange());
    }
    if (!summary.withoutTerms().isEmpty()) {
      int more = summary.withoutTerms().size() - MOST_NAMES;
      say(
          "%,d hosts without a known address of terms (pin one with 'consent terms pin'): %s%s",
          summary.withoutTerms().size(),
          String.join(", ", summary.withoutTerms().stream().limit(MOST_NAMES).toList()),
          more > 0 ? ", and " + more + " more" : "");
    }
  }

  private static void say(String format, Object... values) {
    System.err.println(String.format(Locale.ROOT, format, values));
  }
}
