package org.consentaudit.analysis.robots;

import java.util.Locale;

/**
 * How a user-agent line came to address an agent. RFC 9309 section 2.2.1 knows the whole value
 * alone, of letters, {@code _} and {@code -}; the others are lenient readings.
 */
public enum TokenReading {
  /** Its whole value is the agent's token or alias. */
  WHOLE_VALUE,
  /** What stands before the first white space or slash is: {@code GPTBot/1.0}. */
  BEFORE_BLANK_OR_SLASH,
  /** What stands before the first octet that no name holds is: {@code GPTBot*}. */
  LEADING_NAME;

  /** The word used in files. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
