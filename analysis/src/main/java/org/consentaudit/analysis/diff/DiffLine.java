package org.consentaudit.analysis.diff;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A line of a difference.
 *
 * @param kind what happened to it
 * @param before its 1-based number in the earlier text; 0 when it is not there
 * @param after its 1-based number in the later text; 0 when it is not there
 * @param pieces its characters in order; more than one only in a changed line
 */
public record DiffLine(ChangeKind kind, int before, int after, List<DiffPiece> pieces) {
  /** Keeps its own list. */
  public DiffLine {
    pieces = List.copyOf(pieces);
  }

  static DiffLine whole(ChangeKind kind, int before, int after, String text) {
    return new DiffLine(kind, before, after, List.of(new DiffPiece(kind, text)));
  }

  /** The line as it was; empty for an inserted one. */
  public String textBefore() {
    return without(ChangeKind.INSERTED);
  }

  /** The line as it is; empty for a deleted one. */
  public String textAfter() {
    return without(ChangeKind.DELETED);
  }

  private String without(ChangeKind kind) {
    return pieces.stream()
        .filter(piece -> piece.kind() != kind)
        .map(DiffPiece::text)
        .collect(Collectors.joining());
  }
}
