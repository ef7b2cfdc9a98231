package org.consentaudit.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.consentaudit.app.backup.BackupRun;
import org.consentaudit.archive.store.TableCounts;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code consent archive backup}. */
@Command(
    name = "backup",
    description = {
      "Copies the archive into a zip file, also while another process, a daemon or a crawl say,"
          + " has",
      "it open: that process makes the copy between two transactions. The copy is opened and its",
      "rows are counted before the file gets its name. 'archive restore' makes it an archive again."
    },
    footerHeading = "%nFor example:%n",
    footer = {
      "  consent archive backup --out archive-2026-11-25.zip",
      "  consent archive backup --out archive.zip --check --wait 20m"
    })
final class ArchiveBackupCommand extends ArchiveOption implements Callable<Integer> {

  /**
   * Long enough for the longest transaction; nobody who means to be asked should have to say it.
   */
  private static final Duration LEAST_PATIENCE = Duration.ofSeconds(60);

  /** What stands beside the archive's file, is the user's and is not in a copy. */
  private static final List<String> BESIDE =
      List.of("agents.csv", "pins.csv", "hooks-pending.json");

  @Option(
      names = "--out",
      required = true,
      paramLabel = "FILE",
      description = "The copy; must not be there yet.")
  Path out;

  @Option(names = "--check", description = "Hash every content and capture of the copy again.")
  boolean check;

  @Override
  public Integer call() throws IOException {
    var words = new BackupWords();
    Duration patience = waiting().compareTo(LEAST_PATIENCE) > 0 ? waiting() : LEAST_PATIENCE;
    TableCounts copied;
    try {
      copied = new BackupRun(archiveDirectory(), patience, words).copyTo(out, check);
    } finally {
      words.end();
    }
    System.err.printf(
        Locale.ROOT,
        "%s: %,d bytes, %,d rows in %d tables%n",
        out,
        Files.size(out),
        copied.total(),
        copied.rows().size());
    List<String> beside =
        BESIDE.stream().filter(name -> Files.exists(archiveDirectory().resolve(name))).toList();
    if (!beside.isEmpty()) {
      System.err.println(
          "Not in it, copy them yourself: " + String.join(", ", beside) + " of the archive");
    }
    return ExitCode.DONE;
  }
}
