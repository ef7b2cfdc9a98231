package org.consentaudit.archive;

import java.util.Locale;

/** What was asked of a host. */
public enum ResourceKind {
  /** {@code /robots.txt} (RFC 9309). */
  ROBOTS,
  /** A page of terms or another policy. */
  TERMS,
  /** The home page. */
  HOME,
  /** Another machine-readable signal: {@code ai.txt}, {@code tdmrep.json}, an RSL document. */
  SIGNAL;

  /** The word used in files and on the command line. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * Reads a code.
   *
   * @throws IllegalArgumentException naming the codes that exist
   */
  public static ResourceKind ofCode(String code) {
    for (ResourceKind kind : values()) {
      if (kind.code().equals(code)) {
        return kind;
      }
    }
    throw new IllegalArgumentException(
        "unknown kind \"" + code + "\" (robots, terms, home or signal)");
  }
}
