package org.consentaudit.reports.page;

import java.util.List;
import java.util.Objects;

/**
 * A host's standing towards an agent over time.
 *
 * @param group a heading over neighbouring rows: {@code Training}
 * @param agent the agent or company
 * @param cells ascending; months left out were not seen
 */
public record StripRow(String group, AgentRef agent, List<StripCell> cells) {
  /** Checks that nothing is missing. */
  public StripRow {
    Objects.requireNonNull(group, "group");
    Objects.requireNonNull(agent, "agent");
    cells = List.copyOf(cells);
  }
}
