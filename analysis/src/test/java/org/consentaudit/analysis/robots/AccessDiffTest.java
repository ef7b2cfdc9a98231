package org.consentaudit.analysis.robots;

import static org.assertj.core.api.Assertions.assertThat;
import static org.consentaudit.analysis.robots.Robots.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which paths opened and closed, by the longest match of RFC 9309 section 2.2.2. */
class AccessDiffTest {

  private static final long ENOUGH = 10_000_000;

  @ParameterizedTest
  @CsvSource({
    "'', 'Disallow: /', '-/'",
    "'Disallow: /', '', '+/'",
    "'Disallow: /', 'Disallow: /a', '+/!/a'",
    "'Disallow: /', 'Allow: /news/\nDisallow: /', '+/news/'",
    "'Disallow: /a/b', 'Allow: /', '+/a/b'",
    "'Allow: /a/b\nDisallow: /a/', 'Disallow: /a/', '-/a/b'",
    "'Disallow: /a', 'Disallow: /b', '-/b +/a'",
    "'Disallow: /b\nDisallow: /a', 'Disallow: /a\nDisallow: /b', ''",
    "'Disallow: /a', 'Disallow: /a\nDisallow: /a/b', ''",
    "'Disallow: /a', 'Disallow: /a\nAllow: /*b', '+/*b&/a'",
    "'Allow: /documents/\nDisallow: /*.pdf$', 'Disallow: /*.pdf$', '-/documents/&/*.pdf$'",
    "'Allow: /archive/public/', 'Disallow: /*pdf', '-/*pdf'",
    "'Disallow: /private-area/', 'Disallow: /*?', '-/*?!/private-area/ +/private-area/!/*?'",
    "'Allow: /news/', 'Disallow: /*.pdf', '-/*.pdf'",
    "'Disallow: /a', 'Disallow: /b\nDisallow: /a/c/', '-/b +/a!/a/c/'",
    "'Disallow: /*z\nAllow: /a/', 'Disallow: /', '-/!/*z -/a/'",
    "'Disallow: /\nAllow: /*b', 'Disallow: /\nDisallow: /a/c', '-/*b'",
    "'Disallow: /', 'Disallow: /*', ''",
    "'Disallow: /a$', 'Disallow: /a', '-/a!/a$'",
    "'', 'Disallow: /robots.txt$', ''",
    "'Disallow: x', 'Disallow:', ''",
    "'', 'Disallow: /\nDisallow: /a', '-/'",
    "'', 'Disallow: /\nAllow: /a\nAllow: /a/c', '-/!/a'",
    "'', 'Disallow: /\nAllow: /a\nDisallow: /a/b', '-/!/a -/a/b'",
    "'Disallow: /', 'Disallow: /b\nDisallow: /c', '+/!/b!/c'",
    "'Allow: /a\nDisallow: /', 'Allow: /a/\nAllow: /b\nDisallow: /', '-/a!/a/ +/b'"
  })
  void whatTurnedIsToldInFewPatterns(String before, String after, String turns) {
    AccessDiff diff = diff(before, after);
    assertThat(told(diff)).isEqualTo(turns);
    assertThat(diff.complete()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "'Disallow: /a', 'Crawl-delay: 1\nAllow: /a', 2 3",
    "'Disallow: /a', '', 2 -",
    "'Allow: /news/', 'Disallow: /*.pdf', - 2",
    "'Disallow: /*.pdf$\nAllow: /documents/', 'Disallow: /*.pdf$', 3 2",
    "'Allow: /a', 'Disallow: /\nDisallow: /a/b', - 2"
  })
  void linesAreThoseThatDecide(String before, String after, String lines) {
    assertThat(diff(before, after).turns())
        .extracting(turn -> line(turn.lineBefore()) + " " + line(turn.lineAfter()))
        .containsExactly(lines);
  }

  @Test
  void sparedPatternsHaveTheLinesOfTheRulesThatKeepThem() {
    assertThat(
            diff("Disallow: /p/\nDisallow: /*b", "Crawl-delay: 1\nDisallow: /*?\nDisallow: /*b")
                .turns())
        .filteredOn(AccessDiff.PathTurn::opened)
        .flatExtracting(AccessDiff.PathTurn::spared)
        .containsExactlyInAnyOrder(
            new AccessDiff.Spared("/*?", OptionalInt.empty(), OptionalInt.of(3)),
            new AccessDiff.Spared("/*b", OptionalInt.empty(), OptionalInt.of(4)));
    assertThat(diff("Disallow: /*z", "Disallow: /").turns())
        .flatExtracting(AccessDiff.PathTurn::spared)
        .containsExactly(new AccessDiff.Spared("/*z", OptionalInt.of(2), OptionalInt.empty()));
    assertThat(diff("Disallow: /\nDisallow: /a", "Disallow: /a").turns())
        .flatExtracting(AccessDiff.PathTurn::spared)
        .containsExactly(new AccessDiff.Spared("/a", OptionalInt.empty(), OptionalInt.of(2)));
  }

  @Test
  void whatIsTooMuchIsCutShortAndSaysSo() {
    String stars = "/" + "*a".repeat(200);
    RuleSet before = rules("User-agent: *\nDisallow: " + stars + "b", "x");
    RuleSet after = rules("User-agent: *\nAllow: " + stars + "c*", "x");
    assertThat(AccessDiff.between(before, after, new ComparisonBudget(100_000)).complete())
        .isFalse();
  }

