package org.consentaudit.analysis.robots;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.consentaudit.analysis.robots.AccessComparison.Pair;
import org.consentaudit.analysis.robots.Overlap.Width;
import org.consentaudit.analysis.robots.TurnLimits.Limit;

/**
 * Finds few statements that tell all paths that turned, and no others.
 *
 * <p>What two rules decide, one before and one after, lies where both match and no stronger rule of
 * either file does. So this is told: what both match, but for the stronger rules that say otherwise
 * there. All paths that remain turned, whichever rule decides about them. A pair of rules all of
 * whose paths are told by the statements of others is passed over.
 */
final class PathTelling {

  /** A pair's patterns, the kinds of all paths that they match, and of those that it decides. */
  private record Candidate(
      Pair pair,
      boolean opened,
      List<PathPattern> patterns,
      Width width,
      List<String> words,
      List<String> turned) {

    /** A statement may make narrower ones needless. */
    static final Comparator<Candidate> WIDEST_FIRST =
        Comparator.comparing(Candidate::width)
            .thenComparing(one -> one.patterns().size())
            .thenComparing(one -> one.patterns().get(0).text());
  }

  private record Statement(Candidate about, List<Limit> limits) {}

  private final RankedRules before;
  private final RankedRules after;
  private final ComparisonBudget budget;
  private final TurnLimits limits;

  PathTelling(RankedRules before, RankedRules after, ComparisonBudget budget) {
    this.before = before;
    this.after = after;
    this.budget = budget;
    this.limits = new TurnLimits(before, after, budget);
  }

  /** The statements; when the budget ends, those that were made wholly. */
  List<AccessDiff.PathTurn> tell(Map<Pair, List<String>> turned) {
    List<Candidate> candidates = new ArrayList<>();
    turned.forEach((pair, kinds) -> candidate(pair, kinds).ifPresent(candidates::add));
    candidates.sort(Candidate.WIDEST_FIRST);
    List<Statement> statements = new ArrayList<>();
    for (Candidate next : candidates) {
      if (next.turned().stream().allMatch(kind -> isTold(next, kind, statements))) {
        continue;
      }
      List<Limit> found = limits.of(next.pair(), next.words());
      if (budget.isSpent()) {
        break;
      }
      statements.add(new Statement(next, found));
    }
    return statements.stream()
        .map(this::turn)
        .sorted(
            Comparator.comparing(AccessDiff.PathTurn::opened)
                .thenComparing(turn -> String.join(" ", turn.patterns())))
        .toList();
  }

  private Optional<Candidate> candidate(Pair pair, List<String> turned) {
    List<PathPattern> patterns = patterns(pair);
    List<String> words =
        patterns.size() == 1
            ? patterns.get(0).witnesses()
            : Overlap.witnesses(patterns.get(0), patterns.get(1), budget);
    return words.stream()
        .map(Width::of)
        .min(Comparator.naturalOrder())
        .map(
            width ->
                new Candidate(pair, after.allows(pair.after()), patterns, width, words, turned));
  }

  /** The pattern that lies within the other one; else both, the longer one first. */
  private List<PathPattern> patterns(Pair pair) {
    if (!before.isRule(pair.before())) {
      return List.of(after.rule(pair.after()).pattern());
    }
    PathPattern old = before.rule(pair.before()).pattern();
    if (!after.isRule(pair.after())) {
      return List.of(old);
    }
    PathPattern now = after.rule(pair.after()).pattern();
    if (covers(old, now)) {
      return List.of(now);
    }
    if (covers(now, old)) {
      return List.of(old);
    }
    return old.length() > now.length() ? List.of(old, now) : List.of(now, old);
  }

  private static boolean covers(PathPattern wider, PathPattern next) {
    return next.witnesses().stream().allMatch(wider::matches);
  }

  /** Whether all paths of a kind about which the pair decides are told by one statement. */
  private boolean isTold(Candidate next, String kind, List<Statement> statements) {
    return statements.stream()
        .filter(
            told ->
                budget.spend(ComparisonBudget.onPath(kind))
                    && told.about().opened() == next.opened())
        .filter(told -> told.about().patterns().stream().allMatch(one -> one.matches(kind)))
        .anyMatch(
            told ->
                told.limits().stream()
                    .noneMatch(limit -> limits.mayTake(limit, next.pair(), kind)));
  }

  private AccessDiff.PathTurn turn(Statement statement) {
    Candidate about = statement.about();
    return new AccessDiff.PathTurn(
        about.opened(),
        about.patterns().stream().map(PathPattern::text).toList(),
        before.line(about.pair().before()),
        after.line(about.pair().after()),
        statement.limits().stream()
            .map(
                limit ->
                    new AccessDiff.Spared(
                        limit.pattern().text(), limit.lineBefore(), limit.lineAfter()))
            .toList());
  }
}
