package org.consentaudit.reports.page;

import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;

/**
 * How a sample stands towards an agent or company, in a month.
 *
 * @param agent the agent or company
 * @param slices how the sample divides
 * @param closed share closed to it
 * @param yearEarlier share closed twelve months before
 */
public record AgentRow(
    AgentRef agent, Map<Standing, Slice> slices, ShareFigure closed, OptionalDouble yearEarlier) {
  /** Checks that nothing is missing. */
  public AgentRow {
    Objects.requireNonNull(agent, "agent");
    slices = Map.copyOf(slices);
    Objects.requireNonNull(closed, "closed");
    Objects.requireNonNull(yearEarlier, "yearEarlier");
  }
}
