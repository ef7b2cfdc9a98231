package org.consentaudit.cli;

import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import org.consentaudit.analysis.agents.Agent;
import org.consentaudit.analysis.agents.AgentHistory;
import org.consentaudit.analysis.agents.AgentRegistry;
import org.consentaudit.analysis.agents.Registration;

/** One agent told to a person. */
final class AgentInWords {

  private AgentInWords() {}

  static void write(Agent agent, AgentRegistry registry, Table rows) throws IOException {
    say(rows, "also named", String.join(", ", agent.aliases()));
    say(rows, "operator", agent.operator());
    say(rows, "purpose", agent.purpose().code());
    say(rows, "announced", announced(agent));
    say(rows, "on record by", agent.knownBy().map(Object::toString).orElse(""));
    say(rows, "retired", agent.retired());
    say(rows, "successor", agent.successor());
    say(
        rows,
        "took the place of",
        registry.predecessors(agent).stream().map(Agent::token).collect(Collectors.joining(", ")));
    say(rows, "robots.txt", respects(agent));
    say(rows, "documentation", agent.docs().isEmpty() ? "none known" : agent.docs());
    say(rows, "source", agent.source());
    say(rows, "notes", agent.notes());
    say(rows, "registered", registered(registry.registration(agent)));
    List<AgentHistory.Event> events = AgentHistory.of(agent, registry).events();
    for (int i = 0; i < events.size(); i++) {
      rows.row(i == 0 ? "history" : "", events.get(i).when() + " " + events.get(i).what());
    }
  }

  private static void say(Table rows, String what, String value) throws IOException {
    if (!value.isEmpty()) {
      rows.row(what, value);
    }
  }

  private static String announced(Agent agent) {
    return agent.announced().isEmpty()
        ? "no date known"
        : agent.announced() + " (known to the " + agent.announcedPrecision() + ")";
  }

  private static String respects(Agent agent) {
    return switch (agent.respectsRobots()) {
      case "yes" -> "respected, says its operator";
      case "no" -> "not respected, says its operator";
      case "user-triggered-ignores" -> "may be ignored when a person asks, says its operator";
      default -> "its operator does not say clearly whether it is respected";
    };
  }

  private static String registered(Registration registration) {
    return registration
        .own()
        .map(
            row ->
                registration.bundled()
                    ? "with this release; "
                        + row
                        + " gives "
                        + (row.columns().isEmpty()
                            ? "nothing more"
                            : String.join(", ", row.columns()))
                    : "by " + row)
        .orElse("with this release");
  }
}
