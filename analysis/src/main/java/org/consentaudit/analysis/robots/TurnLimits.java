package org.consentaudit.analysis.robots;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.consentaudit.analysis.robots.AccessComparison.Pair;
import org.consentaudit.analysis.robots.Overlap.Width;

/** Which stronger rules limit a statement about paths that turned. */
final class TurnLimits {

  /**
   * The paths of a pattern are not told.
   *
   * @param lineBefore the line of the rule with the pattern that says otherwise before, if one does
   * @param lineAfter the same after
   */
  record Limit(PathPattern pattern, OptionalInt lineBefore, OptionalInt lineAfter) {}

  private record Ranked(boolean isBefore, int place, Rule rule, Width width) {
    /** Paths open that it allowed before, or disallows after, have not opened; nor closed. */
    boolean isAgainst(boolean opening) {
      return rule.allow() == (isBefore == opening);
    }

    Limit limit() {
      OptionalInt line = OptionalInt.of(rule.line());
      return isBefore
          ? new Limit(rule.pattern(), line, OptionalInt.empty())
          : new Limit(rule.pattern(), OptionalInt.empty(), line);
    }

    /** The same pattern limits from both sides; the first of like rules is the one that decides. */
    Optional<Limit> joined(Limit limit) {
      if (!limit.pattern().text().equals(rule.pattern().text())) {
        return Optional.empty();
      }
      OptionalInt old = limit.lineBefore();
      OptionalInt now = limit.lineAfter();
      OptionalInt line = OptionalInt.of(rule.line());
      return Optional.of(
          new Limit(
              limit.pattern(),
              old.isEmpty() && isBefore ? line : old,
              now.isEmpty() && !isBefore ? line : now));
    }
  }

  private final RankedRules before;
  private final RankedRules after;
  private final ComparisonBudget budget;

  /** Those that say otherwise where paths opened, and where they closed, widest first. */
  private final List<Ranked> againstOpening;

  private final List<Ranked> againstClosing;

  TurnLimits(RankedRules before, RankedRules after, ComparisonBudget budget) {
    this.before = before;
    this.after = after;
    this.budget = budget;
    List<Ranked> widestFirst =
        Stream.concat(ranked(before, true), ranked(after, false))
            .sorted(
                Comparator.comparing(Ranked::width)
                    .thenComparing(one -> one.rule().pattern().text()))
            .toList();
    this.againstOpening = widestFirst.stream().filter(one -> one.isAgainst(true)).toList();
    this.againstClosing = widestFirst.stream().filter(one -> one.isAgainst(false)).toList();
  }

  private static Stream<Ranked> ranked(RankedRules rules, boolean isBefore) {
    return IntStream.range(0, rules.size())
        .mapToObj(
            place -> new Ranked(isBefore, place, rules.rule(place), width(rules.rule(place))));
  }

  private static Width width(Rule rule) {
    return Width.of(rule.pattern().witnesses().stream().findFirst().orElse(""));
  }

  /**
   * The rules stronger than those of a pair that decide otherwise about some paths, widest first;
   * not all of them when the budget ends.
   *
   * @param words the kinds of the paths
   */
  List<Limit> of(Pair pair, List<String> words) {
    boolean opened = after.allows(pair.after());
    List<Limit> limits = new ArrayList<>();
    for (Ranked rule : opened ? againstOpening : againstClosing) {
      if (!budget.spend(1)) {
        return limits;
      }
      if (rule.place() >= (rule.isBefore() ? pair.before() : pair.after())) {
        continue;
      }
      int last = limits.size() - 1;
      Optional<Limit> joined = last < 0 ? Optional.empty() : rule.joined(limits.get(last));
      if (joined.isPresent()) {
        limits.set(last, joined.get());
      } else if (isNeeded(rule, words, limits)) {
        limits.add(rule.limit());
      }
    }
    return limits;
  }

  /** Where that is too much to tell a rule counts as needed: what is told remains true. */
  private boolean isNeeded(Ranked rule, List<String> words, List<Limit> limits) {
    RankedRules side = rule.isBefore() ? before : after;
    return words.stream()
        .map(word -> Overlap.within(word, rule.rule().pattern(), budget))
        .anyMatch(
            paths ->
                paths.isEmpty()
                    || paths.get().stream()
                        .anyMatch(
                            path -> isUntaken(path, limits) && side.decider(path) == rule.place()));
  }

  private boolean isUntaken(String path, List<Limit> limits) {
    budget.spend(limits.size() * ComparisonBudget.onPath(path));
    return limits.stream().noneMatch(limit -> limit.pattern().matches(path));
  }

  /** Whether a limit takes some path of a kind away about which a pair decides. */
  boolean mayTake(Limit limit, Pair pair, String kind) {
    return Overlap.within(kind, limit.pattern(), budget)
        .map(paths -> paths.stream().anyMatch(path -> decides(pair, path)))
        .orElse(true);
  }

  private boolean decides(Pair pair, String path) {
    return before.decider(path) == pair.before() && after.decider(path) == pair.after();
  }
}
