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
import org.consentaudit.archive.Source;
import org.consentaudit.archive.imports.CaptureLine;
import org.consentaudit.archive.store.Archive;
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
      "With --from warc: WARC files, plain or gzip, of which robots.txt, home pages and known terms",
      "are taken. Taking a file in twice changes nothing. A bad piece is named and passed over."
    },
    footerHeading = "%nFor example:%n",
    footer = {
      "  consent import robots-2025.jsonl.gz robots-2026.jsonl.gz",
      "  consent import snapshots.json --rejects bad.jsonl",
      "  consent import --from warc CC-MAIN-20260207093652-20260207123652-00000.warc.gz"
    })
final class ImportCommand extends ArchiveOption implements Callable<Integer> {

  @Parameters(arity = "1..*", paramLabel = "FILE", description = "Files of captures.")
  List<Path> files;

  @Option(
      names = "--rejects",
      paramLabel = "FILE",
      description = "Keep lines that are passed over.")
  Path rejects;

  @Option(
      names = "--from",
      paramLabel = "FORM",
      defaultValue = "jsonl",
      description = "What the files are: jsonl or warc (default: jsonl).")
  ImportForm from;

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
      Map<String, Long> passedOver = take(run, archive);
      progress.end();
      ImportRun.Summary summary = run.summary();
      System.err.printf(
          Locale.ROOT,
          "%,d captures added, %,d held already, %,d rejected%n",
          summary.added(),
          summary.held(),
          summary.rejected());
      passedOver.forEach(
          (what, count) -> System.err.printf(Locale.ROOT, "  passed over: %,d %s%n", count, what));
      return summary.rejected() > 0 ? ExitCode.REJECTS : ExitCode.DONE;
    }
  }

  private Map<String, Long> take(ImportRun run, Archive archive) throws IOException {
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
