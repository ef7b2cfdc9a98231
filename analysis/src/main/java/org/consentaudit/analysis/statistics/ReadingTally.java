package org.consentaudit.analysis.statistics;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.consentaudit.analysis.agents.AgentRegistry;
import org.consentaudit.analysis.timeline.Answer;
import org.consentaudit.analysis.timeline.ReadContent;
import org.consentaudit.analysis.verdict.Profile;
import org.consentaudit.analysis.verdict.Status;

/**
 * Counts how often each reading of the same contents says {@code all}, agent by agent, and where
 * the two say something else. What counts is the study's snapshot: a successful answer with
 * content.
 */
public final class ReadingTally {

  /** Agents that matter today and that the study's companies leave out. */
  private static final List<String> FURTHER =
      List.of("Bytespider", "Applebot-Extended", "meta-externalagent", "Diffbot", "omgili");

  private final List<Integer> places;
  private final long[] rfc9309;
  private final long[] paper;
  private final long[] both;
  private final Map<Difference, Long> differences = new LinkedHashMap<>();
  private long snapshots;

  /**
   * Counts about some agents.
   *
   * @param places their places in the registry
   */
  public ReadingTally(List<Integer> places) {
    this.places = List.copyOf(places);
    this.rfc9309 = new long[places.size()];
    this.paper = new long[places.size()];
    this.both = new long[places.size()];
  }

  /** The agents that readings are compared for: the study's, and five that came after it. */
  public static List<Integer> comparedAgents(AgentRegistry registry) {
    List<Integer> places = new ArrayList<>();
    registry.companies().stream()
        .flatMap(company -> company.tokens().stream())
        .forEach(token -> places.add(registry.place(token).orElseThrow()));
    FURTHER.forEach(token -> places.add(registry.place(token).orElseThrow()));
    return places.stream().distinct().toList();
  }

  /**
   * How often an agent is shut out.
   *
   * @param place its place in the registry
   * @param rfc9309 how often profile rfc9309 says {@code all}
   * @param paper how often the study's reading does
   * @param both how often both do, of the same content
   */
  public record Count(int place, long rfc9309, long paper, long both) {}

  /**
   * A content of which the readings say different things to an agent.
   *
   * @param content the content
   * @param place the agent's place in the registry
   * @param rfc9309 the status of profile rfc9309
   * @param paper the study's
   */
  public record Difference(ReadContent content, int place, Status rfc9309, Status paper) {
    /** Whether one of the two says {@code all}. */
    public boolean isAboutClosure() {
      return rfc9309 == Status.ALL || paper == Status.ALL;
    }
  }

  /** Takes an answer in; one that is no snapshot is passed over. */
  public void add(Answer answer) {
    if (!answer.isSnapshot() || answer.read().isEmpty()) {
      return;
    }
    snapshots++;
    ReadContent content = answer.read().get();
    for (int i = 0; i < places.size(); i++) {
      int place = places.get(i);
      Status ours = answer.verdict(Profile.RFC9309, place).status();
      Status study = answer.verdict(Profile.PAPER, place).status();
      rfc9309[i] += ours == Status.ALL ? 1 : 0;
      paper[i] += study == Status.ALL ? 1 : 0;
      both[i] += ours == Status.ALL && study == Status.ALL ? 1 : 0;
      if (ours != study) {
        differences.merge(new Difference(content, place, ours, study), 1L, Long::sum);
      }
    }
  }

  /** How many snapshots were taken in. */
  public long snapshots() {
    return snapshots;
  }

  /** The counts, in the order of the agents. */
  public List<Count> counts() {
    List<Count> counts = new ArrayList<>();
    for (int i = 0; i < places.size(); i++) {
      counts.add(new Count(places.get(i), rfc9309[i], paper[i], both[i]));
    }
    return counts;
  }

  /** The differences and how many snapshots have each, in the order in which they were met. */
  public Map<Difference, Long> differences() {
    return Collections.unmodifiableMap(differences);
  }
}
