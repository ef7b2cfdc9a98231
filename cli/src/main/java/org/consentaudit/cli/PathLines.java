package org.consentaudit.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import org.consentaudit.analysis.robots.AccessDiff;
import org.consentaudit.analysis.timeline.EditReading;
import org.consentaudit.analysis.timeline.EditReading.PathEdit;
import org.consentaudit.reports.words.Texts;

/**
 * Paths that opened or closed, told once for all agents for whom they did: {@code /news/ (line 14)}
 * for GPTBot, CCBot and 12 more, though each may have a group of its own.
 */
final class PathLines {

  private static final int MOST_TOLD = 20;
  private static final int MOST_PATTERNS = 6;
  private static final int MOST_LINES = 3;
  private static final int LONGEST_PATTERN = 120;

  /** Takes a line. */
  @FunctionalInterface
  interface Taker {
    void line(String word, String patterns, List<String> agents);
  }

  private record Path(boolean opened, List<String> patterns, List<String> spared) {}

  private record Told(boolean opened, Set<String> agents) {}

  private final Map<Path, List<PathEdit>> byPath = new LinkedHashMap<>();

  PathLines(List<PathEdit> edits) {
    for (PathEdit edit : edits) {
      byPath
          .computeIfAbsent(
              new Path(edit.turn().opened(), edit.turn().patterns(), spared(edit)),
              path -> new ArrayList<>())
          .add(edit);
    }
  }

  /** Gives out the first lines, and returns how many more there are. */
  int print(Taker taker) {
    Map<Told, List<String>> together = new LinkedHashMap<>();
    byPath.forEach(
        (path, edits) -> {
          Set<String> agents = new LinkedHashSet<>();
          edits.forEach(edit -> agents.addAll(told(edit.agents())));
          together
              .computeIfAbsent(new Told(path.opened(), agents), told -> new ArrayList<>())
              .add(what(path) + " " + lines(edits) + butFor(path));
        });
    together.entrySet().stream()
        .limit(MOST_TOLD)
        .forEach(
            told ->
                taker.line(
                    told.getKey().opened() ? "opened" : "closed",
                    Texts.list(told.getValue(), MOST_PATTERNS),
                    List.copyOf(told.getKey().agents())));
    return Math.max(0, together.size() - MOST_TOLD);
  }

  private static List<String> spared(PathEdit edit) {
    return edit.turn().spared().stream().map(AccessDiff.Spared::pattern).toList();
  }

  private static String what(Path path) {
    List<String> patterns = visible(path.patterns());
    return patterns.size() == 1 ? patterns.get(0) : "what " + Texts.list(patterns) + " both match";
  }

  private static List<String> visible(List<String> patterns) {
    return patterns.stream().map(text -> Texts.visible(text, LONGEST_PATTERN)).toList();
  }

  private static String butFor(Path path) {
    List<String> patterns = visible(path.spared());
    return patterns.isEmpty() ? "" : " but for " + Texts.list(patterns, MOST_LINES);
  }

  /** Agents that share the rules for everyone else need not be told one by one. */
  private static List<String> told(List<String> agents) {
    return agents.contains(EditReading.EVERYONE_ELSE) ? List.of(EditReading.EVERYONE_ELSE) : agents;
  }

  /** Where it says so: the line of the file after, or the one that is gone. */
  private static String lines(List<PathEdit> edits) {
    List<Integer> now =
        edits.stream().flatMap(edit -> numbers(edit.turn().lineAfter()).stream()).toList();
    List<Integer> then =
        edits.stream().flatMap(edit -> numbers(edit.turn().lineBefore()).stream()).toList();
    return now.isEmpty() ? "(was " + named(then) + ")" : "(" + named(now) + ")";
  }

  private static List<Integer> numbers(OptionalInt line) {
    return line.isPresent() ? List.of(line.getAsInt()) : List.of();
  }

  private static String named(List<Integer> lines) {
    List<String> distinct =
        lines.stream().distinct().sorted().map(String::valueOf).collect(Collectors.toList());
    return (distinct.size() == 1 ? "line " : "lines ") + Texts.list(distinct, MOST_LINES);
  }
}
