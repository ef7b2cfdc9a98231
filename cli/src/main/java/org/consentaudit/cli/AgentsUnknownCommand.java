package org.consentaudit.cli;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.consentaudit.analysis.statistics.UnknownTally;
import org.consentaudit.app.UnknownAgentsQuery;
import org.consentaudit.app.evidence.Evidence;
import org.consentaudit.archive.Corpus;
import org.consentaudit.archive.store.Archive;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code consent agents unknown}. */
@Command(
    name = "unknown",
    description = {
      "Names that no registered agent answers to: how new ones are noticed.",
      "By the tokens of the hosts that write them in user-agent lines of their newest",
      "robots.txt that could be read."
    },
    footerHeading = "%nFor example:%n",
    footer = {
      "  consent agents unknown --corpus c4 --limit 50",
      "  consent agents unknown --all-captures --format csv --out unknown.csv"
    })
final class AgentsUnknownCommand extends ArchiveOption implements Callable<Integer> {

  @Option(
      names = "--corpus",
      paramLabel = "C",
      description = {
        "Only hosts of this corpus, and their tokens (default: all hosts, tokens of the first",
        "corpus by name)."
      })
  String corpus;

  @Option(
      names = "--all-captures",
      description = "Look at every capture that could be read, not at the newest alone.")
  boolean allCaptures;

  @Option(
      names = "--limit",
      paramLabel = "N",
      defaultValue = "0",
      description = "At most so many rows (default: all).")
  int limit;

  @Mixin TableOptions table;

  @Override
  public Integer call() throws IOException {
    if (limit < 0) {
      throw new WrongUseException("--limit is a number of rows, 0 for all");
    }
    var registry = registry();
    var progress = new StderrProgress();
    try (var archive = openArchive()) {
      Optional<Corpus> counted = counted(archive);
      var evidence = Evidence.of(archive, registry, progress);
      progress.end();
      List<UnknownTally.Row> found =
          new UnknownAgentsQuery(archive, evidence).rows(counted, corpus != null, allCaptures);
      int shown = limit == 0 ? found.size() : Math.min(limit, found.size());
      try (Table rows =
          table.open("token", "hosts", "tokens", "first_seen", "host", "captured", "line")) {
        for (UnknownTally.Row row : found.subList(0, shown)) {
          write(rows, row, counted.isPresent());
        }
      }
      if (shown < found.size()) {
        System.err.println(shown + " of " + found.size() + " names that are not registered");
      }
    }
    return ExitCode.DONE;
  }

  private static void write(Table rows, UnknownTally.Row row, boolean haveTokens)
      throws IOException {
    rows.row(
        row.name(),
        row.hosts(),
        haveTokens ? (Long) row.tokens() : null,
        row.firstSeen().toString(),
        row.example().name(),
        row.captured().toString(),
        row.line());
  }

  private Optional<Corpus> counted(Archive archive) {
    if (corpus != null) {
      return Optional.of(CorpusOption.find(archive, corpus));
    }
    List<String> names = archive.corpora().names();
    if (names.size() > 1) {
      System.err.println(
          "tokens are those of the corpus "
              + names.get(0)
              + "; --corpus chooses another: "
              + String.join(", ", names.subList(1, names.size())));
    }
    return names.isEmpty() ? Optional.empty() : archive.corpora().find(names.get(0));
  }
}
