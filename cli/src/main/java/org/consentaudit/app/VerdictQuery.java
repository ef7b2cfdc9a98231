package org.consentaudit.app;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.consentaudit.analysis.agents.Agent;
import org.consentaudit.analysis.robots.RobotsJudge;
import org.consentaudit.analysis.timeline.Answer;
import org.consentaudit.analysis.timeline.HostHistory;
import org.consentaudit.analysis.verdict.Profile;
import org.consentaudit.analysis.verdict.Verdict;
import org.consentaudit.archive.CaptureEntry;
import org.consentaudit.archive.Digest;
import org.consentaudit.archive.store.Archive;

/** The verdicts of all captures on some agents. */
public final class VerdictQuery {

  private final Archive archive;
  private final Evidence evidence;
  private final Profile profile;
  private final List<Agent> agents;
  private final Map<Digest, List<Verdict>> unregistered = new HashMap<>();

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
    Optional<Integer> place = evidence.registry().place(agents.get(i).token());
    boolean judgedBefore = place.isPresent() && !isOtherSpelling(agents.get(i), place.get());
    if (judgedBefore) {
      return answer.verdict(profile, place.get());
    }
    boolean readable = profile == Profile.PAPER ? answer.isSnapshot() : answer.isReadable();
    if (!readable || answer.content().isEmpty()) {
      return answer.verdict(profile, 0);
    }
    return unregistered.computeIfAbsent(answer.content().get(), this::judge).get(i);
  }

  /** The study's detail depends on an agent's spelling, so another case is another agent there. */
  private boolean isOtherSpelling(Agent agent, int place) {
    return !evidence.registry().agents().get(place).token().equals(agent.token());
  }

  private List<Verdict> judge(Digest digest) {
    byte[] content = archive.contents().bytes(digest).orElseThrow();
    return new ArrayList<>(RobotsJudge.verdicts(content, profile, agents));
  }
}
