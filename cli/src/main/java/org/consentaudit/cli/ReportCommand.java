package org.consentaudit.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.consentaudit.analysis.verdict.Profile;
import org.consentaudit.app.ReportRun;
import org.consentaudit.app.site.SiteOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code consent report}. */
@Command(
    name = "report",
    description = {
      "Writes the archive up as a static site that opens from the disk: what is closed to whom,",
      "what changed, every host with the line that decides. When nothing is new since the site was",
      "written, nothing is done."
    },
    footerHeading = "%nFor example:%n",
    footer = {
      "  consent report --out site             then open site/index.html",
      "  consent report --out site --as-of 2026-06-30"
    })
final class ReportCommand extends ArchiveOption implements Callable<Integer> {

  @Option(
      names = "--out",
      paramLabel = "DIR",
      defaultValue = "consent-site",
      description = "Where the site goes (default: ./consent-site).")
  Path out;

  @Option(
      names = "--profile",
      paramLabel = "rfc9309|paper",
      defaultValue = "rfc9309",
      description = "Whose reading (default: rfc9309).")
  Profile profile;

  @Option(
      names = "--as-of",
      paramLabel = "DATE",
      description = "Only captures up to this day, UTC (default: of the newest capture).")
  LocalDate asOf;

  @Override
  public Integer call() throws IOException {
    var progress = new StderrProgress();
    try (var archive = openArchive()) {
      var options = new SiteOptions(profile, Optional.ofNullable(asOf), Version.release(), false);
      boolean written = new ReportRun(archive, registry()).write(options, out, progress);
      progress.end();
      System.err.println(
          written
              ? "the site is in " + out + ": open " + out.resolve("index.html").toAbsolutePath()
              : "nothing is new: the site in " + out + " stands");
    }
    return ExitCode.DONE;
  }
}
