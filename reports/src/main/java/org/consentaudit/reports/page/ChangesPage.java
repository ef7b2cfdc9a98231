package org.consentaudit.reports.page;

import java.util.List;

/**
 * All changes.
 *
 * @param months newest first
 */
public record ChangesPage(List<MonthOfChanges> months) {
  /** Checks that nothing is missing. */
  public ChangesPage {
    months = List.copyOf(months);
  }
}
