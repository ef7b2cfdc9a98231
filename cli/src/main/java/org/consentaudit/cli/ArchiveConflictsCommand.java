package org.consentaudit.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;
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
      "UTC, with another status for a registered agent. Both captures are kept, and figures go by",
      "the newer one. It may have changed within the day. Exit code 1 when there are any."
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
              "other_status")) {
        new ConflictQuery(evidence, profile)
            .run(
                conflict -> {
                  found.incrementAndGet();
                  write(rows, conflict);
                });
      }
    }
    return found.get() > 0 ? ExitCode.FINDINGS : ExitCode.DONE;
  }

  private static void write(Table rows, ConflictQuery.Conflict conflict) {
    var newer = conflict.newer().capture();
    var other = conflict.other().capture();
    try {
      rows.row(
          newer.host().name(),
          conflict.day().toString(),
          newer.source().name(),
          newer.captured().toString(),
          other.source().name(),
          other.captured().toString(),
          conflict.agents(),
          conflict.agent().token(),
          conflict.status().code(),
          conflict.otherStatus().code());
    } catch (IOException e) {
      throw new UncheckedIOException("the rows cannot be written: " + e.getMessage(), e);
    }
  }
}
