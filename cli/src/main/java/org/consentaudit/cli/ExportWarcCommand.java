package org.consentaudit.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.consentaudit.app.ExportSelection;
import org.consentaudit.app.WarcExportRun;
import org.consentaudit.archive.Host;
import org.consentaudit.archive.store.Archive;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code consent export warc}. */
@Command(
    name = "warc",
    description = {
      "Writes captures as a WARC 1.1 file, the form in which web archives keep evidence. Nothing is",
      "lost: 'import --from warc' makes the same captures of it. Each content stands in it once."
    },
    footerHeading = "%nFor example:%n",
    footer = {
      "  consent export warc --out robots.warc.gz --kinds robots --corpus c4",
      "  consent export warc --out evidence.warc.gz --hosts courier.example --from 2025-01-01"
    })
final class ExportWarcCommand extends ArchiveOption implements Callable<Integer> {

  @Option(
      names = "--out",
      required = true,
      paramLabel = "FILE",
      description = "The file; with a name in .gz each record is a gzip member.")
  Path out;

  @Option(names = "--corpus", paramLabel = "NAME", description = "Of this corpus's hosts alone.")
  String corpus;

  @Option(
      names = "--hosts",
      paramLabel = "HOST",
      split = ",",
      description = "Of these hosts alone, with and without www.")
  List<String> hosts = List.of();

  @Option(
      names = "--kinds",
      paramLabel = "KIND",
      split = ",",
      description = "Of robots, home, terms, signal (default: all).")
  List<String> kinds = List.of();

  @Option(names = "--from", paramLabel = "DATE", description = "From this day on, UTC.")
  LocalDate from;

  @Option(names = "--to", paramLabel = "DATE", description = "Up to this day, UTC.")
  LocalDate to;

  @Override
  public Integer call() throws IOException {
    if (Files.isDirectory(out)) {
      throw new WrongUseException(out + " is a directory: name a file in it");
    }
    var progress = new StderrProgress();
    try (var archive = openArchive()) {
      long written =
          new WarcExportRun(archive, clock(), "Consent Auditor/" + Version.release(), progress)
              .write(out, selection(archive));
      progress.end();
      System.err.printf(
          Locale.ROOT, "%,d captures in %s, %,d bytes%n", written, out, Files.size(out));
    }
    return ExitCode.DONE;
  }

  private ExportSelection selection(Archive archive) {
    return new ExportSelection(
        KindsOption.kinds(kinds),
        Optional.ofNullable(corpus).map(name -> CorpusOption.find(archive, name)),
        hosts.stream().map(Host::of).toList(),
        Optional.ofNullable(from).map(ExportWarcCommand::midnight),
        Optional.ofNullable(to).map(day -> midnight(day.plusDays(1))));
  }

  private static Instant midnight(LocalDate day) {
    return day.atStartOfDay(ZoneOffset.UTC).toInstant();
  }
}
