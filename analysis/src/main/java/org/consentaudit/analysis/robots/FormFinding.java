package org.consentaudit.analysis.robots;

import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Something remarkable about the form of a robots.txt.
 *
 * @param kind what
 * @param line the 1-based line
 * @param text the line as it is written, trimmed, at most {@value #LONGEST} characters
 * @param other another line that it has to do with: that of the group that it is merged with, or of
 *     the rule that wins
 * @param meant the key that was probably meant, where it is misspelt or its colon is missing
 */
public record FormFinding(
    FormKind kind, int line, String text, OptionalInt other, Optional<RecordKind> meant) {

  /** How much of a line is shown. */
  static final int LONGEST = 200;

  /** Checks that nothing is missing and shortens the text. */
  public FormFinding {
    Objects.requireNonNull(kind);
    Objects.requireNonNull(other);
    Objects.requireNonNull(meant);
    text = Excerpt.of(text, LONGEST);
  }
}
