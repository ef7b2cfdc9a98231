package org.consentaudit.reports.page;

import java.time.YearMonth;
import java.util.List;
import java.util.Objects;

/**
 * The changes that were first seen in a month.
 *
 * @param month the month, UTC
 * @param hostsClosed hosts newly closed to some AI training crawler
 * @param hostsOpened hosts closed to one no longer
 * @param changes all changes, the most important first
 */
public record MonthOfChanges(
    YearMonth month, int hostsClosed, int hostsOpened, List<ChangeRow> changes) {
  /** Checks that nothing is missing. */
  public MonthOfChanges {
    Objects.requireNonNull(month, "month");
    changes = List.copyOf(changes);
  }
}
