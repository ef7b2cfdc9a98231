package org.consentaudit.analysis.robots;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.consentaudit.analysis.SharedData;
import org.consentaudit.analysis.agents.Agent;
import org.consentaudit.analysis.diff.PhysicalLines;
import org.consentaudit.analysis.verdict.Profile;
import org.consentaudit.analysis.verdict.Verdict;
import org.junit.jupiter.api.Test;

/** The line is the evidence, on every real file and for every agent. */
class RealEvidenceTest {

  private static final String BOM = "\u00ef\u00bb\u00bf";

  private static List<Verdict> verdicts(byte[] content) {
    return Robots.JUDGE.verdicts(content, Profile.RFC9309);
  }

  /** Without the cited line and its twins the verdict or its citation is another. */
  @Test
  void deletingTheCitedLineChangesTheVerdictOrItsCitation() throws IOException {
    List<Agent> agents = Robots.REGISTRY.agents();
    List<String> unmoved = new ArrayList<>();
    int deleted = 0;
    for (byte[] content : SharedData.robotsTxts()) {
      List<String> lines = lines(content);
      List<Verdict> before = verdicts(content);
      RobotsTxt file = RobotsTxt.parse(content);
      Set<List<Object>> done = new HashSet<>();
      for (int place = 0; place < before.size(); place++) {
        Verdict verdict = before.get(place);
        if (verdict.line().isEmpty()
            || !done.add(List.of(verdict, lines(file, agents.get(place))))) {
          continue;
        }
        int cited = verdict.line().getAsInt();
        byte[] without = without(lines, cited, lines(file, agents.get(place)));
        Verdict after = verdicts(without).get(place);
        deleted++;
        boolean sameCitation =
            after.line().equals(verdict.line())
                && lines(without).get(after.line().getAsInt() - 1).equals(lines.get(cited - 1));
        if (after.status() == verdict.status()
            && after.detail().equals(verdict.detail())
            && sameCitation) {
          unmoved.add(agents.get(place).token() + " " + verdict + " -> " + after);
        }
      }
    }
    assertThat(unmoved).isEmpty();
    assertThat(deleted).isGreaterThan(3000);
  }

  /** A comment below a byte-order mark and above all else moves numbers, and nothing else. */
  @Test
  void commentAtTheTopMovesTheNumberOnly() throws IOException {
    for (byte[] content : SharedData.robotsTxts()) {
      List<Verdict> before = verdicts(content);
      if (RobotsJudge.isHtml(content)) {
        continue;
      }
      String text = new String(content, StandardCharsets.ISO_8859_1);
      String start = text.startsWith(BOM) ? BOM : "";
      byte[] longer =
          (start + "# a comment\n" + text.substring(start.length()))
              .getBytes(StandardCharsets.ISO_8859_1);
      assertThat(verdicts(longer)).isEqualTo(before.stream().map(RealEvidenceTest::moved).toList());
    }
  }

  private static Verdict moved(Verdict verdict) {
    return verdict.line().isEmpty()
        ? verdict
        : new Verdict(
            verdict.status(), verdict.detail(), OptionalInt.of(verdict.line().getAsInt() + 1));
  }

  /** The lines of the rules that hold for an agent. */
  private static List<Integer> lines(RobotsTxt file, Agent agent) {
    return file.rulesFor(agent).groups().stream()
        .flatMap(group -> group.rules().stream())
        .map(Rule::line)
        .toList();
  }

  private static List<String> lines(byte[] content) {
    return PhysicalLines.of(new String(content, StandardCharsets.ISO_8859_1));
  }

  private static byte[] without(List<String> lines, int cited, List<Integer> group) {
    String twin = lines.get(cited - 1).strip();
    Set<Integer> holding = new HashSet<>(group);
    var out = new ByteArrayOutputStream();
    for (int line = 1; line <= lines.size(); line++) {
      boolean goes =
          line == cited || holding.contains(line) && lines.get(line - 1).strip().equals(twin);
      if (!goes) {
        out.writeBytes((lines.get(line - 1) + "\n").getBytes(StandardCharsets.ISO_8859_1));
      }
    }
    return out.toByteArray();
  }
}
