package org.consentaudit.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.consentaudit.app.DemoRun;
import org.consentaudit.archive.store.Archive;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code consent demo}. */
@Command(
    name = "demo",
    description = {
      "The whole main job on a small web of our own, without a network: loads a corpus, visits its",
      "hosts once a month for two years with the real crawler, keeps what they answer, judges it",
      "and writes the site. Takes under two minutes."
    },
    footerHeading = "%nFor example:%n",
    footer = {
      "  consent demo                          then open consent-demo/index.html",
      "  consent demo --history                with earlier years from an archive of the web",
      "  consent demo --keep                   keeps the archive, to try other commands on it:",
      "  consent --archive consent-demo-archive verdicts --agents GPTBot"
    })
final class DemoCommand extends ArchiveOption implements Callable<Integer> {

  @Option(
      names = "--out",
      paramLabel = "DIR",
      defaultValue = "consent-demo",
      description = "Where the site goes (default: ./consent-demo).")
  Path out;

  @Option(names = "--keep", description = "Keep the archive beside the site, in DIR-archive.")
  boolean keep;

  @Option(
      names = "--history",
      description = {
        "Fill in the years from 2016 on as well, as 'consent backfill wayback' does, from a stand-in",
        "of the Wayback Machine."
      })
  boolean history;

  @Override
  public Integer call() throws IOException {
    // The archive is made anew: only a file that was named can stand over our registry.
    var registry = RegistryOption.named(ownRegistry());
    Path directory =
        keep
            ? out.resolveSibling(out.getFileName() + "-archive")
            : Files.createTempDirectory("consent-demo");
    if (keep) {
      delete(directory);
    }
    var progress = new StderrProgress();
    try {
      try (var archive = Archive.openOrCreate(directory)) {
        var demo = new DemoRun(registry, System.err, progress);
        demo.fill(archive);
        progress.end();
        if (history) {
          demo.fillEarlierYears(archive);
          progress.end();
        }
        demo.report(archive, out, Version.release());
      }
      if (keep) {
        System.err.println("The archive is in " + directory + ".");
      }
    } finally {
      if (!keep) {
        delete(directory);
      }
    }
    return ExitCode.DONE;
  }

  private static void delete(Path directory) throws IOException {
    if (!Files.exists(directory)) {
      return;
    }
    try (Stream<Path> files = Files.walk(directory)) {
      files
          .sorted(Comparator.reverseOrder())
          .forEach(
              file -> {
                try {
                  Files.delete(file);
                } catch (IOException e) {
                  throw new UncheckedIOException(e);
                }
              });
    }
  }
}
