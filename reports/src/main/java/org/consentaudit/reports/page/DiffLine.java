package org.consentaudit.reports.page;

import java.util.Objects;
import java.util.OptionalInt;

/**
 * A line of a difference between two texts.
 *
 * @param change what happened to it
 * @param before its number in the older text, from 1
 * @param after its number in the newer text, from 1
 * @param text the line as captured, without its end; may be hostile
 */
public record DiffLine(Change change, OptionalInt before, OptionalInt after, String text) {

  /** What happened to a line. */
  public enum Change {
    /** Nothing: it is context. */
    KEPT,
    /** It is only in the newer text. */
    ADDED,
    /** It is only in the older text. */
    REMOVED
  }

  /** Checks that nothing is missing. */
  public DiffLine {
    Objects.requireNonNull(change);
    Objects.requireNonNull(before);
    Objects.requireNonNull(after);
    Objects.requireNonNull(text);
  }
}
