package org.consentaudit.cli;

import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.consentaudit.analysis.agents.Agent;
import org.consentaudit.analysis.agents.AgentRegistry;
import org.consentaudit.analysis.agents.Purpose;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The registered agents, a row each: {@code agents} and {@code agents list}. */
abstract class AgentListing extends ArchiveOption implements Callable<Integer> {

  private static final String[] COLUMNS = {
    "agent",
    "operator",
    "purpose",
    "announced",
    "known_by",
    "retired",
    "successor",
    "respects_robots",
    "aliases",
    "registry",
    "announced_precision",
    "docs_url",
    "source",
    "notes"
  };

  /** What fits a terminal: addresses and notes are left to 'agents show'. */
  private static final int COLUMNS_OF_A_TABLE = 10;

  @Option(
      names = "--purpose",
      paramLabel = "P",
      description = "Only of this purpose: ${COMPLETION-CANDIDATES}.")
  Purpose purpose;

  @Option(
      names = "--operator",
      paramLabel = "TEXT",
      defaultValue = "",
      description = "Only of operators with this in their name.")
  String operator;

  @Mixin TableOptions table;

  @Override
  public Integer call() throws IOException {
    AgentRegistry registry = registry();
    int columns = table.format == TableOptions.Format.TABLE ? COLUMNS_OF_A_TABLE : COLUMNS.length;
    try (Table rows = table.open(Arrays.copyOf(COLUMNS, columns))) {
      for (Agent agent : registry.agents()) {
        if (isWanted(agent)) {
          rows.row(Arrays.copyOf(values(agent, registry), columns));
        }
      }
    }
    return ExitCode.DONE;
  }

  private boolean isWanted(Agent agent) {
    return (purpose == null || agent.purpose() == purpose)
        && agent.operator().toLowerCase(Locale.ROOT).contains(operator.toLowerCase(Locale.ROOT));
  }

  private static Object[] values(Agent agent, AgentRegistry registry) {
    return new Object[] {
      agent.token(),
      agent.operator(),
      agent.purpose().code(),
      agent.announced(),
      agent.knownBy().map(Object::toString).orElse(""),
      agent.retired(),
      agent.successor(),
      agent.respectsRobots(),
      String.join(";", agent.aliases()),
      registry.registration(agent).toString(),
      agent.announcedPrecision(),
      agent.docs(),
      agent.source(),
      agent.notes()
    };
  }
}
