package org.consentaudit.reports.page;

import java.util.Objects;
import java.util.OptionalInt;

/**
 * The line that decides.
 *
 * @param line its number in the file, from 1
 * @param text the line as captured, or the sentence; may be hostile; may be empty
 */
public record Decider(OptionalInt line, String text) {
  /** Checks that nothing is missing. */
  public Decider {
    Objects.requireNonNull(line, "line");
    Objects.requireNonNull(text, "text");
  }
}
