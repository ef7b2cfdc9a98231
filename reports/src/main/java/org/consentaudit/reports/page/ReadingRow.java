package org.consentaudit.reports.page;

import java.util.Objects;

/**
 * How often the two readings find sites closed to an agent.
 *
 * @param agent the agent
 * @param captures counted over captures
 * @param hosts counted over hosts, by the answer that decides now
 */
public record ReadingRow(AgentRef agent, ReadingCount captures, ReadingCount hosts) {
  /** Checks that nothing is missing. */
  public ReadingRow {
    Objects.requireNonNull(agent, "agent");
    Objects.requireNonNull(captures, "captures");
    Objects.requireNonNull(hosts, "hosts");
  }
}
