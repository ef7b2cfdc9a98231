package org.consentaudit.crawler.discovery;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Reads from a regular expression the literal texts of which one must occur wherever it matches.
 * Looking for them first is much cheaper than running the expression on every link of a page. Knows
 * the part of the syntax that {@code link-words.tsv} uses; where it is not sure it names no
 * literal, and the expression is always run.
 */
final class Literals {

  private static final int SHORTEST = 2;

  private final String pattern;
  private int at;

  private Literals(String pattern) {
    this.pattern = pattern;
  }

  /** One of them stands in every text that the expression finds; empty when none can be named. */
  static List<String> of(String pattern) {
    Optional<Set<String>> needed = new Literals(pattern).alternation();
    return needed.map(List::copyOf).orElse(List.of());
  }

  /** Up to the closing bracket or the end: one of the literals of every alternative. */
  private Optional<Set<String>> alternation() {
    var all = new HashSet<String>();
    boolean each = true;
    while (true) {
      Optional<Set<String>> one = sequence();
      each &= one.isPresent();
      one.ifPresent(all::addAll);
      if (at >= pattern.length() || pattern.charAt(at) != '|') {
        return each ? Optional.of(all) : Optional.empty();
      }
      at++;
    }
  }

  private Optional<Set<String>> sequence() {
    Optional<Set<String>> best = Optional.empty();
    var run = new StringBuilder();
    while (at < pattern.length() && "|)".indexOf(pattern.charAt(at)) < 0) {
      char c = pattern.charAt(at);
      if (c == '(') {
        best = better(best, literal(run));
        run.setLength(0);
        best = better(best, group());
        continue;
      }
      Optional<Character> plain = plain(c);
      boolean optional = quantified();
      if (plain.isPresent() && !optional) {
        run.append(plain.get());
      }
      if (plain.isEmpty() || optional) {
        best = better(best, literal(run));
        run.setLength(0);
      }
    }
    return better(best, literal(run));
  }

  /** A group's literals; of none that may be missing, and of none that only looks around. */
  private Optional<Set<String>> group() {
    boolean around = pattern.startsWith("(?=", at) || pattern.startsWith("(?!", at);
    around |= pattern.startsWith("(?<", at);
    at += pattern.startsWith("(?:", at) ? 3 : 1;
    if (around) {
      at += pattern.startsWith("?<", at) ? 3 : 2;
    }
    Optional<Set<String>> inside = alternation();
    at++;
    return quantified() || around ? Optional.empty() : inside;
  }

  /** The character that stands there for itself; steps over what stands for others. */
  private Optional<Character> plain(char c) {
    at++;
    if (c == '\\') {
      char escaped = pattern.charAt(at++);
      return Character.isLetterOrDigit(escaped) ? Optional.empty() : Optional.of(escaped);
    }
    if (c == '[') {
      while (pattern.charAt(at) != ']') {
        at += pattern.charAt(at) == '\\' ? 2 : 1;
      }
      at++;
      return Optional.empty();
    }
    return "^$.".indexOf(c) >= 0 ? Optional.empty() : Optional.of(c);
  }

  /** Steps over a quantifier; answers whether there was one, other than "once". */
  private boolean quantified() {
    if (at >= pattern.length() || "?*+{".indexOf(pattern.charAt(at)) < 0) {
      return false;
    }
    at = pattern.charAt(at) == '{' ? pattern.indexOf('}', at) + 1 : at + 1;
    if (at < pattern.length() && "?+".indexOf(pattern.charAt(at)) >= 0) {
      at++;
    }
    return true;
  }

  private static Optional<Set<String>> literal(StringBuilder run) {
    return run.length() < SHORTEST ? Optional.empty() : Optional.of(Set.of(run.toString()));
  }

  private static Optional<Set<String>> better(
      Optional<Set<String>> one, Optional<Set<String>> other) {
    return Stream.of(one, other)
        .flatMap(Optional::stream)
        .max(Comparator.comparingInt(Literals::shortest));
  }

  private static int shortest(Set<String> literals) {
    return literals.stream().mapToInt(String::length).min().orElse(0);
  }
}
