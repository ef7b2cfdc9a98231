package org.consentaudit.analysis.robots;

import java.util.OptionalInt;
import org.consentaudit.analysis.verdict.Status;

/**
 * How far the rules of an agent reach: everything, something or nothing. {@link Coverage} says
 * which rules have effect.
 *
 * @param status {@code all}, {@code some} or {@code none}
 * @param allBut whether everything is disallowed except named paths
 * @param line the line of the rule that decides: the disallow of everything where there is one in
 *     force, else the first disallow that is in force, else the allow or the empty disallow that
 *     opens everything; empty where no rule does
 */
record Reach(Status status, boolean allBut, OptionalInt line) {

  private static final int NONE = -1;

  /**
   * Of merged groups of a file.
   *
   * @param coverage of the file by rules of the other kind, shared by all sets
   */
  static Reach of(Coverage coverage, int[] groups) {
    Patterns patterns = coverage.patterns();
    RobotsTxt file = patterns.file();
    coverage.of(groups);
    int general = strongestOfAll(patterns, groups);
    if (general != NONE && !file.isAllow(general)) {
      boolean nothingElse = firstInForce(file, groups, coverage, true) == NONE;
      return new Reach(
          nothingElse ? Status.ALL : Status.SOME, !nothingElse, OptionalInt.of(file.line(general)));
    }
    int disallow = firstInForce(file, groups, coverage, false);
    return disallow == NONE
        ? new Reach(Status.NONE, false, opening(file, groups, general))
        : new Reach(Status.SOME, false, OptionalInt.of(file.line(disallow)));
  }

  /** The strongest of the rules that match every path. */
  private static int strongestOfAll(Patterns patterns, int[] groups) {
    RobotsTxt file = patterns.file();
    int strongest = NONE;
    for (int group : groups) {
      for (int rule = file.rulesFrom(group); rule < file.rulesTo(group); rule++) {
        if (file.has(rule, RuleFlags.GENERAL)
            && (strongest == NONE || patterns.isStronger(rule, strongest))) {
          strongest = rule;
        }
      }
    }
    return strongest;
  }

  /** The first rule that allows, or disallows, a path other than robots.txt. */
  private static int firstInForce(RobotsTxt file, int[] groups, Coverage coverage, boolean allow) {
    for (int group : groups) {
      for (int rule = file.rulesFrom(group); rule < file.rulesTo(group); rule++) {
        if (file.isAllow(rule) == allow && coverage.escapes(rule)) {
          return rule;
        }
      }
    }
    return NONE;
  }

  private static OptionalInt opening(RobotsTxt file, int[] groups, int general) {
    if (general != NONE) {
      return OptionalInt.of(file.line(general));
    }
    for (int group : groups) {
      for (int rule = file.rulesFrom(group); rule < file.rulesTo(group); rule++) {
        if (!file.isAllow(rule) && file.ruleFrom(rule) == file.ruleTo(rule)) {
          return OptionalInt.of(file.line(rule));
        }
      }
    }
    return OptionalInt.empty();
  }
}
