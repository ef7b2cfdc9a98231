package org.consentaudit.cli;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.consentaudit.analysis.agents.Agent;
import org.consentaudit.analysis.agents.AgentHistory;
import org.consentaudit.analysis.agents.AgentRegistry;
import org.consentaudit.analysis.agents.NearestTokens;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code consent agents show}. */
@Command(
    name = "show",
    description = {"One agent by token or alias: who runs it, what for, what became of it."},
    footerHeading = "%nFor example:%n",
    footer = {"  consent agents show anthropic-ai", "  consent agents show GPTBot --format jsonl"})
final class AgentsShowCommand extends ArchiveOption implements Callable<Integer> {

  private static final String[] COLUMNS = {
    "agent",
    "aliases",
    "operator",
    "purpose",
    "announced",
    "announced_precision",
    "known_by",
    "retired",
    "successor",
    "predecessors",
    "respects_robots",
    "docs_url",
    "source",
    "notes",
    "registry",
    "history"
  };

  @Parameters(paramLabel = "TOKEN", description = "The agent's product token.")
  String token;

  @Mixin TableOptions table;

  @Override
  public Integer call() throws IOException {
    AgentRegistry registry = registry();
    Agent agent = registry.find(token).orElseThrow(() -> unknown(registry));
    if (table.format == TableOptions.Format.TABLE) {
      try (Table words = table.open(agent.token(), "")) {
        AgentInWords.write(agent, registry, words);
      }
    } else {
      try (Table rows = table.open(COLUMNS)) {
        rows.row(values(agent, registry));
      }
    }
    return ExitCode.DONE;
  }

  private WrongUseException unknown(AgentRegistry registry) {
    List<String> near = NearestTokens.to(token, registry);
    return new WrongUseException(
        "no registered agent answers to \""
            + token.replaceAll("\\p{Cntrl}", "\uFFFD")
            + "\""
            + (near.isEmpty()
                ? "; 'consent agents' lists those that are registered"
                : "; did you mean " + String.join(" or ", near) + "?"));
  }

  /** Lists stay lists in JSON; in CSV they are one value, parted by semicolons. */
  private Object[] values(Agent agent, AgentRegistry registry) {
    boolean json = table.format == TableOptions.Format.JSONL;
    List<String> before = registry.predecessors(agent).stream().map(Agent::token).toList();
    List<AgentHistory.Event> events = AgentHistory.of(agent, registry).events();
    return new Object[] {
      agent.token(),
      json ? agent.aliases() : String.join(";", agent.aliases()),
      agent.operator(),
      agent.purpose().code(),
      agent.announced(),
      agent.announcedPrecision(),
      agent.knownBy().map(Object::toString).orElse(""),
      agent.retired(),
      agent.successor(),
      json ? before : String.join(";", before),
      agent.respectsRobots(),
      agent.docs(),
      agent.source(),
      agent.notes(),
      registry.registration(agent).toString(),
      json
          ? events.stream().map(e -> Map.of("when", e.when(), "what", e.what())).toList()
          : events.stream().map(e -> e.when() + " " + e.what()).collect(Collectors.joining("; "))
    };
  }
}
