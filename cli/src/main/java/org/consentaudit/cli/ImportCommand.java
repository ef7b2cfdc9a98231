package org.consentaudit.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.consentaudit.app.ImportRun;
import org.consentaudit.app.WarcForm;
import org.consentaudit.app.evidence.Progress;
import org.consentaudit.archive.Source;
import org.consentaudit.archive.imports.CaptureLine;
import org.consentaudit.archive.store.Archive;
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
      "url,content|html}, or the study's {\"host\":{\"YYYY-MM-DD\":\"text\"}}.",
      "With --from warc: WARC files, of which robots.txt, home pages and known terms are",
      "taken; with --from git or ota: a git repository.",
      "Taking the same in twice changes nothing. What is bad is named and passed over."
    },
    footerHeading = "%nFor example:%n",
    footer = {
      "  consent import robots-2025.jsonl.gz robots-2026.jsonl.gz",
      "  consent import snapshots.json --rejects bad.jsonl",
      "  consent import --from warc CC-MAIN-20260207093652-20260207123652-00000.warc.gz",
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
          "jsonl (the default): files of lines; warc: WARC files; ota: a git repository of Open Terms Archive,"
              + " versions or snapshots; git: a git repository of scraped files.")
  ImportForm from;

  @Mixin RepositoryOptions repository;

  @Option(
      names = "--rejects",
      paramLabel = "FILE",
      description = "Keep lines that are passed over.")
  Path rejects;

  @Option(
      names = "--kinds",
      paramLabel = "KIND",
      split = ",",
      description = {
        "Of WARC files: what is taken, of robots, home, terms (pinned, or held already) and signal",
        "(default: all)."
      })
  List<String> kinds = List.of();

  @Option(
      names = "--source",
      paramLabel = "NAME",
      description = {
        "Of WARC files: who observed, one of crawl, wayback, commoncrawl, ota, file:NAME (default:",
        "commoncrawl where the file says so, else file: and its name)."
      })
  String source;

  @Override
  public Integer call() throws IOException {
    if (from != ImportForm.WARC && (!kinds.isEmpty() || source != null)) {
      throw new WrongUseException("--kinds and --source go with --from warc");
    }
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
      var run = new ImportRun(archive, clock(), kept::take, told, invocation());
      Map<String, Long> passedOver = take(run, archive, repositories);
      progress.end();
      repositories.notes().forEach(System.err::println);
      ImportRun.Summary summary = run.summary();
      System.err.printf(
          Locale.ROOT,
          "%,d captures added, %,d held already, %,d rejected%n",
          summary.added(),
          summary.held(),
          summary.rejected());
      summary.heldRetracted().forEach(ImportCommand::tellRetracted);
      passedOver.forEach(
          (what, count) -> System.err.printf(Locale.ROOT, "  passed over: %,d %s%n", count, what));
      return summary.rejected() > 0 ? ExitCode.REJECTS : ExitCode.DONE;
    }
  }

  private static void tellRetracted(long ingest, long held) {
    System.err.printf(
        Locale.ROOT,
        "  %,d held but retracted (ingest %d): they stay out of every figure; 'consent archive"
            + " retract %d --undo' brings them back%n",
        held,
        ingest,
        ingest);
  }

  private Map<String, Long> take(ImportRun run, Archive archive, RepositoryImport repositories)
      throws IOException {
    return switch (from) {
      case JSONL -> {
        for (Path file : files) {
          run.take(file);
        }
        yield Map.of();
      }
      case WARC -> {
        var form = new WarcForm(archive, clock(), KindsOption.kinds(kinds), wantedSource());
        for (Path file : files) {
          run.take(file, form.of(file));
        }
        yield form.passedOver();
      }
      case OTA, GIT -> {
        for (Path directory : files) {
          repositories.take(run, directory);
        }
        yield Map.of();
      }
    };
  }

  private Optional<Source> wantedSource() {
    if (source != null && !CaptureLine.isSource(source)) {
      throw new WrongUseException(
          "--source is none of crawl, wayback, commoncrawl, ota, file:NAME");
    }
    return Optional.ofNullable(source).map(Source::new);
  }
}
