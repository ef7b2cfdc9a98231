package org.consentaudit.analysis.robots;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.consentaudit.analysis.verdict.Status;

/**
 * How far the rules of an agent reach: everything, something or nothing, decided by reasoning over
 * the rules and not by trying URLs.
 *
 * <p>Why this is exact: put an octet that no pattern names at every star of a pattern. A pattern
 * that matches this witness takes the octet in by a star, so it matches whatever the first one
 * does. Hence some path that a rule matches escapes all stronger rules if and only if a witness of
 * it does.
 *
 * @param status {@code all}, {@code some} or {@code none}
 * @param allBut whether everything is disallowed except named paths
 * @param line the line of the rule that decides: the disallow of everything where there is one in
 *     force, else the first disallow that is in force, else the allow or the empty disallow that
 *     opens everything; empty where no rule does
 */
record Reach(Status status, boolean allBut, OptionalInt line) {

  /** How many comparisons may be made before the answer is the cautious one: partly. */
  private static final int MAX_COMPARISONS = 20_000_000;

  static Reach of(RuleSet set) {
    List<Rule> rules = set.strongestFirst();
    Optional<Rule> general =
        rules.stream().filter(rule -> rule.pattern().matchesEverything()).findFirst();
    if (general.isPresent() && !general.get().allow()) {
      boolean nothingElse = first(rules, true).isEmpty();
      return new Reach(
          nothingElse ? Status.ALL : Status.SOME,
          !nothingElse,
          OptionalInt.of(general.get().line()));
    }
    OptionalInt disallowed = first(rules, false);
    return disallowed.isPresent()
        ? new Reach(Status.SOME, false, disallowed)
        : new Reach(Status.NONE, false, opening(set, general));
  }

  /** The first line of a rule that allows, or disallows, a path other than robots.txt. */
  private static OptionalInt first(List<Rule> rules, boolean allow) {
    int[] byLine =
        IntStream.range(0, rules.size())
            .filter(i -> rules.get(i).allow() == allow)
            .boxed()
            .sorted(Comparator.comparingInt(i -> rules.get(i).line()))
            .mapToInt(Integer::intValue)
            .toArray();
    long comparisons = 0;
    for (int i : byLine) {
      for (String witness : rules.get(i).pattern().witnesses()) {
        int stronger = firstMatch(rules, i, witness);
        comparisons += stronger;
        if (stronger == i || comparisons > MAX_COMPARISONS) {
          return OptionalInt.of(rules.get(i).line());
        }
      }
    }
    return OptionalInt.empty();
  }

  /** The strongest rule of the other kind that takes a rule's witness, or the rule itself. */
  private static int firstMatch(List<Rule> rules, int self, String witness) {
    Rule rule = rules.get(self);
    for (int i = 0; i < self; i++) {
      Rule other = rules.get(i);
      if (other.allow() != rule.allow() && other.pattern().matches(witness)) {
        return i;
      }
    }
    return self;
  }

  private static OptionalInt opening(RuleSet set, Optional<Rule> general) {
    if (general.isPresent()) {
      return OptionalInt.of(general.get().line());
    }
    return set.groups().stream()
        .flatMap(group -> group.rules().stream())
        .filter(rule -> !rule.allow() && rule.pattern().text().isEmpty())
        .mapToInt(Rule::line)
        .findFirst();
  }
}
