package org.consentaudit.analysis.robots;

import static org.assertj.core.api.Assertions.assertThat;
import static org.consentaudit.analysis.robots.Robots.bytes;

import java.time.Duration;
import org.consentaudit.analysis.verdict.Status;
import org.consentaudit.analysis.verdict.Verdict;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The published study's reading, oddities included. */
class StudyRobotsTxtTest {

  private static Verdict verdict(String file, String agent) {
    return StudyRobotsTxt.parse(bytes(file)).verdict(agent);
  }

  private static String status(String file, String agent) {
    return verdict(file, agent).status().code();
  }

  private static String detail(String file) {
    return verdict(file, "GPTBot").detail();
  }

  @ParameterizedTest
  @CsvSource({
    "'Disallow: /', all",
    "'Disallow: /\nDisallow: /a', all",
    "'Disallow: /\nAllow: /a', some",
    "'Disallow: /\nAllow: /a?b', all",
    "'Disallow: /*', some",
    "'Disallow: *', some",
    "'Disallow: /?x', none",
    "'Disallow:', none",
    "'Disallow:\nDisallow:', some",
    "'Disallow: /a\nAllow: /a', none",
    "'Disallow: /a\nDisallow: /b\nAllow: /a\nAllow: /b', none",
    "'Disallow: /a\nDisallow: /b\nAllow: /b\nAllow: /a', some",
    "'Allow: /', none",
    "'', none",
    "'Disallow : /', none",
    "'Disallow: / # all', all",
    "'disallow:/', all"
  })
  void rulesOfAnEntryAreJudged(String rules, String expected) {
    assertThat(status("User-agent: *\n" + rules + "\n", "GPTBot")).isEqualTo(expected);
  }

  @Test
  void firstGroupOfSeveralNamesGivesItsRulesToAll() {
    String file = "User-agent: a\nUser-agent: b\nDisallow: /\n";
    assertThat(status(file, "a")).isEqualTo("all");
    assertThat(status(file, "b")).isEqualTo("all");
  }

  @Test
  void laterGroupGivesItsRulesToItsLastNameOnly() {
    String file = "User-agent: x\nDisallow:\n\nUser-agent: a\nUser-agent: b\nDisallow: /\n";
    assertThat(status(file, "a")).isEqualTo("none");
    assertThat(status(file, "b")).isEqualTo("all");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Sitemap: x", "Crawl-delay: 1", "Allow: /", "Disallow:"})
  void anyRuleLikeLineEarlierInTheFileEndsTheList(String line) {
    String file = line + "\nUser-agent: a\nUser-agent: b\nDisallow: /\n";
    assertThat(status(file, "a")).isEqualTo("none");
    assertThat(status(file, "b")).isEqualTo("all");
  }

  @Test
  void otherLinesDoNotEndTheList() {
    String file = "Host: x\nUser-agent: a\nNoindex: /\nUser-agent: b\nDisallow: /\n";
    assertThat(status(file, "a")).isEqualTo("all");
  }

  @Test
  void nameMetTwiceCollectsTheRulesOfBoth() {
    String file = "User-agent: a\nDisallow: /\n\nUser-agent: A\nAllow: /x\n";
    assertThat(status(file, "a")).isEqualTo("some");
  }

  @Test
  void entryReplacesThatOfEveryoneEvenWithoutRules() {
    String file = "User-agent: *\nDisallow: /\n\nUser-agent: a\n";
    assertThat(status(file, "a")).isEqualTo("none");
    assertThat(status(file, "b")).isEqualTo("all");
  }

  @Test
  void nameMustBeTheWholeValue() {
    assertThat(status("User-agent: GPTBot/1.0\nDisallow: /\n", "GPTBot")).isEqualTo("none");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\u000b", "\f", "\u001c", "\u001d", "\u001e", "\u0085", "\u2028", "\u2029", "\r", "\r\n"
      })
  void linesEndWherePythonEndsThem(String end) {
    assertThat(verdict("User-agent: *" + end + "Disallow: /", "a").status()).isEqualTo(Status.ALL);
  }

