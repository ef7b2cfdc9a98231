package org.consentaudit.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;
import org.consentaudit.analysis.agents.AgentRegistry;
import org.consentaudit.analysis.timeline.SourceConflict;
import org.consentaudit.analysis.verdict.Profile;
import org.consentaudit.app.ConflictQuery;
import org.consentaudit.app.evidence.Evidence;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code consent archive conflicts}. */
@Command(
    name = "conflicts",
    description = {
      "Hosts whose robots.txt two sources (our crawl, web archives, files) captured on the same"
          + " day,",
      "UTC, with another status for a registered agent. All captures are kept, and figures go by",
      "the preferred one: our own crawl's, else Common Crawl's, the Wayback Machine's, another",
      "archive's, a file's; of equals the newer (profile paper: always the newer). It may have",
      "changed within the day. Exit code 1 when there are any."
    },
    footerHeading = "%nFor example:%n",
    footer = {"  consent archive conflicts --format csv --out conflicts.csv"})
final class ArchiveConflictsCommand extends ArchiveOption implements Callable<Integer> {

  @Option(
      names = "--profile",
      paramLabel = "rfc9309|paper",
      defaultValue = "rfc9309",
      description = "Whose reading: RFC 9309 (default) or the published study's.")
  Profile profile;

  @Mixin TableOptions table;

  @Override
  public Integer call() throws IOException {
    var progress = new StderrProgress();
    var found = new AtomicLong();
    try (var archive = openArchive()) {
      var evidence = Evidence.of(archive, registry(), progress);
      progress.end();
      try (Table rows =
          table.open(
              "host",
              "day",
              "source",
              "captured",
              "other_source",
              "other_captured",
              "agents",
              "agent",
              "status",
              "other_status",
              "preferred",
              "preferred_by")) {
        new ConflictQuery(evidence, profile)
            .run(
                conflict -> {
                  found.incrementAndGet();
                  write(rows, conflict, evidence.registry());
                });
      }
    }
    return found.get() > 0 ? ExitCode.FINDINGS : ExitCode.DONE;
  }

  private void write(Table rows, SourceConflict conflict, AgentRegistry registry) {
    var preferred = conflict.preferred().capture();
    var other = conflict.other().capture();
    int first = conflict.places().get(0);
    try {
      rows.row(
          preferred.host().name(),
          conflict.day().toString(),
          preferred.source().name(),
          preferred.captured().toString(),
          other.source().name(),
          other.captured().toString(),
          conflict.places().size(),
          registry.agents().get(first).token(),
          conflict.preferred().verdict(profile, first).status().code(),
          conflict.other().verdict(profile, first).status().code(),
          preferred.source().name(),
          conflict.isByOrder(profile) ? "order" : "time");
    } catch (IOException e) {
      throw new UncheckedIOException("the rows cannot be written: " + e.getMessage(), e);
    }
  }
}
