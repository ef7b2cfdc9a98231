package org.consentaudit.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.consentaudit.app.ImportRun;
import org.consentaudit.app.evidence.Progress;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code consent import}. */
@Command(
    name = "import",
    description = {
      "Takes captures that others made into the archive.",
      "A file may be plain, gzip or zstd, and hold capture lines (version 1), older",
      "lines {domain,timestamp,status,content}, terms {service,document,timestamp,",
      "url,content|html}, or the study's {\"host\":{\"YYYY-MM-DD\":\"text\"}}. With --from",
      "a git repository is read.",
      "Taking the same in twice changes nothing. What is bad is named and passed over."
    },
    footerHeading = "%nFor example:%n",
    footer = {
      "  consent import robots-2025.jsonl.gz robots-2026.jsonl.gz",
      "  consent import snapshots.json --rejects bad.jsonl",
      "  consent import --from git trackers/robots --path 'data/{date}/{host}.txt'",
      "  consent import --from ota contrib-versions --declarations contrib-declarations"
    })
final class ImportCommand extends ArchiveOption implements Callable<Integer> {

  @Parameters(arity = "1..*", paramLabel = "FILE", description = "Files of captures, or a DIR.")
  List<Path> files;

  @Option(
      names = "--from",
      paramLabel = "FORM",
      defaultValue = "jsonl",
      description =
          "jsonl (the default): files of lines; ota: a git repository of Open Terms Archive,"
              + " versions or snapshots; git: a git repository of scraped files.")
  ImportForm from;

  @Mixin RepositoryOptions repository;

  @Option(
      names = "--rejects",
      paramLabel = "FILE",
      description = "Keep lines that are passed over.")
  Path rejects;

  @Override
  public Integer call() throws IOException {
    repository.check(from);
    var progress = new StderrProgress();
    var repositories = new RepositoryImport(from, repository, clock(), progress);
    for (Path file : files) {
      if (!Files.exists(file)) {
        throw new NoSuchFileException(file.toString());
      }
      if (Files.isDirectory(file) != from.isRepository()) {
        throw new WrongUseException(
            from.isRepository()
                ? file + " is no directory: --from " + from + " reads a git repository"
                : file + " is a directory: name the files in it, or say --from git or ota");
      }
      if (from.isRepository()) {
        repositories.check(file);
      }
    }
    try (var kept = new RejectFile(rejects);
        var archive = openOrCreateArchive()) {
      // A repository tells its progress in commits.
      Progress told = from.isRepository() ? Progress.SILENT : progress;
      var run = new ImportRun(archive, clock(), kept::take, told);
      for (Path file : files) {
        switch (from) {
          case JSONL -> run.take(file);
          case OTA, GIT -> repositories.take(run, file);
        }
      }
      progress.end();
      repositories.notes().forEach(System.err::println);
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
