package org.consentaudit.analysis.robots;

import static org.assertj.core.api.Assertions.assertThat;
import static org.consentaudit.analysis.robots.Robots.agent;
import static org.consentaudit.analysis.robots.Robots.bytes;
import static org.consentaudit.analysis.robots.Robots.verdict;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.consentaudit.analysis.verdict.Status;
import org.consentaudit.analysis.verdict.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What all rules together come to, by the longest match of RFC 9309 section 2.2.2. */
class ReachTest {

  @ParameterizedTest
  @CsvSource({
    "'Disallow: /', all, all, 2",
    "'Disallow: /*', all, all, 2",
    "'Disallow: *', all, all, 2",
    "'Disallow: **/', all, all, 2",
    "'Disallow: /*$', all, all, 2",
    "'Disallow: /\nAllow: /robots.txt$', all, all, 2",
    "'Disallow: /\nAllow: */robots.txt$', some, all_but, 2",
    "'Disallow: /\nAllow:', all, all, 2",
    "'Disallow: /\nAllow: x', all, all, 2",
    "'Disallow: /\nAllow: /a\nDisallow: /a*', all, all, 2",
    "'Disallow: /\nAllow: /$', some, all_but, 2",
    "'Disallow: /\nAllow: /a', some, all_but, 2",
    "'Allow: /a\nDisallow: /', some, all_but, 3",
    "'Disallow: /*\nAllow: /', all, all, 2",
    "'Disallow: *\nAllow: /', none, none, 3",
    "'Disallow: /$', some, some_other, 2",
    "'Disallow: /a', some, some_other, 2",
    "'Disallow: /robots.txt$', none, none, ",
    "'Disallow: /robots.txt', some, some_other, 2",
    "'Disallow: /b\nDisallow: /a', some, some_other, 2",
    "'Disallow:', none, none, 2",
    "'Allow: /', none, none, 2",
    "'Disallow: /\nAllow: /', none, none, 3",
    "'Disallow: /a\nAllow: /a', none, none, ",
    "'Disallow: /a\nAllow: /a*', none, none, ",
    "'Disallow: */a\nAllow: /*/a', some, some_other, 2",
    "'Disallow: x', none, none, ",
    "'', none, none, ",
    "'Crawl-delay: 3', none, none_crawl_delay, ",
    "'Disallow: /?x', some, some_pattern_restrictions, 2",
    "'Disallow: /a?x', some, some_pattern_restrictions, 2",
    "'Disallow: /admin/', some, some_disallow_important_dir, 2",
    "'Sitemap: /s.xml', none, none_sitemap, ",
    "'Crawl-delay: 3\nSitemap: /s.xml', none, none_crawl_delay, "
  })
  void statusDetailAndLine(String rules, String status, String detail, Integer line) {
    Verdict verdict = verdict("User-agent: *\n" + rules + "\n", "GPTBot");
    assertThat(verdict.status().code()).isEqualTo(status);
    assertThat(verdict.detail()).isEqualTo(detail);
    assertThat(verdict.line().isPresent() ? verdict.line().getAsInt() : null).isEqualTo(line);
  }

  @Test
  void pageServedAsRobotsTxtIsNotSeen() {
    for (String page : List.of("<html>", "\n\t <!doctype html>", "\uFEFF <x>")) {
      Verdict verdict = verdict(page + "\nUser-agent: *\nDisallow: /\n", "GPTBot");
      assertThat(verdict.status()).isEqualTo(Status.NOT_SEEN);
      assertThat(verdict.detail()).isEqualTo("not_expected");
    }
  }

  /** What stands in another agent's group, made to be slow, says nothing about an agent. */
  @Test
  void groupsOfOthersMakeNoDifference() {
    var slow = new StringBuilder("User-agent: AddSearchBot\n");
    for (int i = 0; i < 3000; i++) {
      slow.append("Disallow: /*a").append(i).append("*b\nAllow: /*b").append(i).append("*a\n");
    }
    String mine = "\nUser-agent: GPTBot\nDisallow: /****\nAllow: /a\n";
    for (String file : List.of(slow + mine, mine + "\n" + slow)) {
      List<Verdict> all =
          Robots.JUDGE.verdicts(bytes(file), org.consentaudit.analysis.verdict.Profile.RFC9309);
      int place = Robots.REGISTRY.place("GPTBot").orElseThrow();
      assertThat(all.get(place).detail()).isEqualTo("all");
      assertThat(verdict(file, "GPTBot")).isEqualTo(all.get(place));
    }
  }

