package org.consentaudit.cli;

import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.consentaudit.archive.store.Ingest;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code consent archive log}. */
@Command(
    name = "log",
    description = {
      "What took captures in, newest first: imports (each file is one), back-fills and crawls of a",
      "corpus. One that has no time in 'finished' was cut off; what it had added counts."
    })
final class ArchiveLogCommand extends ArchiveOption implements Callable<Integer> {

  @Mixin TableOptions table;

  @Override
  public Integer call() throws IOException {
    try (var archive = openArchive();
        Table rows =
            table.open(
                "ingest",
                "started",
                "finished",
                "added",
                "held",
                "rejected",
                "retracted",
                "reason",
                "input",
                "digest",
                "command",
                "program")) {
      for (Ingest ingest : archive.ingests().all()) {
        rows.row(
            ingest.id(),
            ingest.started().toString(),
            time(ingest.finished()),
            ingest.counts().added(),
            ingest.counts().held(),
            ingest.counts().rejected(),
            time(ingest.retraction().map(Ingest.Retraction::made)),
            ingest.retraction().map(Ingest.Retraction::reason).orElse(""),
            ingest.input(),
            ingest.inputDigest().orElse(""),
            ingest.by().command(),
            ingest.by().program());
      }
    }
    return ExitCode.DONE;
  }

  private static String time(Optional<Instant> instant) {
    return instant.map(Instant::toString).orElse("");
  }
}
