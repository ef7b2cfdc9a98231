package org.consentaudit.reports.page;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * When something happened, as far as captures tell.
 *
 * @param after the day of the last capture without it; empty where the first capture already has it
 * @param by the day of the first capture with it
 */
public record Between(Optional<LocalDate> after, LocalDate by) {
  /** Checks that nothing is missing. */
  public Between {
    Objects.requireNonNull(after, "after");
    Objects.requireNonNull(by, "by");
  }
}
