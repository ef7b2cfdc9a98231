package org.consentaudit.analysis.terms.history;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.consentaudit.analysis.terms.codes.Axis;
import org.consentaudit.analysis.terms.codes.Evidence;
import org.consentaudit.analysis.terms.codes.Finding;
import org.consentaudit.analysis.terms.codes.TermsCodes;
import org.consentaudit.analysis.terms.codes.Value;

/**
 * An axis on which a later version says something else.
 *
 * @param from what the earlier said
 * @param to what the later says
 * @param cause what happened to the clause that decides; empty where none of those that do changed
 */
public record CodeChange(Finding from, Finding to, Optional<ClauseChange> cause) {

  /** Checks that both are on one axis and differ. */
  public CodeChange {
    Objects.requireNonNull(cause, "cause");
    if (from.axis() != to.axis() || from.value() == to.value()) {
      throw new IllegalArgumentException("no change: " + from + " to " + to);
    }
  }

  /** The axis. */
  public Axis axis() {
    return to.axis();
  }

  /** Whether one of the two could not be told: then it is our reading that differs, if anything. */
  public boolean isUnsure() {
    return from.value() == Value.UNSURE || to.value() == Value.UNSURE;
  }

  /** The axes on which two versions differ, in the order of axes. */
  public static List<CodeChange> between(TermsCodes before, TermsCodes after, ClauseDiff diff) {
    List<CodeChange> changes = new ArrayList<>();
    for (Axis axis : Axis.values()) {
      Finding from = before.finding(axis);
      Finding to = after.finding(axis);
      if (from.value() != to.value()) {
        changes.add(new CodeChange(from, to, cause(from, to, diff)));
      }
    }
    return changes;
  }

  /**
   * A new clause that says it, else one that was reworded or moved, else one that said otherwise;
   * of several the longest, as what introduces a list is brief.
   */
  private static Optional<ClauseChange> cause(Finding from, Finding to, ClauseDiff diff) {
    Comparator<ClauseChange> foremost =
        Comparator.comparing(ClauseChange::kind)
            .thenComparing(
                change -> -change.after().map(p -> p.clause().text().length()).orElse(0));
    return diff.changes().stream()
        .filter(change -> change.after().filter(placed -> decides(placed, to)).isPresent())
        .min(foremost)
        .or(
            () ->
                diff.changes().stream()
                    .filter(change -> change.before().filter(p -> decides(p, from)).isPresent())
                    .min(foremost));
  }

  private static boolean decides(PlacedClause placed, Finding finding) {
    for (Evidence evidence : finding.evidence()) {
      if (placed.clause().start() < evidence.end() && evidence.start() < placed.clause().end()) {
        return true;
      }
    }
    return false;
  }
}
