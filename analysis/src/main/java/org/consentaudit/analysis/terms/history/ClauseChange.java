package org.consentaudit.analysis.terms.history;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.consentaudit.analysis.diff.DiffPiece;

/**
 * What happened to a clause from one version to another.
 *
 * @param kind what happened
 * @param before the clause as it was; empty for a new one
 * @param after the clause as it is; empty for one that is gone
 * @param pieces its words in order: one piece where they are all the same, new or gone
 */
public record ClauseChange(
    Kind kind,
    Optional<PlacedClause> before,
    Optional<PlacedClause> after,
    List<DiffPiece> pieces) {

  /** Checks that what there must be is there. */
  public ClauseChange {
    Objects.requireNonNull(kind, "kind");
    pieces = List.copyOf(pieces);
    if (before.isPresent() == (kind == Kind.NEW) || after.isPresent() == (kind == Kind.REMOVED)) {
      throw new IllegalArgumentException(kind.code() + " with " + before + " and " + after);
    }
  }

  /** What happens to clauses. */
  public enum Kind {
    /** It was not there. */
    NEW,
    /** It is there no longer. */
    REMOVED,
    /** It stands where it stood, in other words. */
    REWORDED,
    /** It stands elsewhere, in the same words or, where they are alike, in others. */
    MOVED;

    /** The word used in files. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
