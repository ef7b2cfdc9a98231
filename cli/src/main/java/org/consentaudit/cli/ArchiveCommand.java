package org.consentaudit.cli;

import java.io.IOException;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;
import org.consentaudit.archive.store.ArchiveCheck;
import org.consentaudit.archive.store.ArchiveStatistics;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code consent archive}. */
@Command(
    name = "archive",
    description = "The archive itself: what it holds, whether it is whole, and copies of it.",
    subcommands = {
      ArchiveCommand.Stats.class,
      ArchiveCommand.Check.class,
      ArchiveBackupCommand.class,
      ArchiveRestoreCommand.class,
      ArchiveConflictsCommand.class
    })
final class ArchiveCommand extends ArchiveOption implements Callable<Integer> {

  @Override
  public Integer call() {
    throw new WrongUseException("say 'archive stats', 'check', 'backup', 'restore' or 'conflicts'");
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
      }
      return ExitCode.DONE;
    }
  }

  /** {@code consent archive check}. */
  @Command(
      name = "check",
      description = {
        "Hashes every content and every capture again and names what is not as it came in.",
        "Exit code 1 when something is damaged."
      })
  static final class Check extends ArchiveOption implements Callable<Integer> {

    @Override
    public Integer call() {
      var progress = new StderrProgress();
      var damaged = new AtomicLong();
      try (var archive = openArchive()) {
        long looked =
            new ArchiveCheck(archive)
                .run(
                    sentence -> {
                      damaged.incrementAndGet();
                      System.out.println(sentence);
                    },
                    done -> progress.at("contents and captures checked", done, 0));
        progress.end();
        System.err.printf(
            Locale.ROOT, "%,d contents and captures checked, %,d damaged%n", looked, damaged.get());
      }
      return damaged.get() > 0 ? ExitCode.FINDINGS : ExitCode.DONE;
    }
  }
}
