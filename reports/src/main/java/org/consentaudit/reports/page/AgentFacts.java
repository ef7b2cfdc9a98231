package org.consentaudit.reports.page;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What the registry knows of an agent.
 *
 * @param agent the agent
 * @param aliases other spellings
 * @param operator who runs it
 * @param purpose training, retrieval, search, archive, …: the registry's word
 * @param announced when its operator announced it
 * @param announcedToTheDay whether the day is known, else the month only
 * @param knownBy by when it was seen
 * @param retired when it was given up
 * @param successor what took its place
 * @param obeys what its operator says about robots.txt
 * @param docs its operator's page, an http(s) address
 */
public record AgentFacts(
    AgentRef agent,
    List<String> aliases,
    String operator,
    String purpose,
    Optional<LocalDate> announced,
    boolean announcedToTheDay,
    Optional<YearMonth> knownBy,
    Optional<YearMonth> retired,
    Optional<AgentRef> successor,
    Obeys obeys,
    Optional<String> docs) {
  /** Checks that nothing is missing. */
  public AgentFacts {
    Objects.requireNonNull(agent, "agent");
    aliases = List.copyOf(aliases);
    Objects.requireNonNull(operator, "operator");
    Objects.requireNonNull(purpose, "purpose");
    Objects.requireNonNull(announced, "announced");
    Objects.requireNonNull(knownBy, "knownBy");
    Objects.requireNonNull(retired, "retired");
    Objects.requireNonNull(successor, "successor");
    Objects.requireNonNull(obeys, "obeys");
    Objects.requireNonNull(docs, "docs");
  }
}
