package org.consentaudit.analysis.statistics;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.consentaudit.analysis.lifecycle.LifecycleSpan;
import org.consentaudit.analysis.lifecycle.LifecycleState;
import org.consentaudit.archive.Corpus;
import org.consentaudit.archive.CorpusHost;
import org.consentaudit.archive.Host;

/**
 * How many hosts of a sample, with how many tokens, are in each state. Their tokens stay with them,
 * whatever became of them: the text was taken when the host was somebody's.
 *
 * @param states the hosts and tokens of each state; states that no host is in have none
 * @param unknown those that never answered
 * @param all all hosts of the sample that have tokens
 */
public record LifecycleTally(
    Map<LifecycleState, Division.Count> states, Division.Count unknown, Division.Count all) {
  /** Freezes the map. */
  public LifecycleTally {
    states = Map.copyOf(states);
  }

  /**
   * Of a sample.
   *
   * @param now the present state of a host, by the host without {@code www.}
   */
  public static LifecycleTally of(
      Corpus corpus, Sample sample, Function<Host, Optional<LifecycleSpan>> now) {
    Map<LifecycleState, Division.Count> states = new EnumMap<>(LifecycleState.class);
    Division.Count unknown = Division.Count.NONE;
    Division.Count all = Division.Count.NONE;
    for (CorpusHost host : corpus.hosts()) {
      if (host.tokens() > 0 && sample.has(host)) {
        var one = new Division.Count(1, host.tokens());
        Optional<LifecycleState> state = now.apply(host.host()).map(LifecycleSpan::state);
        state.ifPresent(known -> states.merge(known, one, Division.Count::plus));
        unknown = state.isEmpty() ? unknown.plus(one) : unknown;
        all = all.plus(one);
      }
    }
    return new LifecycleTally(states, unknown, all);
  }

  /** The hosts of a state. */
  public Division.Count count(LifecycleState state) {
    return states.getOrDefault(state, Division.Count.NONE);
  }

  /** A part's share of the tokens of all hosts, 0 to 1; 0 where there are none. */
  public double tokenShare(Division.Count part) {
    return all.tokens() == 0 ? 0 : part.tokens() / (double) all.tokens();
  }
}
