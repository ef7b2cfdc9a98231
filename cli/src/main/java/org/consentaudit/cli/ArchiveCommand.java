package org.consentaudit.cli;

import java.io.IOException;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.consentaudit.archive.store.ArchiveStatistics;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code consent archive}. */
@Command(
    name = "archive",
    description =
        "The archive itself: what it holds, where that came from, whether it is whole, and copies.",
    subcommands = {
      ArchiveCommand.Stats.class,
      ArchiveLogCommand.class,
      ArchiveRetractCommand.class,
      ArchiveSealCommand.class,
      ArchiveCheckCommand.class,
      ArchiveBackupCommand.class,
      ArchiveRestoreCommand.class,
      ArchiveConflictsCommand.class,
    })
final class ArchiveCommand extends ArchiveOption implements Callable<Integer> {

  @Override
  public Integer call() {
    throw new WrongUseException(
        "say 'archive stats', 'log', 'retract', 'seal', 'check', 'backup', 'restore' or"
            + " 'conflicts'");
  }

  /** {@code consent archive stats}. */
  @Command(
      name = "stats",
      description = "Captures by kind, source and outcome; sizes go to standard error.")
  static final class Stats extends ArchiveOption implements Callable<Integer> {

    @Mixin TableOptions table;

    @Override
    public Integer call() throws IOException {
      try (var archive = openArchive();
          Table rows = table.open("kind", "source", "outcome", "captures")) {
        ArchiveStatistics stats = ArchiveStatistics.of(archive);
        for (ArchiveStatistics.Count count : stats.outcomes()) {
          rows.row(count.kind().code(), count.source(), count.outcome(), count.captures());
        }
        System.err.printf(
            Locale.ROOT,
            "%,d captures of %,d hosts, %s to %s; %,d distinct contents, %,d bytes (%,d stored)%n",
            stats.captures(),
            stats.hosts(),
            stats.first().map(Object::toString).orElse("never"),
            stats.last().map(Object::toString).orElse("never"),
            stats.contents(),
            stats.contentBytes(),
            stats.storedBytes());
        if (stats.retracted() > 0) {
          System.err.printf(
              Locale.ROOT,
              "%,d captures more are retracted: 'archive log' says why%n",
              stats.retracted());
        }
      }
      return ExitCode.DONE;
    }
  }
}
