package org.consentaudit.analysis.explain;

import java.util.Locale;

/** Why rules hold for an agent (RFC 9309 section 2.2.1). */
public enum Basis {
  /** A user-agent line addresses it by name. */
  OWN_GROUP,
  /** None does, so the rules for {@code *} hold. */
  EVERYONE,
  /** None does, and there are no rules for {@code *}: nothing is disallowed. */
  NO_GROUP;

  /** The word used in files. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
