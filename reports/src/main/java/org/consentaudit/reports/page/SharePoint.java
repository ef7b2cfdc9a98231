package org.consentaudit.reports.page;

import java.time.YearMonth;
import java.util.Objects;

/**
 * A figure and its month.
 *
 * @param period the month, UTC
 * @param figure the figure
 */
public record SharePoint(YearMonth period, ShareFigure figure) {
  /** Checks that nothing is missing. */
  public SharePoint {
    Objects.requireNonNull(period, "period");
    Objects.requireNonNull(figure, "figure");
  }
}
