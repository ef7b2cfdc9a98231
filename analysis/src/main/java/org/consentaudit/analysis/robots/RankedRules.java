package org.consentaudit.analysis.robots;

import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * One file's rules for an agent, strongest first. A place is a rule's index in that order; the one
 * after the last stands for no rule, which allows and is weaker than all.
 */
final class RankedRules {

  private record Key(boolean allow, String text) {
    static Key of(Rule rule) {
      return new Key(rule.allow(), rule.pattern().text());
    }
  }

  /** What it costs to put one rule in its place. */
  static final long COST = 8;

  private final List<Rule> rules;
  private final ComparisonBudget budget;

  private RankedRules(List<Rule> rules, ComparisonBudget budget) {
    this.rules = rules;
    this.budget = budget;
  }

  RankedRules(RuleSet rules, ComparisonBudget budget) {
    this(rules.strongestFirst(), budget);
  }

  /** The same at another budget's expense. */
  RankedRules on(ComparisonBudget other) {
    return new RankedRules(rules, other);
  }

  List<Rule> all() {
    return rules;
  }

  /** The place of the rule that decides about a path. */
  int decider(String path) {
    int place = 0;
    while (place < rules.size() && !rules.get(place).pattern().matches(path)) {
      place++;
    }
    budget.spend((place + 1) * ComparisonBudget.onPath(path));
    return place;
  }

  boolean isRule(int place) {
    return place < rules.size();
  }

  int size() {
    return rules.size();
  }

  Rule rule(int place) {
    return rules.get(place);
  }

  boolean allows(int place) {
    return !isRule(place) || rules.get(place).allow();
  }

  OptionalInt line(int place) {
    return isRule(place) ? OptionalInt.of(rules.get(place).line()) : OptionalInt.empty();
  }

  /** The rules that another file does not have, wherever they stand in it. */
  List<Rule> without(RankedRules other) {
    Set<Key> known = other.rules.stream().map(Key::of).collect(Collectors.toSet());
    return rules.stream().filter(rule -> !known.contains(Key.of(rule))).toList();
  }
}
