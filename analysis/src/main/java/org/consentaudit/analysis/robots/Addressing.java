package org.consentaudit.analysis.robots;

import java.util.Objects;
import org.consentaudit.analysis.agents.Agent;

/**
 * A user-agent line that addresses an agent.
 *
 * @param agent the agent
 * @param value what stands after the colon, trimmed
 * @param line its 1-based line
 * @param reading how the value came to mean the agent
 */
public record Addressing(Agent agent, String value, int line, TokenReading reading) {
  /** Checks that nothing is missing. */
  public Addressing {
    Objects.requireNonNull(agent);
    Objects.requireNonNull(value);
    Objects.requireNonNull(reading);
  }
}
