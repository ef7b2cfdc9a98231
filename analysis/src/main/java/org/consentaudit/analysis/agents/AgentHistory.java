package org.consentaudit.analysis.agents;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What became of an agent, oldest first, as far as anybody wrote it down.
 *
 * @param events what happened
 */
public record AgentHistory(List<Event> events) {

  /** Freezes the list. */
  public AgentHistory {
    events = List.copyOf(events);
  }

  /**
   * Something that happened.
   *
   * @param when as precisely as is known: {@code 2023-08-07}, {@code 2024-07}, {@code 2024}
   * @param what what happened, in words
   */
  public record Event(String when, String what) {}

  /** Of a registered agent. */
  public static AgentHistory of(Agent agent, AgentRegistry registry) {
    List<Event> events = new ArrayList<>();
    agent
        .knownBy()
        .map(Object::toString)
        .filter(month -> !agent.announced().startsWith(month))
        .ifPresent(month -> events.add(new Event(month, "on record by then")));
    if (!agent.announced().isEmpty()) {
      events.add(new Event(agent.announced(), "announced by " + agent.operator()));
    }
    for (Agent earlier : registry.predecessors(agent)) {
      if (!earlier.retired().isEmpty()) {
        events.add(new Event(earlier.retired(), "took the place of " + earlier.token()));
      }
    }
    if (!agent.retired().isEmpty()) {
      String heir = agent.successor().isEmpty() ? "" : "; " + agent.successor() + " took its place";
      events.add(new Event(agent.retired(), "retired" + heir));
    }
    events.sort(Comparator.comparing(AgentHistory::latest));
    return new AgentHistory(events);
  }

  /** A month or a year counts as its end, so that what is less precise stands behind. */
  private static String latest(Event event) {
    return event.when() + "-99-99".substring(event.when().length() == 4 ? 0 : 3);
  }
}
