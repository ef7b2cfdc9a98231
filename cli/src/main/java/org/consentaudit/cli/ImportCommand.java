package org.consentaudit.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.consentaudit.app.ImportRun;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code consent import}. */
@Command(
    name = "import",
    description = {
      "Takes captures that others made into the archive.",
      "A file may be plain, gzip or zstd, and hold capture lines (version 1), the older lines",
      "{domain,timestamp,status,content}, or the study's {\"host\":{\"YYYY-MM-DD\":\"text\"}}.",
      "Taking a file in twice changes nothing. A bad line is named and passed over."
    },
    footerHeading = "%nFor example:%n",
    footer = {
      "  consent import robots-2025.jsonl.gz robots-2026.jsonl.gz",
      "  consent import snapshots.json --rejects bad.jsonl"
    })
final class ImportCommand extends ArchiveOption implements Callable<Integer> {

  @Parameters(arity = "1..*", paramLabel = "FILE", description = "Files of captures.")
  List<Path> files;

  @Option(
      names = "--rejects",
      paramLabel = "FILE",
      description = "Keep lines that are passed over.")
  Path rejects;

  @Override
  public Integer call() throws IOException {
    for (Path file : files) {
      if (!Files.exists(file)) {
        throw new NoSuchFileException(file.toString());
      }
      if (Files.isDirectory(file)) {
        throw new WrongUseException(file + " is a directory: name the files in it");
      }
    }
    var progress = new StderrProgress();
    try (var kept = new RejectFile(rejects);
        var archive = openOrCreateArchive()) {
      var run = new ImportRun(archive, clock(), kept::take, progress);
      for (Path file : files) {
        run.take(file);
      }
      progress.end();
      ImportRun.Summary summary = run.summary();
      System.err.printf(
          Locale.ROOT,
          "%,d captures added, %,d held already, %,d rejected%n",
          summary.added(),
          summary.held(),
          summary.rejected());
      return summary.rejected() > 0 ? ExitCode.REJECTS : ExitCode.DONE;
    }
  }
}
