package org.consentaudit.analysis.statistics;

import java.util.List;
import java.util.Optional;
import org.consentaudit.analysis.timeline.Answer;
import org.consentaudit.analysis.verdict.Detail;
import org.consentaudit.analysis.verdict.Profile;
import org.consentaudit.analysis.verdict.Status;
import org.consentaudit.analysis.verdict.Verdict;

/**
 * The strictest answer of a host to the agents of a group.
 *
 * @param status its status
 * @param detail its detail, present where the status is known
 */
public record Strictest(Status status, Optional<Detail> detail) {

  private static final Strictest NOT_SEEN = new Strictest(Status.NOT_SEEN, Optional.empty());
  private static final Strictest NO_SNAPSHOT_YET =
      new Strictest(Status.NONE, Optional.of(Detail.NO_ROBOTS));

  /** Of the agents that count, by the answer that decides. */
  public static Strictest of(
      Optional<Answer> answer, Profile profile, List<AgentGroup.Member> members) {
    if (answer.isEmpty()) {
      return profile == Profile.PAPER ? NO_SNAPSHOT_YET : NOT_SEEN;
    }
    Status status = Status.NONE;
    Detail detail = Detail.NO_ROBOTS;
    for (AgentGroup.Member member : members) {
      Verdict verdict = answer.get().verdict(profile, member.place());
      if (!verdict.status().isKnown()) {
        return new Strictest(verdict.status(), Optional.empty());
      }
      if (verdict.status().compareTo(status) > 0) {
        status = verdict.status();
      }
      Detail one = verdict.knownDetail().orElseThrow();
      if (one.compareTo(detail) > 0) {
        detail = one;
      }
    }
    return new Strictest(status, Optional.of(detail));
  }

  /** Its word in a measure; where it is not known, the status. */
  String code(Measure measure) {
    return measure == Measure.STATUS || detail.isEmpty() ? status.code() : detail.get().code();
  }

  /**
   * Whether everything but named paths is closed: <em>nearly closed</em>, never <em>closed</em>.
   */
  public boolean isNearlyClosed() {
    return status == Status.SOME && detail.equals(Optional.of(Detail.ALL_BUT));
  }
}
