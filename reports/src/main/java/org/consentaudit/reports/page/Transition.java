package org.consentaudit.reports.page;

import java.util.Objects;

/**
 * A verdict that differs between two neighbouring answers.
 *
 * @param agent the agent
 * @param from before
 * @param to after
 */
public record Transition(AgentRef agent, Standing from, Standing to) {
  /** Checks that nothing is missing. */
  public Transition {
    Objects.requireNonNull(agent, "agent");
    Objects.requireNonNull(from, "from");
    Objects.requireNonNull(to, "to");
  }
}
