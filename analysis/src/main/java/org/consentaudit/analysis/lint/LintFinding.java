package org.consentaudit.analysis.lint;

import java.util.Objects;

/**
 * Something that an owner should know.
 *
 * @param line the 1-based line
 * @param severity how much it matters
 * @param rule the word for what was found, stable across releases
 * @param text the line as it is written, shortened; empty where it is about the file
 * @param message what it means
 * @param fix what to do
 */
public record LintFinding(
    int line, Severity severity, String rule, String text, String message, String fix) {
  /** Checks that nothing is missing. */
  public LintFinding {
    Objects.requireNonNull(severity);
    Objects.requireNonNull(rule);
    Objects.requireNonNull(text);
    Objects.requireNonNull(message);
    Objects.requireNonNull(fix);
  }
}
