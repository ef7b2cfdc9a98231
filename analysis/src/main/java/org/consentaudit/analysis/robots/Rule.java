package org.consentaudit.analysis.robots;

import java.util.Objects;

/**
 * An allow or disallow line of a group.
 *
 * @param allow whether it allows
 * @param pattern which paths it matches
 * @param line its 1-based line
 */
public record Rule(boolean allow, PathPattern pattern, int line) {
  /** Checks that nothing is missing. */
  public Rule {
    Objects.requireNonNull(pattern);
  }
}
