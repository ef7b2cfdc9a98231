package org.consentaudit.analysis.terms.history;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.consentaudit.analysis.diff.ChangeKind;
import org.consentaudit.analysis.diff.DiffPiece;
import org.consentaudit.analysis.diff.WordDiff;
import org.consentaudit.analysis.terms.TermsVersion;
import org.consentaudit.analysis.terms.history.ClauseChange.Kind;

/**
 * What differs between two versions of terms, clause by clause. Layout, typographic variants and
 * other numbers before the same words are no differences. What introduces a list is a clause of its
 * own, so that its items have not changed when it has.
 *
 * <p>Time and memory grow with the number of clauses, hardly with how different they are.
 *
 * @param changes in the order of the later text, those that are gone where they stood
 * @param clausesBefore how many clauses the earlier text has
 * @param clausesAfter how many the later text has
 */
public record ClauseDiff(List<ClauseChange> changes, int clausesBefore, int clausesAfter) {

  /** Keeps its own list. */
  public ClauseDiff {
    changes = List.copyOf(changes);
  }

  /** Compares two texts, as {@link org.consentaudit.analysis.terms.TermsText} makes them. */
  public static ClauseDiff of(String before, String after) {
    List<PlacedClause> old = PlacedClause.of(before);
    List<PlacedClause> young = PlacedClause.of(after);
    var pairs = ClausePairs.of(words(old), words(young));
    return new ClauseDiff(changes(old, young, pairs), old.size(), young.size());
  }

  private static List<String> words(List<PlacedClause> clauses) {
    return clauses.stream().map(placed -> TermsVersion.normal(placed.clause().text())).toList();
  }

  private record Sorted(int place, int order, ClauseChange change) {}

  private static List<ClauseChange> changes(
      List<PlacedClause> old, List<PlacedClause> young, ClausePairs pairs) {
    List<Sorted> sorted = new ArrayList<>();
    for (int j = 0; j < young.size(); j++) {
      int partner = pairs.before(j);
      Optional<PlacedClause> is = Optional.of(young.get(j));
      if (partner < 0) {
        if (!pairs.isBlankAfter(j)) {
          sorted.add(new Sorted(2 * j + 1, j, one(Kind.NEW, Optional.empty(), is)));
        }
      } else if (!pairs.isSame(j)) {
        Kind kind = pairs.isMoved(j) ? Kind.MOVED : Kind.REWORDED;
        sorted.add(new Sorted(2 * j + 1, j, one(kind, Optional.of(old.get(partner)), is)));
      }
    }
    for (int i = 0; i < old.size(); i++) {
      if (pairs.after(i) < 0 && !pairs.isBlankBefore(i)) {
        Optional<PlacedClause> was = Optional.of(old.get(i));
        sorted.add(
            new Sorted(2 * pairs.wouldStand(i), i, one(Kind.REMOVED, was, Optional.empty())));
      }
    }
    sorted.sort(Comparator.comparingInt(Sorted::place).thenComparingInt(Sorted::order));
    return sorted.stream().map(Sorted::change).toList();
  }

  private static ClauseChange one(
      Kind kind, Optional<PlacedClause> before, Optional<PlacedClause> after) {
    String was = before.map(placed -> line(placed.clause().text())).orElse("");
    String is = after.map(placed -> line(placed.clause().text())).orElse("");
    List<DiffPiece> pieces =
        switch (kind) {
          case NEW -> List.of(new DiffPiece(ChangeKind.INSERTED, is));
          case REMOVED -> List.of(new DiffPiece(ChangeKind.DELETED, was));
          case REWORDED, MOVED ->
              TermsVersion.normal(was).equals(TermsVersion.normal(is))
                  ? List.of(new DiffPiece(ChangeKind.SAME, is))
                  : WordDiff.of(was, is);
        };
    return new ClauseChange(kind, before, after, pieces);
  }

  private static String line(String text) {
    return text.replaceAll("\\s++", " ").strip();
  }
}
