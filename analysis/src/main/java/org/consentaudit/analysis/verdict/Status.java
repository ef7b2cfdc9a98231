package org.consentaudit.analysis.verdict;

import java.util.Locale;

/** What a host permits an agent, coarsely; the first three in order of strictness, least first. */
public enum Status {
  /** Nothing is disallowed: <em>open</em>. */
  NONE,
  /** Something is disallowed and something is not: <em>partly</em>. */
  SOME,
  /** Nothing but {@code /robots.txt} may be fetched: <em>closed</em>. */
  ALL,
  /** The host refused us (a 4xx other than 404 and 410, or a challenge): not known. */
  REFUSED,
  /** The host's server failed (5xx): not known. */
  UNAVAILABLE,
  /** There was no HTTP answer: not known. */
  UNREACHABLE,
  /** Nothing was seen that could be read: not known. */
  NOT_SEEN;

  /** The word used in files. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether the host's answer is known. */
  public boolean isKnown() {
    return ordinal() <= ALL.ordinal();
  }
}
