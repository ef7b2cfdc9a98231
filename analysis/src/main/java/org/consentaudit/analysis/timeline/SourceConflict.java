package org.consentaudit.analysis.timeline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.consentaudit.analysis.verdict.Profile;
import org.consentaudit.archive.Host;
import org.consentaudit.archive.Source;

/**
 * Two sources that say different things of an origin's robots.txt on one day. Both captures are
 * kept, and figures go by the preferred one. It may have changed within the day.
 *
 * @param day when both were captured, UTC
 * @param preferred the newest answer of the source that rules the day
 * @param other the newest of another source
 * @param places the agents, by their places in the registry, that the two answer differently
 */
public record SourceConflict(LocalDate day, Answer preferred, Answer other, List<Integer> places) {

  /** Checks that nothing is missing. */
  public SourceConflict {
    Objects.requireNonNull(day);
    Objects.requireNonNull(preferred);
    Objects.requireNonNull(other);
    places = List.copyOf(places);
  }

  /** Whether the order of sources decides, and not that one is newer. */
  public boolean isByOrder(Profile profile) {
    return profile == Profile.RFC9309
        && SourceRank.of(preferred.capture().source()) != SourceRank.of(other.capture().source());
  }

  /**
   * The conflicts of a host, by origin and day.
   *
   * @param agents how many agents are registered
   */
  public static List<SourceConflict> of(HostHistory history, Profile profile, int agents) {
    List<SourceConflict> conflicts = new ArrayList<>();
    if (!history.isOfSeveralSourcesADay()) {
      return conflicts;
    }
    for (Host origin : history.origins()) {
      Map<LocalDate, Answer> preferred = new TreeMap<>();
      for (Answer answer : history.rulingOf(profile, origin)) {
        if (isKnown(answer, profile)) {
          preferred.put(answer.capture().day(), answer);
        }
      }
      newestOfEach(history.answersOf(origin), profile)
          .forEach(
              (day, answers) -> {
                for (Answer other : answers.values()) {
                  compare(day, preferred.get(day), other, profile, agents, conflicts);
                }
              });
    }
    return conflicts;
  }

  private static Map<LocalDate, Map<Source, Answer>> newestOfEach(
      List<Answer> answers, Profile profile) {
    Map<LocalDate, Map<Source, Answer>> days = new TreeMap<>();
    for (Answer answer : answers) {
      if (isKnown(answer, profile)) {
        days.computeIfAbsent(answer.capture().day(), day -> new LinkedHashMap<>())
            .put(answer.capture().source(), answer);
      }
    }
    return days;
  }

  /** A failure contradicts nobody: it says that one source could not see what another did. */
  private static boolean isKnown(Answer answer, Profile profile) {
    return profile == Profile.PAPER ? answer.isSnapshot() : answer.isReadable();
  }

  private static void compare(
      LocalDate day,
      Answer preferred,
      Answer other,
      Profile profile,
      int agents,
      List<SourceConflict> conflicts) {
    if (other.capture().source().equals(preferred.capture().source())
        || other.read().equals(preferred.read())) {
      return;
    }
    List<Integer> places = new ArrayList<>();
    for (int place = 0; place < agents; place++) {
      if (preferred.verdict(profile, place).status() != other.verdict(profile, place).status()) {
        places.add(place);
      }
    }
    if (!places.isEmpty()) {
      conflicts.add(new SourceConflict(day, preferred, other, places));
    }
  }
}
