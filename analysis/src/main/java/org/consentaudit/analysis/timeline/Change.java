package org.consentaudit.analysis.timeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.consentaudit.analysis.verdict.Profile;
import org.consentaudit.analysis.verdict.Verdict;

/**
 * An edit of a robots.txt: two neighbouring answers of an origin with different content, and the
 * agents whose verdict it altered. It happened some time between the two captures.
 *
 * @param before the older answer
 * @param after the newer answer
 * @param agents the agents whose status or detail differs; none when it is a mere edit
 */
public record Change(Answer before, Answer after, List<AgentChange> agents) {
  /** Checks that nothing is missing and freezes the list. */
  public Change {
    Objects.requireNonNull(before);
    Objects.requireNonNull(after);
    agents = List.copyOf(agents);
  }

  /**
   * What an edit means for one agent.
   *
   * @param place the agent's place in the registry
   * @param from the verdict before
   * @param to the verdict after
   */
  public record AgentChange(int place, Verdict from, Verdict to) {}

  /** Whether some agent's verdict differs. */
  public boolean altersVerdicts() {
    return !agents.isEmpty();
  }

  /**
   * The edits of a host, oldest first. In profile rfc9309 answers given while the host was parked
   * take no part: they are not the word of whoever published there.
   *
   * @param agents how many agents are registered
   */
  public static List<Change> of(HostHistory history, Profile profile, int agents) {
    List<Change> changes = new ArrayList<>();
    for (var origin : history.origins()) {
      Answer before = null;
      for (Answer answer : history.rulingOf(profile, origin)) {
        boolean counts =
            profile == Profile.PAPER
                ? answer.isSnapshot()
                : answer.isReadable() && !history.isWhileParked(answer);
        if (!counts) {
          continue;
        }
        if (before != null && differs(before, answer)) {
          changes.add(between(before, answer, profile, agents));
        }
        before = answer;
      }
    }
    changes.sort(java.util.Comparator.comparing(change -> change.after().capture().captured()));
    return changes;
  }

  private static boolean differs(Answer before, Answer after) {
    return !before.read().equals(after.read());
  }

  private static Change between(Answer before, Answer after, Profile profile, int agents) {
    List<AgentChange> changed = new ArrayList<>();
    for (int place = 0; place < agents; place++) {
      Verdict from = before.verdict(profile, place);
      Verdict to = after.verdict(profile, place);
      if (from.status() != to.status() || !from.detail().equals(to.detail())) {
        changed.add(new AgentChange(place, from, to));
      }
    }
    return new Change(before, after, changed);
  }
}
