package org.consentaudit.analysis.robots;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import org.consentaudit.analysis.agents.Agent;
import org.consentaudit.analysis.verdict.Detail;
import org.consentaudit.analysis.verdict.Profile;
import org.consentaudit.analysis.verdict.Status;
import org.consentaudit.analysis.verdict.Verdict;

/**
 * Says for a number of agents what a robots.txt permits, reading it once. Agents that the same
 * groups address share the work, so that cost hardly depends on how many agents there are.
 * Immutable: one judge serves any number of files and threads.
 */
public final class RobotsJudge {

  /** Changes whenever a verdict on some file may change: findings of older versions are redone. */
  public static final String VERSION = "robots-6";

  private static final Verdict PAGE =
      new Verdict(Status.NOT_SEEN, "not_expected", OptionalInt.empty());

  private final List<Agent> agents;
  private final AgentIndex index;
  private final Map<String, int[]> byToken = new HashMap<>();

  private RobotsJudge(List<Agent> agents) {
    this.agents = List.copyOf(agents);
    this.index = AgentIndex.of(agents);
    for (int place = 0; place < agents.size(); place++) {
      int[] one = {place};
      byToken.merge(
          agents.get(place).token().toLowerCase(Locale.ROOT),
          one,
          (known, more) -> {
            int[] both = Arrays.copyOf(known, known.length + 1);
            both[known.length] = more[0];
            return both;
          });
    }
  }

  /** A judge on agents, whose verdicts stand in their order. */
  public static RobotsJudge on(List<Agent> agents) {
    return new RobotsJudge(agents);
  }

  /**
   * Whether the bytes are a page and no robots.txt: the first character after a byte-order mark and
   * white space is {@code <}.
   */
  public static boolean isHtml(byte[] content) {
    int at = RecordScanner.hasByteOrderMark(content) ? 3 : 0;
    while (at < content.length && content[at] >= 0 && content[at] <= ' ') {
      at++;
    }
    return at < content.length && content[at] == '<';
  }

  /** The verdicts on the agents, in their order. */
  public List<Verdict> verdicts(byte[] content, Profile profile) {
    Summary summary = summarise(content);
    return profile == Profile.PAPER ? summary.paper() : summary.rfc9309();
  }

  /**
   * What a file permits the agents by both profiles.
   *
   * @param page whether it is a page and no robots.txt
   * @param rfc9309 the verdicts by RFC 9309, in the order of the agents
   * @param paper the verdicts by the study's reading
   */
  public record Summary(boolean page, List<Verdict> rfc9309, List<Verdict> paper) {}

  /** Judges a file by both profiles, which share its text. */
  public Summary summarise(byte[] content) {
    String text = new String(content, StandardCharsets.UTF_8);
    StudyDetail kinds = StudyDetail.of(content);
    boolean page = isHtml(content);
    return new Summary(
        page,
        page ? Collections.nCopies(agents.size(), PAGE) : byRfc9309(content, kinds),
        byStudy(StudyRobotsTxt.of(text, kinds)));
  }

  private List<Verdict> byStudy(StudyRobotsTxt file) {
    var verdicts = new Verdict[agents.size()];
    Arrays.fill(verdicts, file.everyone());
    for (StudyEntry entry : file.entries()) {
      int[] places = byToken.get(entry.name());
      if (places != null) {
        for (int place : places) {
          verdicts[place] = file.verdict(entry, agents.get(place).token());
        }
      }
    }
    return List.of(verdicts);
  }

  private List<Verdict> byRfc9309(byte[] content, StudyDetail kinds) {
    RobotsTxt file = RobotsTxt.over(content);
    Addressees addressees = Addressees.of(file, index);
    var reading = new Reading(file, kinds);
    var verdicts = new Verdict[agents.size()];
    for (int place = 0; place < verdicts.length; place++) {
      verdicts[place] = reading.verdict(addressees.groupsOf(place));
    }
    return List.of(verdicts);
  }

  /** One file under judgement: what the same groups say is judged once. */
  private static final class Reading {
    private final Coverage coverage;
    private final StudyDetail kinds;
    private final Map<Addressees.GroupList, Verdict> judged = new HashMap<>();
    private Addressees.GroupList last;
    private Verdict lastVerdict;

    Reading(RobotsTxt file, StudyDetail kinds) {
      this.coverage = Coverage.byTheOtherKind(new Patterns(file));
      this.kinds = kinds;
    }

    Verdict verdict(Addressees.GroupList groups) {
      if (groups != last) {
        last = groups;
        lastVerdict = judged.computeIfAbsent(groups, this::judge);
      }
      return lastVerdict;
    }

    private Verdict judge(Addressees.GroupList groups) {
      Reach reach = Reach.of(coverage, groups.groups());
      Detail detail = reach.allBut() ? Detail.ALL_BUT : kinds.of(reach.status());
      return Verdict.of(reach.status(), detail, reach.line());
    }
  }
}
