package org.consentaudit.analysis.robots;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.consentaudit.analysis.agents.Agent;
import org.consentaudit.analysis.verdict.Detail;
import org.consentaudit.analysis.verdict.Profile;
import org.consentaudit.analysis.verdict.Status;
import org.consentaudit.analysis.verdict.Verdict;

/**
 * Says for any number of agents what a robots.txt permits, reading it once. Agents that the same
 * groups address share the work.
 */
public final class RobotsJudge {

  /** Changes whenever a verdict on some file may change: findings of older versions are redone. */
  public static final String VERSION = "robots-3";

  private RobotsJudge() {}

  /**
   * Whether the bytes are a page and no robots.txt: the first character after a byte-order mark and
   * white space is {@code <}.
   */
  public static boolean isHtml(byte[] content) {
    int at =
        content.length >= 3
                && (content[0] & 0xff) == 0xef
                && (content[1] & 0xff) == 0xbb
                && (content[2] & 0xff) == 0xbf
            ? 3
            : 0;
    while (at < content.length && content[at] >= 0 && content[at] <= ' ') {
      at++;
    }
    return at < content.length && content[at] == '<';
  }

  /** The verdicts on agents, in their order. */
  public static List<Verdict> verdicts(byte[] content, Profile profile, List<Agent> agents) {
    return switch (profile) {
      case RFC9309 -> byRfc9309(content, agents);
      case PAPER -> byStudy(content, agents);
    };
  }

  private static List<Verdict> byStudy(byte[] content, List<Agent> agents) {
    StudyRobotsTxt file = StudyRobotsTxt.parse(content);
    return agents.stream().map(agent -> file.verdict(agent.token())).toList();
  }

  private static List<Verdict> byRfc9309(byte[] content, List<Agent> agents) {
    if (isHtml(content)) {
      Verdict page = new Verdict(Status.NOT_SEEN, "not_expected", OptionalInt.empty());
      return agents.stream().map(agent -> page).toList();
    }
    RobotsTxt file = RobotsTxt.parse(content);
    StudyDetail kinds = StudyDetail.of(new String(content, StandardCharsets.UTF_8));
    Map<RuleSet, Verdict> judged = new IdentityHashMap<>();
    List<Verdict> verdicts = new ArrayList<>(agents.size());
    for (Agent agent : agents) {
      verdicts.add(judged.computeIfAbsent(file.rulesFor(agent), set -> judge(set, kinds)));
    }
    return verdicts;
  }

  private static Verdict judge(RuleSet set, StudyDetail kinds) {
    Reach reach = Reach.of(set);
    Detail detail = reach.allBut() ? Detail.ALL_BUT : kinds.of(reach.status());
    return Verdict.of(reach.status(), detail, reach.line());
  }
}
