package org.consentaudit.analysis.robots;

import java.util.Objects;

/**
 * A line of a robots.txt that says something. Those that are neither user-agent lines nor rules end
 * no group and split none (RFC 9309 section 2.2.4).
 *
 * @param kind what its key names; unknown too where it has no colon and so no key
 * @param key its key as it is written, empty where it has no colon
 * @param value what stands after the colon, or the whole line where there is none, trimmed
 * @param line its 1-based line
 * @param insideGroup whether it stands between a user-agent line and the last line of its group
 */
public record RobotsRecord(
    RecordKind kind, String key, String value, int line, boolean insideGroup) {
  /** Checks that nothing is missing. */
  public RobotsRecord {
    Objects.requireNonNull(kind);
    Objects.requireNonNull(key);
    Objects.requireNonNull(value);
  }

  /** Its value in the lower case by which product tokens are compared: that of US-ASCII alone. */
  public String foldedValue() {
    return Octets.lower(value);
  }

  /** Whether it is neither a user-agent line nor a rule, but has a key. */
  public boolean isOther() {
    return kind != RecordKind.USER_AGENT && !kind.isRule() && !key.isEmpty();
  }
}
