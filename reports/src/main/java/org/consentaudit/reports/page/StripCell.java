package org.consentaudit.reports.page;

import java.time.YearMonth;
import java.util.Objects;
import java.util.Optional;

/**
 * A host's standing in a month.
 *
 * @param period the month, UTC
 * @param standing the standing
 * @param evidence the capture that decides
 */
public record StripCell(YearMonth period, Standing standing, Optional<Evidence> evidence) {
  /** Checks that nothing is missing. */
  public StripCell {
    Objects.requireNonNull(period, "period");
    Objects.requireNonNull(standing, "standing");
    Objects.requireNonNull(evidence, "evidence");
  }
}
