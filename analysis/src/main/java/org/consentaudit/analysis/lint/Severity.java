package org.consentaudit.analysis.lint;

import java.util.Locale;

/** How much a finding matters to an owner, least first. */
public enum Severity {
  /** Worth knowing; the file does what it says. */
  NOTE,
  /** It works by the standard, and may not for every crawler, or has no effect. */
  WARNING,
  /** The file does not do what it seems to say. */
  ERROR;

  /** The word used in files. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
