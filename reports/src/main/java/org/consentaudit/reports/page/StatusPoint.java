package org.consentaudit.reports.page;

import java.time.YearMonth;
import java.util.Map;
import java.util.Objects;

/**
 * How a sample divides in a month.
 *
 * @param period the month, UTC
 * @param slices each standing met with; their shares sum to 1
 */
public record StatusPoint(YearMonth period, Map<Standing, Slice> slices) {
  /** Checks that nothing is missing. */
  public StatusPoint {
    Objects.requireNonNull(period, "period");
    slices = Map.copyOf(slices);
  }
}
