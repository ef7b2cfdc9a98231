package org.consentaudit.analysis.robots;

import java.util.Arrays;

/**
 * Which rules of a set are covered by stronger ones, so that they decide no path. Decided by
 * reasoning over the rules and not by trying URLs.
 *
 * <p>Why this is exact: put an octet that no pattern names at every star of a pattern and at its
 * open end. A pattern that matches this witness takes the octet in by being open there itself, so
 * it matches whatever the first one does. Hence some path that a rule matches escapes all stronger
 * rules if and only if a witness of it does.
 *
 * <p>Why this is fast: a stronger pattern is at least as long. One without a star that matches a
 * witness is a prefix of the witness's first literal, so it can only be the very same pattern, a
 * twin, or {@code /} where the weaker is {@code *}. Only those that are open have to be tried: with
 * a star, or matching everything. And a twin in a group is one in every set that has the group.
 */
final class Coverage {

  private static final int NONE = -1;

  /** What a try to match costs, in looks at a rule. */
  private static final int MATCH = 4;

  private static final int OCTETS_PER_STEP = 16;

  /** Up to so many rivals are compared one by one, which is cheaper than an index of patterns. */
  private static final int FEW = 12;

  private final Patterns patterns;
  private final RobotsTxt file;
  private final boolean byEither;

  /** By rule: one more than a group that holds a stronger twin, 0 while none is known. */
  private final int[] coveredBy;

  /** By group: the number of the last set that it belongs to. */
  private final int[] memberOf;

  private Effort effort = new Effort();
  private int set;
  private int[] groups = {};
  private int[] open;
  private int[] firstAllow;
  private int[] firstDisallow;

  /** The live allows and disallows of the set, no more than {@value #FEW} and one. */
  private int[] fewAllows;

  private int[] fewDisallows;

  private Coverage(Patterns patterns, boolean byEither) {
    this.patterns = patterns;
    this.file = patterns.file();
    this.byEither = byEither;
    this.coveredBy = new int[file.ruleCount()];
    this.memberOf = new int[file.groupCount()];
  }

  /** Against stronger rules of the other kind: whether a rule has effect. */
  static Coverage byTheOtherKind(Patterns patterns) {
    return new Coverage(patterns, false);
  }

  /** Against all stronger rules: whether a rule ever decides. */
  static Coverage byEitherKind(Patterns patterns) {
    return new Coverage(patterns, true);
  }

  Patterns patterns() {
    return patterns;
  }

  /** Whether the effort for the set is spent, so that an answer may have been cautious. */
  boolean isSpent() {
    return effort.isSpent();
  }

  /**
   * From now on it is about the rules of these groups together, which are worth an effort of their
   * own: what stands in other groups makes no difference.
   */
  void of(int[] merged) {
    set++;
    effort = new Effort();
    groups = merged;
    for (int group : merged) {
      memberOf[group] = set;
    }
    open = null;
    firstAllow = null;
    fewAllows = null;
    fewDisallows = null;
  }

  /**
   * Whether a rule decides some path other than {@code /robots.txt} against the stronger rules that
   * count; true when the effort is spent before that is known.
   */
  boolean escapes(int rule) {
    int known = coveredBy[rule];
    if (known > 0 && memberOf[known - 1] == set || file.has(rule, RuleFlags.DEAD)) {
      return false;
    }
    int twin = strongerTwin(rule);
    if (twin != NONE) {
      coveredBy[rule] = patterns.groupOf(twin) + 1;
      return false;
    }
    if (open().length == 0 && !mayBeRobotsTxt(rule)) {
      return true;
    }
    for (String witness : patterns.of(rule).witnesses()) {
      if (!isTaken(witness, rule)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a stronger rule that counts takes a witness. */
  private boolean isTaken(String witness, int rule) {
    int length = patterns.length(rule);
    for (int other : open()) {
      // Strongest first: those that follow are shorter still.
      if (patterns.length(other) < length || !effort.spend(1)) {
        return false;
      }
      if (counts(other, rule) && patterns.isStronger(other, rule)) {
        if (!effort.spend(MATCH + witness.length() / OCTETS_PER_STEP)) {
          return false;
        }
        if (patterns.matches(other, witness)) {
          return true;
        }
      }
    }
    return false;
  }

  private boolean counts(int other, int rule) {
    return other != rule && (byEither || file.isAllow(other) != file.isAllow(rule));
  }

  /** The live rules of the set that are open, strongest first. */
  private int[] open() {
    if (open == null) {
      int[] all = patterns.openRules();
      int[] found = new int[all.length];
      int size = 0;
      for (int rule : all) {
        if (memberOf[patterns.groupOf(rule)] == set) {
          found[size++] = rule;
        }
      }
      open = Arrays.copyOf(found, size);
    }
    return open;
  }

  private int strongerTwin(int rule) {
    if (!byEither) {
      int[] rivals = few(!file.isAllow(rule));
      if (rivals.length <= FEW) {
        return strongerTwin(rule, rivals);
      }
    }
    if (firstAllow == null) {
      indexTwins();
    }
    int first = patterns.twins().first(rule);
    int allow = firstAllow[first] - 1;
    if (allow != NONE && counts(allow, rule) && patterns.isStronger(allow, rule)) {
      return allow;
    }
    int disallow = firstDisallow[first] - 1;
    return disallow != NONE && counts(disallow, rule) && patterns.isStronger(disallow, rule)
        ? disallow
        : NONE;
  }

  private int strongerTwin(int rule, int[] rivals) {
    for (int rival : rivals) {
      if (patterns.areTwins(rival, rule) && patterns.isStronger(rival, rule)) {
        return rival;
      }
    }
    return NONE;
  }

  /** The live allows, or disallows, of the set: all, or so many that they are no longer few. */
  private int[] few(boolean allows) {
    int[] known = allows ? fewAllows : fewDisallows;
    if (known == null) {
      known = first(allows);
      if (allows) {
        fewAllows = known;
      } else {
        fewDisallows = known;
      }
    }
    return known;
  }

  private int[] first(boolean allows) {
    int[] found = new int[FEW + 1];
    int size = 0;
    for (int group : groups) {
      for (int rule = file.rulesFrom(group); rule < file.rulesTo(group); rule++) {
        if (file.isAllow(rule) == allows && !file.has(rule, RuleFlags.DEAD)) {
          found[size++] = rule;
          if (size > FEW) {
            return found;
          }
        }
      }
    }
    return Arrays.copyOf(found, size);
  }

  /**
   * By the first rule that has a pattern: one more than the set's first allow and first disallow of
   * that pattern.
   */
  private void indexTwins() {
    firstAllow = new int[file.ruleCount()];
    firstDisallow = new int[file.ruleCount()];
    for (int group : groups) {
      for (int rule = file.rulesFrom(group); rule < file.rulesTo(group); rule++) {
        int first = patterns.twins().first(rule);
        int[] index = file.isAllow(rule) ? firstAllow : firstDisallow;
        if (index[first] == 0) {
          index[first] = rule + 1;
        }
      }
    }
  }

  /** Whether a rule may match nothing but what is always allowed. */
  private boolean mayBeRobotsTxt(int rule) {
    return file.has(rule, RuleFlags.ANCHORED)
        && patterns.length(rule) == UrlPath.ROBOTS_TXT.length() + 1;
  }
}
