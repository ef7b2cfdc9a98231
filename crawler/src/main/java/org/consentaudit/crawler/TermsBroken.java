package org.consentaudit.crawler;

import java.util.Set;
import org.consentaudit.archive.Outcome;
import org.consentaudit.archive.Outcome.Failed;
import org.consentaudit.archive.Outcome.Failure;
import org.consentaudit.archive.Outcome.Readable;

/** Whether an outcome says that the terms are not, or no longer, at an address. */
final class TermsBroken {

  /** The request was redirected to the home page. */
  static final String HOME = "home";

  /** A guessed address has a page, and it does not read as terms. */
  static final String NOT_TERMS = "not_terms";

  private static final Set<String> REASONS = Set.of(HOME, NOT_TERMS, "soft_404");

  private TermsBroken() {}

  static boolean is(Outcome outcome) {
    return outcome == Readable.ABSENT
        || (outcome instanceof Failed failed
            && failed.failure() == Failure.NOT_EXPECTED
            && REASONS.contains(failed.reason()));
  }
}
