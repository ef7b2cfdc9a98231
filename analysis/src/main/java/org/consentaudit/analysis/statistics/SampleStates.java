package org.consentaudit.analysis.statistics;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.consentaudit.analysis.timeline.Answer;
import org.consentaudit.analysis.timeline.HostHistory;
import org.consentaudit.analysis.verdict.Profile;
import org.consentaudit.archive.Corpus;
import org.consentaudit.archive.CorpusHost;
import org.consentaudit.archive.Host;

/**
 * The hosts of a sample that take part in a period, each with the answer that decides.
 *
 * @param profile whose reading
 * @param period the month
 * @param hosts the hosts and their answers
 */
public record SampleStates(Profile profile, YearMonth period, List<State> hosts) {

  /**
   * A host's state.
   *
   * @param host the host's place in the corpus
   * @param answer the answer that decides; empty when none does
   */
  public record State(CorpusHost host, Optional<Answer> answer) {}

  /** Freezes the list. */
  public SampleStates {
    hosts = List.copyOf(hosts);
  }

  /**
   * Of a sample in a period. Profile rfc9309 counts every host with tokens in the corpus; profile
   * paper counts those that take part, whatever their tokens, as the study did.
   *
   * @param histories by the host without {@code www.}; a host without one was never seen
   */
  public static SampleStates of(
      Corpus corpus,
      Map<Host, HostHistory> histories,
      Sample sample,
      Profile profile,
      YearMonth period) {
    List<State> states = new ArrayList<>();
    for (CorpusHost host : corpus.hosts()) {
      HostHistory history = histories.get(host.host());
      if (sample.has(host) && takesPart(host, history, profile, period)) {
        states.add(
            new State(
                host,
                Optional.ofNullable(history)
                    .flatMap(known -> known.state(profile, period, host.spelling()))));
      }
    }
    return new SampleStates(profile, period, states);
  }

  private static boolean takesPart(
      CorpusHost host, HostHistory history, Profile profile, YearMonth period) {
    return profile == Profile.PAPER
        ? history != null && history.takesPart(period)
        : host.tokens() > 0;
  }
}
