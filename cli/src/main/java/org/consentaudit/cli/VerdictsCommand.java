package org.consentaudit.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.consentaudit.analysis.agents.Agent;
import org.consentaudit.analysis.agents.AgentRegistry;
import org.consentaudit.analysis.verdict.Profile;
import org.consentaudit.app.VerdictQuery;
import org.consentaudit.app.evidence.Evidence;
import org.consentaudit.archive.CaptureEntry;
import org.consentaudit.archive.Host;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code consent verdicts}. */
@Command(
    name = "verdicts",
    description = {
      "What each captured robots.txt permits each agent, and the line that decides: a row a",
      "capture and agent. Status: all (closed), some (partly), none (open), and refused,",
      "unavailable, unreachable or not_seen where it is not known."
    },
    footerHeading = "%nFor example:%n",
    footer = {
      "  consent verdicts --agents GPTBot,CCBot --hosts daily-courier.example",
      "  consent verdicts --profile paper --format csv --out verdicts.csv"
    })
final class VerdictsCommand extends ArchiveOption implements Callable<Integer> {

  @Option(
      names = "--profile",
      paramLabel = "rfc9309|paper",
      defaultValue = "rfc9309",
      description = "Whose reading: RFC 9309 (default) or the published study's.")
  Profile profile;

  @Option(
      names = "--agents",
      split = ",",
      paramLabel = "A",
      defaultValue = "all",
      description = "Product tokens, or all that are registered (default).")
  List<String> agents;

  @Option(names = "--hosts", split = ",", paramLabel = "H", description = "Only these hosts.")
  List<String> hosts = List.of();

  @Option(
      names = "--as-of",
      paramLabel = "DATE",
      description = "Only captures up to this day, UTC.")
  LocalDate asOf;

  @Mixin TableOptions table;

  @Override
  public Integer call() throws IOException {
    if (agents.stream().anyMatch(String::isBlank)) {
      throw new WrongUseException("--agents names an agent without a name");
    }
    var progress = new StderrProgress();
    try (var archive = openArchive()) {
      var registry = registry();
      var evidence = Evidence.of(archive, registry, progress);
      progress.end();
      var query = new VerdictQuery(archive, evidence, profile, wantedAgents(registry));
      try (Table rows =
          table.open("host", "captured", "agent", "status", "detail", "line", "outcome")) {
        query.run(wantedCaptures(), row -> write(rows, row));
      }
    }
    return ExitCode.DONE;
  }

  private List<Agent> wantedAgents(AgentRegistry registry) {
    return agents.equals(List.of("all"))
        ? registry.agents()
        : agents.stream().map(registry::asked).toList();
  }

  private Predicate<CaptureEntry> wantedCaptures() {
    Set<Host> wanted =
        hosts.stream()
            .map(Host::of)
            .flatMap(host -> List.of(host, host.bare()).stream())
            .collect(Collectors.toSet());
    return capture ->
        (wanted.isEmpty()
                || wanted.contains(capture.host())
                || wanted.contains(capture.host().bare()))
            && (asOf == null || !capture.day().isAfter(asOf));
  }

  private static void write(Table rows, VerdictQuery.Row row) {
    var verdict = row.verdict();
    try {
      rows.row(
          row.answer().capture().host().name(),
          row.answer().capture().captured().toString(),
          row.agent().token(),
          verdict.status().code(),
          verdict.detail(),
          verdict.line().isPresent() ? verdict.line().getAsInt() : null,
          row.answer().outcome().code());
    } catch (IOException e) {
      throw new UncheckedIOException("the rows cannot be written: " + e.getMessage(), e);
    }
  }
}
