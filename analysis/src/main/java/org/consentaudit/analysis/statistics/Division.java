package org.consentaudit.analysis.statistics;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.consentaudit.analysis.verdict.Status;

/**
 * How the hosts of a sample divide by their answer to a group of agents in a period.
 *
 * @param parts hosts and tokens by answer; answers that nobody gives are left out
 */
public record Division(Map<Strictest, Count> parts) {

  /** Freezes the map. */
  public Division {
    parts = Map.copyOf(parts);
  }

  /**
   * Hosts and their tokens.
   *
   * @param hosts how many hosts
   * @param tokens their tokens
   */
  public record Count(int hosts, long tokens) {
    static final Count NONE = new Count(0, 0);

    Count plus(Count other) {
      return new Count(hosts + other.hosts, tokens + other.tokens);
    }
  }

  /** Empty where no agent of the group counts in the period, or no host takes part. */
  public static Optional<Division> of(SampleStates states, AgentGroup group) {
    List<AgentGroup.Member> members = group.membersIn(states.period());
    if (members.isEmpty() || states.hosts().isEmpty()) {
      return Optional.empty();
    }
    Map<Strictest, Count> parts = new HashMap<>();
    for (SampleStates.State state : states.hosts()) {
      parts.merge(
          Strictest.of(state.answer(), states.profile(), members),
          new Count(1, state.host().tokens()),
          Count::plus);
    }
    return Optional.of(new Division(parts));
  }

  /** The hosts whose answer is of a kind. */
  public Count count(Predicate<Strictest> kind) {
    return parts.entrySet().stream()
        .filter(part -> kind.test(part.getKey()))
        .map(Map.Entry::getValue)
        .reduce(Count.NONE, Count::plus);
  }

  /** The hosts whose answer is known: denominators of shares. */
  public Count known() {
    return count(answer -> answer.status().isKnown());
  }

  /** All hosts. */
  public Count all() {
    return count(answer -> true);
  }

  /** The hosts that are <em>closed</em>. */
  public Count closed() {
    return count(answer -> answer.status() == Status.ALL);
  }

  /** The hosts that are <em>nearly closed</em> and not closed. */
  public Count nearlyClosed() {
    return count(Strictest::isNearlyClosed);
  }
}
