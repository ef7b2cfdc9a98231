package org.consentaudit.reports.page;

import java.util.Objects;

/**
 * An agent, or a company with all its agents, as pages name it.
 *
 * @param id unique among agents and companies, stable from run to run; names the page
 * @param label the product token, or the company's name
 */
public record AgentRef(String id, String label) {
  /** Checks that nothing is missing. */
  public AgentRef {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(label, "label");
  }
}
