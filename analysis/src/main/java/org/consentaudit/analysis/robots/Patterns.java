package org.consentaudit.analysis.robots;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * The patterns of a file's rules, each compiled when it is first needed and then shared by all
 * agents. Safe to share between threads: two may compile the same, which does no harm.
 */
final class Patterns {

  /** Another in each process, so that no file can be made to collide; no result depends on it. */
  private static final long FACTOR = new SplittableRandom().nextLong() | 1;

  private final RobotsTxt file;
  private PathPattern[] compiled;
  private Twins twins;
  private volatile int[] openRules;
  private volatile int[] groupOf;

  Patterns(RobotsTxt file) {
    this.file = file;
  }

  RobotsTxt file() {
    return file;
  }

  PathPattern of(int rule) {
    PathPattern[] known = compiled;
    if (known == null) {
      known = new PathPattern[file.ruleCount()];
      compiled = known;
    }
    PathPattern pattern = known[rule];
    if (pattern == null) {
      pattern = file.pattern(rule);
      known[rule] = pattern;
    }
    return pattern;
  }

  /** The length of a rule's pattern in octets of its normal form: the longest match decides. */
  int length(int rule) {
    return file.has(rule, RuleFlags.RAW)
        ? of(rule).length()
        : file.ruleTo(rule) - file.ruleFrom(rule);
  }

  /**
   * Whether a rule matches a path.
   *
   * @param path a normalised path, one char an octet
   */
  boolean matches(int rule, String path) {
    if (file.has(rule, RuleFlags.DEAD)) {
      return false;
    }
    if (file.has(rule, RuleFlags.RAW) || file.has(rule, RuleFlags.STAR)) {
      return of(rule).matches(path);
    }
    boolean anchored = file.has(rule, RuleFlags.ANCHORED);
    int from = file.ruleFrom(rule);
    int length = file.ruleTo(rule) - from - (anchored ? 1 : 0);
    return (anchored ? path.length() == length : path.length() >= length)
        && startsWith(path, from, length);
  }

  private boolean startsWith(String path, int from, int length) {
    byte[] content = file.content();
    for (int i = 0; i < length; i++) {
      if (path.charAt(i) != content[from + i]) {
        return false;
      }
    }
    return true;
  }

  /**
   * Whether one rule decides where both match: it is longer, or of the same length and the one that
   * allows, or alike and stands first.
   */
  boolean isStronger(int one, int other) {
    int difference = length(one) - length(other);
    if (difference != 0) {
      return difference > 0;
    }
    return file.isAllow(one) == file.isAllow(other) ? one < other : file.isAllow(one);
  }

  /** The rules of the file with a star, or that match everything, strongest first. */
  int[] openRules() {
    int[] found = openRules;
    if (found == null) {
      found =
          IntStream.range(0, file.ruleCount())
              .filter(file::isOpen)
              .boxed()
              .sorted((one, other) -> one.equals(other) ? 0 : isStronger(one, other) ? -1 : 1)
              .mapToInt(Integer::intValue)
              .toArray();
      openRules = found;
    }
    return found;
  }

  /** The group that a rule stands in. */
  int groupOf(int rule) {
    int[] known = groupOf;
    if (known == null) {
      known = new int[file.ruleCount()];
      for (int group = 0; group < file.groupCount(); group++) {
        Arrays.fill(known, file.rulesFrom(group), file.rulesTo(group), group);
      }
      groupOf = known;
    }
    return known[rule];
  }

  /** Which rules have the same pattern. */
  Twins twins() {
    Twins found = twins;
    if (found == null) {
      found = new Twins(this);
      twins = found;
    }
    return found;
  }

  /** Whether two rules have the same pattern. */
  boolean areTwins(int one, int other) {
    if (length(one) != length(other)) {
      return false;
    }
    if (file.has(one, RuleFlags.RAW) || file.has(other, RuleFlags.RAW)) {
      return of(one).text().equals(of(other).text());
    }
    return Arrays.equals(
        file.content(),
        file.ruleFrom(one),
        file.ruleTo(one),
        file.content(),
        file.ruleFrom(other),
        file.ruleTo(other));
  }

  /** A hash that twins share; whoever writes a file cannot foresee it. */
  long hash(int rule) {
    long hash = 0;
    if (file.has(rule, RuleFlags.RAW)) {
      String text = of(rule).text();
      for (int i = 0; i < text.length(); i++) {
        hash = hash * FACTOR + text.charAt(i);
      }
    } else {
      for (int i = file.ruleFrom(rule); i < file.ruleTo(rule); i++) {
        hash = hash * FACTOR + file.content()[i];
      }
    }
    return hash * FACTOR;
  }
}
