package org.consentaudit.reports.page;

import java.util.Locale;

/** What became of a host. */
public enum Fate {
  /** It answers for itself. */
  LIVE,
  /** Redirected for good to another registrable domain. */
  MOVED,
  /** A parking service, a dealer or a registrar answers in its place. */
  PARKED,
  /** Nothing answers, for long. */
  GONE;

  /** Its word. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
