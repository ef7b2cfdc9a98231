package org.consentaudit.reports.page;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A verdict that holds today.
 *
 * @param agent the agent
 * @param operator who runs it
 * @param purpose the registry's word
 * @param standing the verdict
 * @param basis what it rests on
 * @param decidedBy the deciding line where there is one
 * @param evidence the capture
 * @param otherProfile the other profile's verdict where it differs
 * @param notes lenient readings and other remarks, in words
 */
public record Holding(
    AgentRef agent,
    String operator,
    String purpose,
    Standing standing,
    Basis basis,
    Decider decidedBy,
    Optional<Evidence> evidence,
    Optional<Standing> otherProfile,
    List<String> notes) {
  /** Checks that nothing is missing. */
  public Holding {
    Objects.requireNonNull(agent, "agent");
    Objects.requireNonNull(operator, "operator");
    Objects.requireNonNull(purpose, "purpose");
    Objects.requireNonNull(standing, "standing");
    Objects.requireNonNull(basis, "basis");
    Objects.requireNonNull(decidedBy, "decidedBy");
    Objects.requireNonNull(evidence, "evidence");
    Objects.requireNonNull(otherProfile, "otherProfile");
    notes = List.copyOf(notes);
  }
}
