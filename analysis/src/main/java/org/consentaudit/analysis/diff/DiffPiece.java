package org.consentaudit.analysis.diff;

import java.util.Objects;

/**
 * Consecutive characters of a line with one fate.
 *
 * @param kind same, inserted or deleted
 * @param text the characters
 */
public record DiffPiece(ChangeKind kind, String text) {
  /** Checks the kind. */
  public DiffPiece {
    Objects.requireNonNull(text, "text");
    if (kind == ChangeKind.CHANGED) {
      throw new IllegalArgumentException("a piece is the same, inserted or deleted");
    }
  }
}
