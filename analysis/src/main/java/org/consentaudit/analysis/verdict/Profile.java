package org.consentaudit.analysis.verdict;

import java.util.Locale;

/** Whose reading of robots.txt is meant. */
public enum Profile {
  /** RFC 9309: the reading that we stand by. */
  RFC9309,
  /** The published study's, reproduced to the letter so that its figures can be compared. */
  PAPER;

  /** The word used in files and on the command line. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
