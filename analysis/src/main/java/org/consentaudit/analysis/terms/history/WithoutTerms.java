package org.consentaudit.analysis.terms.history;

import java.util.Objects;
import org.consentaudit.archive.CaptureEntry;
import org.consentaudit.archive.Outcome;

/**
 * A time in which a policy page showed no terms.
 *
 * @param first the first capture of it
 * @param last the last
 * @param outcome what it showed: a capture's outcome such as {@code absent}, with its reason where
 *     it has one, or a kind of page such as {@code login_wall}
 * @param captures how many captures there are of it
 */
public record WithoutTerms(CaptureEntry first, CaptureEntry last, String outcome, int captures) {
  /** Checks that nothing is missing. */
  public WithoutTerms {
    Objects.requireNonNull(first, "first");
    Objects.requireNonNull(last, "last");
    Objects.requireNonNull(outcome, "outcome");
  }

  /** Whether the page was not there at all. */
  public boolean isGone() {
    return first.outcome() == Outcome.Readable.ABSENT;
  }

  WithoutTerms and(CaptureEntry capture) {
    return new WithoutTerms(first, capture, outcome, captures + 1);
  }
}
