package org.consentaudit.reports.page;

import java.time.LocalDate;
import java.util.Objects;

/**
 * Two sources that captured a host's robots.txt on one day and say different things.
 *
 * @param day when, UTC
 * @param preferred the source that figures go by; may be hostile
 * @param other the other one; may be hostile
 * @param byOrder whether the order of sources decides, and not that one is newer
 * @param agent the first agent to which they answer differently
 * @param said how the host stands towards it by the preferred one
 * @param otherSaid and by the other one
 * @param agents to how many agents they answer differently
 */
public record SourceConflict(
    LocalDate day,
    String preferred,
    String other,
    boolean byOrder,
    AgentRef agent,
    Standing said,
    Standing otherSaid,
    int agents) {
  /** Checks that nothing is missing. */
  public SourceConflict {
    Objects.requireNonNull(day, "day");
    Objects.requireNonNull(preferred, "preferred");
    Objects.requireNonNull(other, "other");
    Objects.requireNonNull(agent, "agent");
    Objects.requireNonNull(said, "said");
    Objects.requireNonNull(otherSaid, "otherSaid");
  }
}
