package org.consentaudit.analysis.lint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.consentaudit.analysis.SharedData;
import org.consentaudit.analysis.agents.Agent;
import org.consentaudit.analysis.agents.AgentRegistry;
import org.consentaudit.analysis.robots.RobotsTxt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RobotsLintTest {

  private static final AgentRegistry REGISTRY = AgentRegistry.bundled();

  private static List<LintFinding> lint(String file) {
    return RobotsLint.of(file.getBytes(StandardCharsets.UTF_8), REGISTRY);
  }

  @Test
  void cleanFileHasNothingToBeSaidOfIt() {
    assertThat(
            lint(
                "# ours\nUser-agent: GPTBot\nDisallow: /\n\nUser-agent: *\nDisallow: /a/\nAllow: /a/b\n"
                    + "Crawl-delay: 5\n\nSitemap: https://a.example/s.xml\n"))
        .isEmpty();
    assertThat(lint("")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "'\uFEFFUser-agent: *\nDisallow:', byte_order_mark, 1, warning",
    "'<html>\nUser-agent: *', html_page, 1, error",
    "'User-agent: *\nDisallow: /\u0001a', binary, 2, error",
    "'User-agent: *\nDisallow /x', missing_colon, 2, error",
    "'User-agent: *\nDisallow:\nhello', stray_text, 3, warning",
    "'Useragent: *\n', misspelt_field, 1, error",
    "'User-agent: *\nDissalow: /x', misspelt_field, 2, error",
    "'User-agent: *\nDisallow:\nAllowed: /x', misspelt_field, 3, error",
    "'User-agent: *\nDisallow:\nFrobnicate: 1', unknown_field, 3, note",
    "'Disallow: /x\nUser-agent: *\nDisallow:', rule_before_group, 1, error",
    "'User-agent: *\nSitemap: /s\nDisallow:', foreign_record, 2, note",
    "'User-agent: a\nSitemap: /s\nUser-agent: b\nDisallow:', foreign_record, 2, note",
    "'User-agent: GPTBot/1.0\nDisallow: /', lenient_token, 1, warning",
    "'User-agent: GPTBot, CCBot\nDisallow: /', lenient_token, 1, warning",
    "'User-agent: k2spider\nDisallow: /', lenient_token, 1, note",
    "'User-agent: Offline Explorer\nDisallow: /', lenient_token, 1, note",
    "'User-agent: *\nDisallow: http://x.example/a', path_without_slash, 2, error",
    "'https://x.example/sitemap.xml', unknown_field, 1, warning",
    "'User-agent:\nDisallow: /', empty_token, 1, error",
    "'User-agent: *\nDisallow: x', path_without_slash, 2, error",
    "'User-agent: *\nDisallow: /a\nUser-agent: b\nDisallow:\nUser-agent: *\nDisallow: /c', duplicate_group, 5, note",
    "'User-agent: *\nDisallow: /a\n\nUser-agent: b', group_without_rules, 4, note",
    "'User-agent: *\nDisallow: /a\nAllow: /a', rule_never_wins, 2, warning",
    "'User-agent: *\nDisallow: /a\nDisallow: /a', rule_never_wins, 3, warning",
    "'User-agent: *\nDisallow: /a\nAllow: /a*', rule_never_wins, 2, warning",
    "'User-agent: anthropic-ai\nDisallow: /', agent_retired, 1, warning",
    "'User-agent: Claude-Web\nDisallow: /', agent_retired, 1, warning",
    "'User-agent: LAIONDownloader\nDisallow: /', agent_ignores_robots, 1, warning",
    "'User-agent: ChatGPT-User\nDisallow: /', agent_ignores_robots, 1, warning",
    "'User-agent: x\nDisallow:\nUser-agent: GPTBot\nUser-agent: CCBot\nDisallow: /', group_of_several_agents, 3, warning",
    "'Sitemap: /s\nUser-agent: GPTBot\nUser-agent: CCBot\nDisallow: /', group_of_several_agents, 2, warning",
    "'User-agent: a\nSitemap: /s\nUser-agent: b\nDisallow: /', group_of_several_agents, 1, warning",
    "'User-agent: GTPBot\nDisallow: /', agent_misspelt, 1, warning",
    "'User-agent: GPTBo\nDisallow: /', agent_misspelt, 1, warning"
  })
  void findingIsMade(String file, String rule, int line, String severity) {
    List<LintFinding> findings = lint(file);
    assertThat(findings).extracting(LintFinding::rule).contains(rule);
    LintFinding found =
        findings.stream().filter(one -> one.rule().equals(rule)).findFirst().orElseThrow();
    assertThat(found.line()).isEqualTo(line);
    assertThat(found.severity().code()).isEqualTo(severity);
    assertThat(found.fix()).isNotEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "'User-agent: AI2Bot\nDisallow: /', lenient_token",
    "'User-agent: Kangaroo Bot\nDisallow: /', lenient_token",
    "'User-agent: *\nDisallow: /a\nDisallow: /ab', rule_never_wins",
    "'User-agent: a\nDisallow: /x\nUser-agent: b\nDisallow: /x/y', rule_never_wins",
    "'User-agent: a\nUser-agent: b\nDisallow: /', group_of_several_agents",
    "'User-agent: Foo\nDisallow: /\n\nUser-agent: Foo', group_without_rules",
    "'User-agent: NPBot\nDisallow: /', agent_misspelt",
    "'User-agent: wotbot\nDisallow: /', agent_misspelt",
    "'User-agent: SemrushBot-SA\nDisallow: /', agent_misspelt",
    "'User-agent: a\nUser-agent: b\nDisallow: /\nSitemap: /s', group_of_several_agents",
    "'User-agent: Bytespider\nDisallow: /', agent_misspelt"
  })
  void findingIsNotMade(String file, String rule) {
    assertThat(lint(file)).extracting(LintFinding::rule).doesNotContain(rule);
  }

  @Test
  void ruleThatWinsForOneOfItsAgentsIsLeftAlone() {
    String file =
        "User-agent: a\nUser-agent: b\nDisallow: /x\n\nUser-agent: b\nAllow: /x\n\n"
            + "User-agent: c\nDisallow: /x\nAllow: /x\n";
    assertThat(lint(file))
        .filteredOn(one -> one.rule().equals("rule_never_wins"))
        .extracting(LintFinding::line)
        .containsExactly(9);
  }

  @Test
  void retiredAgentBesideItsSuccessorIsWorthNoMoreThanANote() {
    assertThat(
            lint("User-agent: anthropic-ai\nDisallow: /\n\nUser-agent: ClaudeBot\nDisallow: /\n"))
        .extracting(one -> one.severity().code())
        .containsOnly("note");
  }

  @Test
  void anyBytesAreRead() throws IOException {
    var random = new Random(4);
    for (int i = 0; i < 300; i++) {
      byte[] bytes = new byte[random.nextInt(400)];
      random.nextBytes(bytes);
      assertThatNoException().isThrownBy(() -> RobotsLint.of(bytes, REGISTRY));
    }
    for (byte[] content : SharedData.robotsTxts()) {
      assertThatNoException().isThrownBy(() -> RobotsLint.of(content, REGISTRY));
    }
  }

  @Test
  void longListsAreCutAndSaySo() {
    List<LintFinding> stray = lint("stray\n".repeat(RobotsLint.MOST + 200));
    assertThat(stray).hasSize(RobotsLint.MOST + 1);
    assertThat(stray.get(RobotsLint.MOST).message())
        .isEqualTo("200 more findings like this one are not listed.");
    String groups = "User-agent: a\nUser-agent: b\nDisallow: /\n".repeat(RobotsLint.MOST + 8);
    assertThat(lint(groups).stream().filter(one -> one.rule().equals("group_of_several_agents")))
        .hasSize(RobotsLint.MOST + 1)
        .last()
        .extracting(LintFinding::message)
        .isEqualTo("7 more findings like this one are not listed.");
  }

  @Test
  void shownLineEndsWithAWholeCharacter() {
    String token = "x".repeat(199 - "User-agent: ".length()) + "\uD83E\uDD16bot";
    assertThat(lint("User-agent: " + token + "\nDisallow: /"))
        .filteredOn(one -> one.rule().equals("lenient_token"))
        .extracting(LintFinding::text)
        .allMatch(text -> StandardCharsets.UTF_8.newEncoder().canEncode(text))
        .isNotEmpty();
  }

  /** Lists of groups that a hash of their numbers would put into one place. */
  @Test
  void fileMadeToBeSlowIsReadAllTheSame() {
    var file = new StringBuilder();
    var random = new Random(7);
    int groups = 96;
    for (int group = 0; group < groups; group++) {
      for (int name = 0; name < 300; name++) {
        if (random.nextBoolean()) {
          file.append("User-agent: n").append(name).append('\n');
        }
      }
      file.append("Disallow: /").append(group).append('\n');
    }
    assertThat(lint(file.toString()))
        .extracting(LintFinding::rule)
        .contains("duplicate_group")
        .doesNotContain("rule_never_wins");
  }

  /** To do as a fix says must not change what anybody may fetch. */
  @ParameterizedTest
  @CsvSource({
    "'User-agent: Foo\nDisallow: /\n\nUser-agent: Foo/1.0\nDisallow: /\n\nUser-agent: Bar\nAllow: /', 5",
    "'User-agent: a\nDisallow: /robots.txt\nAllow: /robots.txt$', 3"
  })
  void fixOfARuleThatNeverWinsKeepsTheAnswers(String file, int line) {
    LintFinding found =
        lint(file).stream()
            .filter(one -> one.rule().equals("rule_never_wins") && one.line() == line)
            .findFirst()
            .orElseThrow();
    String[] lines = file.split("\n");
    lines[line - 1] = found.fix().startsWith("Write \"Disallow:\"") ? "Disallow:" : "";
    RobotsTxt mended = RobotsTxt.parse(String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
    RobotsTxt before = RobotsTxt.parse(file.getBytes(StandardCharsets.UTF_8));
    for (String name : List.of("Foo", "Bar", "a", "other")) {
      for (String path : List.of("/", "/x", "/robots.txt.old")) {
        Agent agent = Agent.unregistered(name);
        assertThat(mended.allows(agent, path))
            .as(name + path)
            .isEqualTo(before.allows(agent, path));
      }
    }
  }

  @Test
  void utf16IsOneFinding() {
    byte[] file = "User-agent: *\nDisallow: /\n".getBytes(StandardCharsets.UTF_16);
    assertThat(RobotsLint.of(file, REGISTRY))
        .extracting(LintFinding::rule)
        .containsExactly("utf_16");
    assertThat(RobotsLint.of("User-agent: *\n".getBytes(StandardCharsets.UTF_16LE), REGISTRY))
        .extracting(LintFinding::rule)
        .containsExactly("utf_16");
  }

  @Test
  void ruleThatIsRepeatedNamesTheLine() {
    assertThat(lint("User-agent: *\nDisallow: /a\nDisallow: /a\n"))
        .extracting(LintFinding::message)
        .containsExactly("The rule says again what line 2 says.");
  }
}
