package org.consentaudit.analysis.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.consentaudit.analysis.agents.Agent;
import org.consentaudit.analysis.agents.AgentRegistry;
import org.consentaudit.analysis.robots.RobotsJudge;
import org.consentaudit.analysis.verdict.Profile;
import org.consentaudit.analysis.verdict.Verdict;
import org.junit.jupiter.api.Test;

class TellingLinesTest {

  private static List<Integer> lines(String file, String token, int most) {
    byte[] content = file.getBytes(StandardCharsets.UTF_8);
    Agent agent = AgentRegistry.bundled().find(token).orElseThrow();
    RobotsJudge judge = RobotsJudge.on(List.of(agent));
    Verdict ours = judge.verdicts(content, Profile.RFC9309).get(0);
    Verdict study = judge.verdicts(content, Profile.PAPER).get(0);
    return TellingLines.of(
        content,
        agent,
        List.of(ours, study),
        StudyComparison.of(content).causes(agent, ours.status()),
        most);
  }

  @Test
  void groupOfSeveralNamesIsShownByTheAgentsLineTheLastAndTheRule() {
    String file =
        "User-agent: *\nDisallow: /x\nUser-agent: a\nUser-agent: GPTBot\nUser-agent: b\n"
            + "User-agent: c\nDisallow: /\nDisallow: /y\n";
    assertThat(lines(file, "GPTBot", 3)).containsExactly(4, 6, 7);
    assertThat(lines(file, "GPTBot", 4)).as("the rule above").containsExactly(2, 4, 6, 7);
  }

  @Test
  void whatAByteOrderMarkSpoilsIsTheFirstLine() {
    assertThat(lines("\uFEFFUser-agent: *\nDisallow: /\n", "GPTBot", 7)).containsExactly(1, 2);
  }

  @Test
  void ruleWithAQuestionMarkIsAmongThem() {
    String file = "User-agent: *\n" + "Disallow: /a\n".repeat(50) + "Disallow: /\nAllow: /?l\n";
    assertThat(lines(file, "GPTBot", 4)).contains(53);
  }

  @Test
  void pageWithoutARecordHasNone() {
    assertThat(lines("<!doctype html>\n<p>User-agent: *</p>\n", "GPTBot", 7)).isEmpty();
  }
}
