package org.consentaudit.analysis.robots;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import org.consentaudit.analysis.robots.AccessComparison.Pair;

/**
 * Which paths opened and which closed for an agent between two rule sets, decided by reasoning over
 * the rules and not by trying URLs.
 *
 * <p>Why this is exact: a path that turned is decided by a rule on one side and by none, or by
 * another one that says the opposite, on the other. Some witness of that rule ({@link
 * PathPattern#witnesses()}), or of the two together ({@link Overlap}), stands for the path: it is
 * matched by those rules and by no rule that does not match the path. So it turns as well, and by
 * the same rules. At least one of the two rules is on one side only: the others need not be tried.
 *
 * @param turns what closed, then what opened, each in the order of patterns
 * @param complete whether all was looked at; when not, more may have turned, and what is told is
 *     true none the less
 */
public record AccessDiff(List<PathTurn> turns, boolean complete) {

  /** Freezes the list. */
  public AccessDiff {
    turns = List.copyOf(turns);
  }

  /**
   * A pattern about whose paths a statement says nothing, because a longer rule with it decides
   * otherwise: they did not turn with the rest, or turned by a rule longer still, which another
   * statement tells.
   *
   * @param pattern in normal form
   * @param lineBefore the rule's line in the earlier file; empty where it is not for that file's
   *     sake
   * @param lineAfter its line in the later file, likewise
   */
  public record Spared(String pattern, OptionalInt lineBefore, OptionalInt lineAfter) {
    /** Checks that nothing is missing. */
    public Spared {
      Objects.requireNonNull(pattern);
      Objects.requireNonNull(lineBefore);
      Objects.requireNonNull(lineAfter);
    }
  }

  /**
   * Paths that may be fetched no longer, or may be fetched now: every one that all the patterns
   * match and none that is spared. No more is told, and no less: {@code /robots.txt} apart, which
   * may always be fetched.
   *
   * @param opened whether they opened; else they closed
   * @param patterns in normal form: one, or two where the paths are those that a rule of the
   *     earlier file and one of the later both match and neither pattern lies within the other; the
   *     longer one first
   * @param lineBefore the line that decided before about those of the paths that no longer rule
   *     matches; empty where none did
   * @param lineAfter the line that decides about them after; empty where none does
   * @param spared patterns whose paths are not told
   */
  public record PathTurn(
      boolean opened,
      List<String> patterns,
      OptionalInt lineBefore,
      OptionalInt lineAfter,
      List<Spared> spared) {
    /** Checks that nothing is missing and freezes the lists. */
    public PathTurn {
      patterns = List.copyOf(patterns);
      spared = List.copyOf(spared);
      Objects.requireNonNull(lineBefore);
      Objects.requireNonNull(lineAfter);
    }
  }

  /** Compares two rule sets as far as the budget allows. */
  public static AccessDiff between(RuleSet before, RuleSet after, ComparisonBudget budget) {
    // To put the rules in order is work, too.
    if (!budget.spend(RankedRules.COST * ((long) before.size() + after.size()))) {
      return new AccessDiff(List.of(), false);
    }
    ComparisonBudget search = budget.half();
    var old = new RankedRules(before, search);
    var young = new RankedRules(after, search);
    Map<Pair, List<String>> turned = AccessComparison.turned(old, young, search);
    budget.rejoin(search);
    List<PathTurn> turns =
        turned.isEmpty()
            ? List.of()
            : new PathTelling(old.on(budget), young.on(budget), budget).tell(turned);
    return new AccessDiff(turns, !budget.isCut());
  }

  /** Whether some path closed. */
  public boolean closes() {
    return turns.stream().anyMatch(turn -> !turn.opened());
  }

  /** Whether some path opened. */
  public boolean opens() {
    return turns.stream().anyMatch(PathTurn::opened);
  }
}
