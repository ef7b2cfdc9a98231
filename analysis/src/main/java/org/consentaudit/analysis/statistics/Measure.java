package org.consentaudit.analysis.statistics;

import java.util.Locale;

/** How finely answers are told apart. */
public enum Measure {
  /** By status. */
  STATUS,
  /** By detail. */
  DETAIL;

  /** The word used in files and on the command line. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
