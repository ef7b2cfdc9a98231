package org.consentaudit.app;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.consentaudit.analysis.agents.Agent;
import org.consentaudit.analysis.agents.AgentRegistry;
import org.consentaudit.analysis.timeline.Answer;
import org.consentaudit.analysis.timeline.HostHistory;
import org.consentaudit.analysis.verdict.Profile;
import org.consentaudit.analysis.verdict.Status;
import org.consentaudit.app.evidence.Evidence;
import org.consentaudit.archive.Host;
import org.consentaudit.archive.Source;

/**
 * Where two sources that captured a host on the same day, UTC, say different things of it. Both are
 * kept; figures go by the newer one.
 */
public final class ConflictQuery {

  private final Evidence evidence;
  private final AgentRegistry registry;
  private final Profile profile;

  /** By a profile's reading, on all registered agents. */
  public ConflictQuery(Evidence evidence, Profile profile) {
    this.evidence = evidence;
    this.registry = evidence.registry();
    this.profile = profile;
  }

  /**
   * Two answers that differ.
   *
   * @param day when both were captured, UTC
   * @param newer the day's newest answer, which figures go by
   * @param other the newest of another source
   * @param agents how many registered agents they answer differently
   * @param agent the first of these by the registry's order
   * @param status the newer one's status for it
   * @param otherStatus the other one's
   */
  public record Conflict(
      LocalDate day,
      Answer newer,
      Answer other,
      int agents,
      Agent agent,
      Status status,
      Status otherStatus) {}

  /** Passes the conflicts, by host, origin and day. */
  public void run(Consumer<Conflict> conflicts) {
    for (HostHistory history : evidence.histories(capture -> true).values()) {
      for (Host origin : history.origins()) {
        Map<LocalDate, List<Answer>> days = new LinkedHashMap<>();
        for (Answer answer : history.answersOf(origin)) {
          if (isKnown(answer)) {
            days.computeIfAbsent(answer.capture().day(), d -> new ArrayList<>()).add(answer);
          }
        }
        days.forEach((day, answers) -> compare(day, answers, conflicts));
      }
    }
  }

  /** A failure contradicts nobody: it says that one source could not see what another did. */
  private boolean isKnown(Answer answer) {
    return profile == Profile.PAPER ? answer.isSnapshot() : answer.isReadable();
  }

  private void compare(LocalDate day, List<Answer> answers, Consumer<Conflict> conflicts) {
    Answer newest = answers.get(answers.size() - 1);
    Map<Source, Answer> bySource = new LinkedHashMap<>();
    answers.forEach(answer -> bySource.put(answer.capture().source(), answer));
    for (Answer other : bySource.values()) {
      boolean same = other == newest || other.read().equals(newest.read());
      if (!same) {
        differing(day, newest, other, conflicts);
      }
    }
  }

  private void differing(LocalDate day, Answer newer, Answer other, Consumer<Conflict> conflicts) {
    List<Integer> places = new ArrayList<>();
    for (int place = 0; place < registry.agents().size(); place++) {
      if (status(newer, place) != status(other, place)) {
        places.add(place);
      }
    }
    if (!places.isEmpty()) {
      int first = places.get(0);
      conflicts.accept(
          new Conflict(
              day,
              newer,
              other,
              places.size(),
              registry.agents().get(first),
              status(newer, first),
              status(other, first)));
    }
  }

  private Status status(Answer answer, int place) {
    return answer.verdict(profile, place).status();
  }
}
