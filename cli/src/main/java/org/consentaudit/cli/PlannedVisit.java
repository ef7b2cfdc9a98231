package org.consentaudit.cli;

import java.io.IOException;
import java.util.Locale;
import org.consentaudit.app.CrawlPlan;

/** Prints what a visit would ask. */
final class PlannedVisit {

  private static final double SECONDS_AN_HOUR = 3600;

  private final TableOptions table;

  PlannedVisit(TableOptions table) {
    this.table = table;
  }

  void print(CrawlPlan plan) throws IOException {
    try (Table rows =
        table.open("host", "action", "requests", "delay_seconds", "delay_from", "seconds")) {
      for (CrawlPlan.Line line : plan.lines()) {
        rows.row(
            line.host().name(),
            line.action().name().toLowerCase(Locale.ROOT),
            line.requests(),
            line.delay().toMillis() / 1000.0,
            line.delayFrom().name().toLowerCase(Locale.ROOT),
            line.lasts().toMillis() / 1000.0);
      }
    }
    System.err.printf(
        Locale.ROOT,
        "%,d hosts, at most %,d requests, redirects not counted: about %.2f hours%n"
            + "Nobody was asked, and nothing was written.%n",
        plan.lines().size(),
        plan.requests(),
        plan.lasts().toMillis() / 1000.0 / SECONDS_AN_HOUR);
  }
}