  @ParameterizedTest
  @CsvSource({"'\u000b', 3", "'\f', 3", "'\u2028', 3", "'\r\n', 4", "'\n', 4"})
  void lineThatIsCitedIsOneOfTheFile(String end, int line) {
    String file = "Sitemap: /s" + end + "\nUser-agent: *\nDisallow: /";
    assertThat(verdict(file, "a").line()).hasValue(line);
  }

  @Test
  void unicodeWhiteSpaceIsTrimmed() {
    assertThat(status("\u3000User-agent:\u00a0*\u2003\n\u202fDisallow:\u1680/\u205f\n", "a"))
        .isEqualTo("all");
  }

  @Test
  void byteOrderMarkSpoilsTheFirstLine() {
    assertThat(status("\uFEFFUser-agent: *\nDisallow: /\n", "a")).isEqualTo("none");
  }

  @Test
  void detailAsksForTheFirstSpellingExactly() {
    String file = "User-agent: gptbot\nDisallow: /\n\nUser-agent: *\nDisallow: /x\n";
    Verdict verdict = verdict(file, "GPTBot");
    assertThat(verdict.status()).isEqualTo(Status.ALL);
    assertThat(verdict.detail()).isEqualTo("some_other");
    assertThat(verdict(file, "gptbot").detail()).isEqualTo("all");
  }

  @ParameterizedTest
  @CsvSource({
    "'User-agent: *\nDisallow: /x', some_other",
    "'User-agent: *\nDisallow: /x\nDisallow: /y?z', some_pattern_restrictions",
    "'User-agent: *\nDisallow: /x\nDisallow:/y?z', some_other",
    "'User-agent: *\nDisallow: /x\ndisallow: /y?z', some_other",
    "'User-agent: *\nDisallow: /x\nDisallow:\n/y?z', some_pattern_restrictions",
    "'User-agent: *\nDisallow: /x\n# ?', some_other",
    "'User-agent: *\nDisallow: /x # ?\n', some_pattern_restrictions",
    "'User-agent: *\nDisallow:/admin', some_disallow_important_dir",
    "'User-agent: *\nDisallow: /private\nDisallow: /a?', some_pattern_restrictions",
    "'User-agent: *\nDisallow: /confidential-x', some_disallow_important_dir",
    "'User-agent: *\nDisallow: /Admin', some_other",
    "'User-agent: *\nDisallow:\n# Crawl-delay: x', none_crawl_delay",
    "'User-agent: *\ncrawl-delay: 5', none",
    "'# sitemap', none_sitemap",
    "'Sitemap', none_sitemap",
    "'SITEMAP: x', none",
    "'User-agent: *\nDisallow: /\nDisallow: /a?', all"
  })
  void detailIsToldFromTheWholeFile(String file, String expected) {
    assertThat(detail(file)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "'User-agent: a\nDisallow: /\n\nUser-agent: *\nDisallow: /', ALL",
    "'User-agent: a\nDisallow: /\n\nUser-agent: *\nDisallow:', SOME",
    "'User-agent: a\nDisallow: /x', SOME",
    "'User-agent: a\nDisallow:', NONE",
    "'', NONE"
  })
  void allAgentsTogether(String file, Status expected) {
    assertThat(StudyRobotsTxt.parse(bytes(file)).allAgents()).isEqualTo(expected);
  }

  // A file of many names before many rules must not cost their product.
  @Test
  void manyNamesShareTheirRules() {
    var file = new StringBuilder();
    for (int i = 0; i < 30_000; i++) {
      file.append("User-agent: n").append(i).append('\n');
    }
    for (int i = 0; i < 30_000; i++) {
      file.append("Disallow: /").append(i).append('\n');
    }
    Assertions.assertTimeout(
        Duration.ofSeconds(10), () -> assertThat(status(file.toString(), "n7")).isEqualTo("some"));
  }
}
