package org.consentaudit.analysis.contradiction;

import java.time.YearMonth;
import java.util.Objects;

/**
 * A contradiction of a host, and the months at whose end it was seen.
 *
 * @param kind what contradicts what
 * @param from the first month
 * @param to the last of an unbroken row
 */
public record ContradictionSpan(Contradiction kind, YearMonth from, YearMonth to) {
  /** Checks that nothing is missing. */
  public ContradictionSpan {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(from, "from");
    Objects.requireNonNull(to, "to");
  }
}
