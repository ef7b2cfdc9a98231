package org.consentaudit.app;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.consentaudit.analysis.agents.Agent;
import org.consentaudit.analysis.agents.AgentRegistry;
import org.consentaudit.analysis.robots.RobotsJudge;
import org.consentaudit.analysis.timeline.Answer;
import org.consentaudit.analysis.timeline.HostHistory;
import org.consentaudit.analysis.timeline.ReadContent;
import org.consentaudit.analysis.verdict.Profile;
import org.consentaudit.analysis.verdict.Verdict;
import org.consentaudit.app.evidence.Evidence;
import org.consentaudit.archive.CaptureEntry;
import org.consentaudit.archive.store.Archive;

/** The verdicts of all captures on some agents. */
public final class VerdictQuery {

  private final Archive archive;
  private final Evidence evidence;
  private final Profile profile;
  private final List<Agent> agents;
  private final RobotsJudge judge;
  private final int[] places;
  private final Map<ReadContent, List<Verdict>> unregistered = new HashMap<>();

  /**
   * On some agents.
   *
   * @param agents the agents; those that are not registered are judged on the spot
   */
  public VerdictQuery(Archive archive, Evidence evidence, Profile profile, List<Agent> agents) {
    this.archive = archive;
    this.evidence = evidence;
    this.profile = profile;
    this.agents = List.copyOf(agents);
    this.judge = RobotsJudge.on(agents);
    this.places = new int[agents.size()];
    for (int i = 0; i < places.length; i++) {
      places[i] = place(evidence.registry(), agents.get(i));
    }
  }

  /**
   * An agent's place in the registry, or -1 where it must be judged by itself: it is not
   * registered, or not under this spelling, on which the study's detail depends.
   */
  private static int place(AgentRegistry registry, Agent agent) {
    return registry
        .place(agent.token())
        .filter(place -> registry.agents().get(place).token().equals(agent.token()))
        .orElse(-1);
  }

  /**
   * The verdict of a capture on an agent.
   *
   * @param answer the capture and what it says
   * @param agent the agent
   * @param verdict the verdict
   */
  public record Row(Answer answer, Agent agent, Verdict verdict) {}

  /** Passes the rows, by host, then time, then agent. */
  public void run(Predicate<CaptureEntry> wanted, Consumer<Row> rows) {
    for (HostHistory history : evidence.histories(wanted).values()) {
      for (Answer answer : history.answers()) {
        for (int i = 0; i < agents.size(); i++) {
          rows.accept(new Row(answer, agents.get(i), verdict(answer, i)));
        }
      }
    }
  }

  private Verdict verdict(Answer answer, int i) {
    if (places[i] >= 0) {
      return answer.verdict(profile, places[i]);
    }
    boolean readable = profile == Profile.PAPER ? answer.isSnapshot() : answer.isReadable();
    if (!readable || answer.read().isEmpty()) {
      // What is not known, or a missing file, is so for every agent.
      return answer.verdict(profile, 0);
    }
    return unregistered.computeIfAbsent(answer.read().get(), this::judge).get(i);
  }

  private List<Verdict> judge(ReadContent content) {
    return judge.verdicts(content.rulesIn(archive.contents()::bytes).orElseThrow(), profile);
  }
}
