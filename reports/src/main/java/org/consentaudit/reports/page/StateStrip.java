package org.consentaudit.reports.page;

import java.time.YearMonth;
import java.util.List;
import java.util.Objects;

/**
 * A host over time.
 *
 * @param from first month
 * @param to last month
 * @param rows grouped, in the order shown
 */
public record StateStrip(YearMonth from, YearMonth to, List<StripRow> rows) {
  /** Checks that nothing is missing. */
  public StateStrip {
    Objects.requireNonNull(from, "from");
    Objects.requireNonNull(to, "to");
    rows = List.copyOf(rows);
  }
}
