package org.consentaudit.analysis.robots;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Witnesses of the paths that two patterns both match, as {@link PathPattern#witnesses()} are of
 * one: an octet that no pattern names stands wherever both have a star. Each path that both match
 * is of the kind of one of them, and a pattern that matches a witness matches every path of its
 * kind.
 */
final class Overlap {

  private static final char END = '\0';

  /** Patterns with stars that are longer together are passed over, and the budget says so. */
  private static final int LONGEST = 2_000;

  private static final int MOST_WITNESSES = 256;

  /** So that two patterns cannot use up all that there is for the others. */
  private static final int MOST_STEPS = 500_000;

  /**
   * How wide a witness's kind of paths is: the witnesses of a pattern come before those of a
   * pattern within it, which spell out more, or leave less open.
   */
  record Width(long spelt, long open) implements Comparable<Width> {
    static Width of(String witness) {
      long open = witness.chars().filter(c -> c == PathPattern.FRESH).count();
      return new Width(witness.length() - open, open);
    }

    @Override
    public int compareTo(Width other) {
      return spelt == other.spelt
          ? Long.compare(other.open, open)
          : Long.compare(spelt, other.spelt);
    }
  }

  private final String first;
  private final String second;
  private final ComparisonBudget budget;
  private final StringBuilder word = new StringBuilder();
  private final Set<String> found = new LinkedHashSet<>();
  private int steps;
  private boolean tooMuch;

  private Overlap(String first, String second, ComparisonBudget budget) {
    this.first = first;
    this.second = second;
    this.budget = budget;
  }

  /** Of the paths that two patterns match; where there are too many the budget says so. */
  static List<String> witnesses(PathPattern one, PathPattern other, ComparisonBudget budget) {
    if (!meet(one.text(), other.text())) {
      return List.of();
    }
    Optional<List<String>> found = between(open(one), open(other), budget);
    if (found.isEmpty()) {
      budget.cutShort();
    }
    return found.orElse(List.of());
  }

  /**
   * Of the paths of a witness's kind that a pattern matches; empty where that is too much to find
   * out.
   */
  static Optional<List<String>> within(
      String witness, PathPattern pattern, ComparisonBudget budget) {
    if (!budget.spend(ComparisonBudget.onPath(witness))) {
      return Optional.empty();
    }
    if (pattern.matches(witness)) {
      return Optional.of(List.of(witness));
    }
    return witness.indexOf(PathPattern.FRESH) < 0
        ? Optional.of(List.of())
        : between(witness.replace(PathPattern.FRESH, '*'), open(pattern), budget);
  }

  private static Optional<List<String>> between(
      String first, String second, ComparisonBudget budget) {
    if (!meet(first, second)) {
      return Optional.of(List.of());
    }
    boolean isLong = first.length() + second.length() > LONGEST;
    if (!budget.spend(ComparisonBudget.onPath(first))
        || isLong && (stars(first) > 1 || stars(second) > 1)) {
      return Optional.empty();
    }
    var overlap = new Overlap(first, second, budget);
    overlap.walk(0, 0);
    return overlap.tooMuch ? Optional.empty() : Optional.of(new ArrayList<>(overlap.found));
  }

  /** The pattern with a star at an open end and no sign at a closed one. */
  private static String open(PathPattern pattern) {
    String text = pattern.text();
    return text.endsWith("$") ? text.substring(0, text.length() - 1) : text + "*";
  }

  /** Whether what stands before their first signs agrees: most pairs of rules fail here. */
  private static boolean meet(String first, String second) {
    int shorter = Math.min(first.length(), second.length());
    for (int i = 0; i < shorter; i++) {
      if (isSign(first.charAt(i)) || isSign(second.charAt(i))) {
        return true;
      }
      if (first.charAt(i) != second.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isSign(char c) {
    return c == '*' || c == '$';
  }

  private static long stars(String pattern) {
    return pattern.chars().filter(c -> c == '*').count();
  }

  /** All ways of going through both patterns at once; the stack is as deep as there are stars. */
  private void walk(int from, int otherFrom) {
    int mark = word.length();
    int i = from;
    int j = otherFrom;
    while (goesOn()) {
      char a = at(first, i);
      char b = at(second, j);
      if (a == '*' && b == '*') {
        if (word.length() == 0 || word.charAt(word.length() - 1) != PathPattern.FRESH) {
          word.append(PathPattern.FRESH);
        }
        walk(i + 1, j);
        j++;
      } else if (a == '*') {
        walk(i + 1, j);
        if (b == END) {
          break;
        }
        word.append(b);
        j++;
      } else if (b == '*') {
        walk(i, j + 1);
        if (a == END) {
          break;
        }
        word.append(a);
        i++;
      } else if (a != b) {
        break;
      } else if (a == END) {
        take(word.toString());
        break;
      } else {
        word.append(a);
        i++;
        j++;
      }
    }
    word.setLength(mark);
  }

  private boolean goesOn() {
    tooMuch |= found.size() >= MOST_WITNESSES || steps++ >= MOST_STEPS || !budget.spend(1);
    return !tooMuch;
  }

  private static char at(String pattern, int i) {
    return i < pattern.length() ? pattern.charAt(i) : END;
  }

  /** A path starts with a slash, which a star at the start may have taken in. */
  private void take(String path) {
    if (path.startsWith("/") && !path.equals(UrlPath.ROBOTS_TXT)) {
      found.add(path);
    } else if (!path.isEmpty() && path.charAt(0) == PathPattern.FRESH) {
      found.add("/" + path);
      take(path.substring(1));
    }
  }
}
