package org.consentaudit.analysis.statistics;

import java.util.List;
import java.util.Optional;
import org.consentaudit.analysis.timeline.Answer;
import org.consentaudit.analysis.verdict.Profile;
import org.consentaudit.analysis.verdict.Status;

/**
 * How far the study's reading is from RFC 9309 on the very same answers: what is left when both
 * look at the same hosts and captures.
 *
 * @param rfc9309 share of known tokens closed to the group by RFC 9309, 0 to 1
 * @param paper the same by the study's reading
 * @param differing hosts whose status differs
 * @param hosts hosts whose answer is known
 */
public record ReadingGap(double rfc9309, double paper, int differing, int hosts) {

  /**
   * Between the readings of these answers.
   *
   * @param states the states of a sample by profile rfc9309
   */
  public static Optional<ReadingGap> of(SampleStates states, AgentGroup group) {
    List<AgentGroup.Member> members = group.membersIn(states.period());
    long known = 0;
    long closed = 0;
    long closedByStudy = 0;
    int hosts = 0;
    int differing = 0;
    for (SampleStates.State state : states.hosts()) {
      Strictest rfc = Strictest.of(state.answer(), Profile.RFC9309, members);
      if (!rfc.status().isKnown() || state.answer().isEmpty()) {
        continue;
      }
      Status study = studyStatus(state.answer().get(), members);
      long tokens = state.host().tokens();
      hosts++;
      known += tokens;
      closed += rfc.status() == Status.ALL ? tokens : 0;
      closedByStudy += study == Status.ALL ? tokens : 0;
      differing += rfc.status() == study ? 0 : 1;
    }
    return known == 0
        ? Optional.empty()
        : Optional.of(
            new ReadingGap(
                closed / (double) known, closedByStudy / (double) known, differing, hosts));
  }

  /** A missing file is no snapshot to the study, and no restriction. */
  private static Status studyStatus(Answer answer, List<AgentGroup.Member> members) {
    return answer.isSnapshot()
        ? Strictest.of(Optional.of(answer), Profile.PAPER, members).status()
        : Status.NONE;
  }
}
