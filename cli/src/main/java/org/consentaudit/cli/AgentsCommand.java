package org.consentaudit.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.consentaudit.analysis.agents.Agent;
import org.consentaudit.analysis.agents.AgentRegistry;
import org.consentaudit.analysis.agents.Purpose;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code consent agents}. */
@Command(
    name = "agents",
    description = "The registered agents: operator, purpose, when announced, what became of them.",
    footerHeading = "%nFor example:%n",
    footer = "  consent agents --purpose training")
final class AgentsCommand extends ArchiveOption implements Callable<Integer> {

  @Option(
      names = "--purpose",
      paramLabel = "P",
      description = "Only of this purpose: ${COMPLETION-CANDIDATES}.")
  Purpose purpose;

  @Mixin TableOptions table;

  @Override
  public Integer call() throws IOException {
    try (Table rows =
        table.open(
            "agent",
            "operator",
            "purpose",
            "announced",
            "known_by",
            "retired",
            "successor",
            "respects_robots",
            "aliases")) {
      for (Agent agent : AgentRegistry.bundled().agents()) {
        if (purpose == null || agent.purpose() == purpose) {
          rows.row(
              agent.token(),
              agent.operator(),
              agent.purpose().code(),
              agent.announced(),
              agent.knownBy().map(Object::toString).orElse(""),
              agent.retired(),
              agent.successor(),
              agent.respectsRobots(),
              String.join(";", agent.aliases()));
        }
      }
    }
    return ExitCode.DONE;
  }
}
