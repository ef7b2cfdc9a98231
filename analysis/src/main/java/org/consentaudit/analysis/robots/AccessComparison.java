package org.consentaudit.analysis.robots;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The search for paths that turned between two rule sets; see {@link AccessDiff}. */
final class AccessComparison {

  /** The places of the rules that decide about a path, before and after. */
  record Pair(int before, int after) {}

  private final RankedRules before;
  private final RankedRules after;
  private final ComparisonBudget budget;
  private final Set<String> tried = new HashSet<>();
  private final Map<Pair, List<String>> turned = new LinkedHashMap<>();

  private AccessComparison(RankedRules before, RankedRules after, ComparisonBudget budget) {
    this.before = before;
    this.after = after;
    this.budget = budget;
  }

  /** Witnesses of all paths that turned, by the two rules that decide about them. */
  static Map<Pair, List<String>> turned(
      RankedRules before, RankedRules after, ComparisonBudget budget) {
    var comparison = new AccessComparison(before, after, budget);
    comparison.onesided(before, after);
    comparison.onesided(after, before);
    return comparison.turned;
  }

  /** Tries the rules that only one side has, alone and with those of the other that contradict. */
  private void onesided(RankedRules side, RankedRules other) {
    for (Rule rule : side.without(other)) {
      rule.pattern().witnesses().forEach(this::attempt);
      for (Rule against : other.all()) {
        if (!budget.spend(1)) {
          return;
        }
        if (against.allow() != rule.allow()) {
          Overlap.witnesses(rule.pattern(), against.pattern(), budget).forEach(this::attempt);
        }
      }
    }
  }

  private void attempt(String path) {
    if (!budget.spend(1) || !tried.add(path)) {
      return;
    }
    var pair = new Pair(before.decider(path), after.decider(path));
    if (before.allows(pair.before()) != after.allows(pair.after())) {
      turned.computeIfAbsent(pair, p -> new ArrayList<>(2)).add(path);
    }
  }
}