  @Property(tries = 2000)
  void whatIsToldIsThatOfTryingEveryShortPath(
      @ForAll("ruleSets") List<String> old, @ForAll("ruleSets") List<String> young) {
    RuleSet before = rules(file(old), "x");
    RuleSet after = rules(file(young), "x");
    AccessDiff diff = AccessDiff.between(before, after, new ComparisonBudget(ENOUGH));
    assertThat(diff.complete()).isTrue();
    everyWordIsTrue(diff, before, after);
    for (String path : PATHS) {
      boolean was = allows(before, path);
      if (was != allows(after, path)) {
        assertThat(diff.turns())
            .as("%s from %s to %s", path, old, young)
            .anyMatch(turn -> turn.opened() != was && tells(turn, path));
      }
    }
  }

  @Property(tries = 500)
  void whatIsToldIsTrueThoughItBeCutShort(
      @ForAll("ruleSets") List<String> old,
      @ForAll("ruleSets") List<String> young,
      @ForAll @IntRange(max = 400) int budget) {
    RuleSet before = rules(file(old), "x");
    RuleSet after = rules(file(young), "x");
    everyWordIsTrue(AccessDiff.between(before, after, new ComparisonBudget(budget)), before, after);
  }

  /** All that is told turned, and the lines decide about all that no longer rule matches. */
  private static void everyWordIsTrue(AccessDiff diff, RuleSet before, RuleSet after) {
    for (AccessDiff.PathTurn turn : diff.turns()) {
      boolean seen = false;
      for (String path : PATHS) {
        if (tells(turn, path)) {
          assertThat(allows(before, path)).as("%s of %s", path, turn).isEqualTo(!turn.opened());
          assertThat(allows(after, path)).as("%s of %s", path, turn).isEqualTo(turn.opened());
          boolean decided = isDecided(before, path, turn.lineBefore());
          boolean decides = isDecided(after, path, turn.lineAfter());
          seen |= decided && decides;
        }
      }
      assertThat(seen).as("the lines of %s decide", turn).isTrue();
    }
  }

  /** Whether the rule of a line decides about a path; where it does not, a stronger one does. */
  private static boolean isDecided(RuleSet rules, String path, OptionalInt line) {
    OptionalInt decides = rules.decidesPath(path).stream().mapToInt(Rule::line).findFirst();
    List<Integer> lines = rules.strongestFirst().stream().map(Rule::line).toList();
    if (line.isPresent()) {
      assertThat(lines.indexOf(decides.orElseThrow()))
          .isLessThanOrEqualTo(lines.indexOf(line.getAsInt()));
    }
    return decides.equals(line);
  }

  @Property(tries = 500)
  void wayBackIsTheMirrorImage(
      @ForAll("ruleSets") List<String> old, @ForAll("ruleSets") List<String> young) {
    AccessDiff there = diff(String.join("\n", old), String.join("\n", young));
    AccessDiff back = diff(String.join("\n", young), String.join("\n", old));
    assertThat(back.opens()).isEqualTo(there.closes());
    assertThat(back.closes()).isEqualTo(there.opens());
  }

  private static boolean allows(RuleSet rules, String path) {
    return rules.decidesPath(path).map(Rule::allow).orElse(true);
  }

  private static boolean tells(AccessDiff.PathTurn turn, String path) {
    return turn.patterns().stream().allMatch(text -> PathPattern.of(text).matches(path))
        && turn.spared().stream().noneMatch(one -> PathPattern.of(one.pattern()).matches(path));
  }

  private static String line(OptionalInt line) {
    return line.isPresent() ? String.valueOf(line.getAsInt()) : "-";
  }

  private static AccessDiff diff(String before, String after) {
    return AccessDiff.between(
        rules("User-agent: *\n" + before, "x"),
        rules("User-agent: *\n" + after, "x"),
        new ComparisonBudget(ENOUGH));
  }

  private static String told(AccessDiff diff) {
    return diff.turns().stream()
        .map(
            turn ->
                (turn.opened() ? "+" : "-")
                    + String.join("&", turn.patterns())
                    + turn.spared().stream()
                        .map(spared -> "!" + spared.pattern())
                        .collect(Collectors.joining()))
        .collect(Collectors.joining(" "));
  }

  private static String file(List<String> lines) {
    return "User-agent: *\n" + String.join("\n", lines);
  }

  /** All paths of up to eight more characters; z stands in no pattern. */
  private static final List<String> PATHS = paths();

  private static List<String> paths() {
    List<String> paths = new ArrayList<>(List.of("/"));
    for (int i = 0; paths.get(i).length() < 8; i++) {
      for (char c : new char[] {'/', 'a', 'z'}) {
        paths.add(paths.get(i) + c);
      }
    }
    return paths;
  }

  @Provide
  Arbitrary<List<String>> ruleSets() {
    Arbitrary<String> pattern =
        Combinators.combine(
                Arbitraries.of("/", "*", "/", "/*"),
                Arbitraries.of("/", "a", "*")
                    .list()
                    .ofMaxSize(2)
                    .map(parts -> String.join("", parts)),
                Arbitraries.of("", "", "$"))
            .as((start, middle, end) -> start + middle + end);
    return Combinators.combine(Arbitraries.of("Allow: ", "Disallow: "), pattern)
        .as(String::concat)
        .list()
        .ofMaxSize(4);
  }
}
