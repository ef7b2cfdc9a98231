package org.consentaudit.cli;

import java.util.Locale;
import java.util.concurrent.Callable;
import org.consentaudit.archive.store.Archive;
import org.consentaudit.archive.store.Ingest;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code consent archive retract}. */
@Command(
    name = "retract",
    description = {
      "Takes the captures of an ingest out of every figure. They stay in the archive, and the",
      "archive remembers when they were retracted and why; --undo brings them back."
    },
    footerHeading = "%nFor example:%n",
    footer = {
      "  consent archive log",
      "  consent archive retract 12 --reason 'the tracker mixed up two hosts'"
    })
final class ArchiveRetractCommand extends ArchiveOption implements Callable<Integer> {

  @Parameters(paramLabel = "INGEST", description = "Its number in 'archive log'.")
  long number;

  @Option(names = "--reason", paramLabel = "TEXT", description = "Why; needed without --undo.")
  String reason;

  @Option(names = "--undo", description = "No longer retracted.")
  boolean undo;

  @Override
  public Integer call() {
    if (!undo && (reason == null || reason.isBlank())) {
      throw new WrongUseException("say why by --reason TEXT: it is kept");
    }
    try (var archive = openArchive()) {
      boolean changed =
          archive.ingests().retract(number, !undo, reason == null ? "" : reason, clock().instant());
      Ingest ingest = archive.ingests().find(number).orElseThrow();
      System.err.printf(
          Locale.ROOT,
          "ingest %d (%s): its %,d captures are %s%s%n",
          number,
          ingest.input(),
          ingest.counts().added(),
          changed ? "" : "already ",
          undo ? "not retracted" : "retracted");
      if (!undo && changed) {
        tellOfLater(archive, ingest);
      }
    }
    return ExitCode.DONE;
  }

  /** A capture is kept once, and goes with the ingest that brought it first. */
  private static void tellOfLater(Archive archive, Ingest retracted) {
    long held =
        archive.ingests().all().stream()
            .filter(ingest -> ingest.id() > retracted.id() && ingest.retraction().isEmpty())
            .mapToLong(ingest -> ingest.counts().held())
            .sum();
    if (held > 0) {
      System.err.printf(
          Locale.ROOT,
          "  later ingests brought %,d captures that were held already: those that ingest %d had"
              + " brought first are retracted with it%n",
          held,
          retracted.id());
    }
  }
}