  /** Many rules with stars that one covers are judged exactly. */
  @Test
  void manyStarredRulesUnderOneThatCoversThemDisallowNothing() {
    var file = new StringBuilder("User-agent: *\n");
    for (int i = 0; i < 5000; i++) {
      file.append("Disallow: /a*").append(i).append('\n');
    }
    file.append("Allow: /a**********\n");
    assertThat(verdict(file.toString(), "GPTBot").status()).isEqualTo(Status.NONE);
  }

  /** Rules over a tiny alphabet, compared with trying every short path. */
  @Property(tries = 1500)
  void statusIsThatOfTryingEveryShortPath(@ForAll("ruleSets") List<Line> lines) {
    boolean anyAllowed = false;
    boolean anyDisallowed = false;
    for (String path : PATHS) {
      if (allowed(lines, path)) {
        anyAllowed = true;
      } else {
        anyDisallowed = true;
      }
    }
    Status expected = !anyDisallowed ? Status.NONE : anyAllowed ? Status.SOME : Status.ALL;
    assertThat(verdict(file(lines), "GPTBot").status()).as(file(lines)).isEqualTo(expected);
  }

  @Property(tries = 300)
  void ruleThatDecidesIsThatOfTheSlowMatcher(@ForAll("ruleSets") List<Line> lines) {
    RuleSet rules = RobotsTxt.parse(bytes(file(lines))).rulesFor(agent("GPTBot"));
    for (String path : PATHS.subList(0, 400)) {
      assertThat(rules.allows("https://a.example" + path))
          .as("%s for %s", file(lines), path)
          .isEqualTo(allowed(lines, path));
    }
  }

  /** An allow or disallow line. */
  record Line(boolean allow, String pattern) {
    @Override
    public String toString() {
      return (allow ? "Allow: " : "Disallow: ") + pattern;
    }
  }

  /** All paths of up to six more characters; z stands in no pattern. */
  private static final List<String> PATHS = paths();

  private static List<String> paths() {
    List<String> paths = new ArrayList<>(List.of("/"));
    for (int i = 0, longest = 0; longest < 7; i++) {
      longest = paths.get(i).length();
      if (longest < 7) {
        for (char c : new char[] {'/', 'a', 'z'}) {
          paths.add(paths.get(i) + c);
        }
      }
    }
    return paths;
  }

  private static String file(List<Line> lines) {
    return "User-agent: *\n" + lines.stream().map(Line::toString).collect(Collectors.joining("\n"));
  }

  private static boolean allowed(List<Line> lines, String path) {
    int longest = -1;
    boolean allow = true;
    for (Line line : lines) {
      boolean counts =
          (line.pattern().startsWith("/") || line.pattern().startsWith("*"))
              && matches(line.pattern(), path);
      int length = line.pattern().length();
      if (counts && (length > longest || length == longest && line.allow())) {
        longest = length;
        allow = line.allow();
      }
    }
    return allow;
  }

  /** The definition of matching, slowly: every way of giving octets to a star. */
  private static boolean matches(String pattern, String path) {
    if (pattern.isEmpty()) {
      return true;
    }
    if (pattern.equals("$")) {
      return path.isEmpty();
    }
    if (pattern.charAt(0) == '*') {
      return matches(pattern.substring(1), path)
          || !path.isEmpty() && matches(pattern, path.substring(1));
    }
    return !path.isEmpty()
        && path.charAt(0) == pattern.charAt(0)
        && matches(pattern.substring(1), path.substring(1));
  }

  @Provide
  Arbitrary<List<Line>> ruleSets() {
    Arbitrary<String> pattern =
        Combinators.combine(
                Arbitraries.of("/", "*", "", "/", "/*"),
                Arbitraries.of("/", "a", "*")
                    .list()
                    .ofMaxSize(2)
                    .map(parts -> String.join("", parts)),
                Arbitraries.of("", "", "$"))
            .as((start, middle, end) -> start + middle + end);
    return Combinators.combine(Arbitraries.of(true, false), pattern)
        .as(Line::new)
        .list()
        .ofMinSize(1)
        .ofMaxSize(5);
  }
}
