package org.consentaudit.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.consentaudit.app.backup.RestoreRun;
import org.consentaudit.archive.store.TableCounts;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code consent archive restore}. */
@Command(
    name = "restore",
    description = {
      "Makes a copy by 'archive backup' an archive again, in a directory that holds none: every",
      "byte is checked, the archive opened and counted before it gets its name."
    },
    footerHeading = "%nFor example:%n",
    footer = {"  consent archive restore archive-2026-11-25.zip --archive restored --check"})
final class ArchiveRestoreCommand extends ArchiveOption implements Callable<Integer> {

  @Parameters(paramLabel = "FILE", description = "The copy.")
  Path file;

  @Option(names = "--check", description = "Hash every content and capture again.")
  boolean check;

  @Override
  public Integer call() throws IOException {
    var words = new BackupWords();
    TableCounts counts;
    try {
      counts = new RestoreRun(archiveDirectory(), words).from(file, check);
    } finally {
      words.end();
    }
    System.err.printf(
        Locale.ROOT,
        "%s: %,d rows in %d tables restored%n",
        archiveDirectory(),
        counts.total(),
        counts.rows().size());
    return ExitCode.DONE;
  }
}
