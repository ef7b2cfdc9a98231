package org.consentaudit.analysis.agents;

import java.util.List;
import java.util.Objects;

/**
 * A company of the published study and the agents that it was followed by.
 *
 * @param name the study's name for it
 * @param tokens the product tokens, at least one
 */
public record Company(String name, List<String> tokens) {
  /** Checks that there is a token. */
  public Company {
    Objects.requireNonNull(name);
    tokens = List.copyOf(tokens);
    if (tokens.isEmpty()) {
      throw new IllegalArgumentException(name + " has no agent");
    }
  }
}
