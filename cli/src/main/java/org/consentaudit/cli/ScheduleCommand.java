package org.consentaudit.cli;

import java.io.IOException;
import java.time.Instant;
import java.util.concurrent.Callable;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.consentaudit.archive.ResourceKind;
import org.consentaudit.archive.store.Archive;
import org.consentaudit.crawler.schedule.MissedPeriod;
import org.consentaudit.crawler.schedule.Schedule;
import org.consentaudit.crawler.schedule.ScheduleStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code consent schedule}. */
@Command(
    name = "schedule",
    description = {
      "Which corpora are visited how often. A schedule says what is owed; 'consent daemon', or",
      "'consent schedule run-due' from cron or a systemd timer, makes the visits."
    },
    synopsisSubcommandLabel = "[list | set | pause | resume | missed | run-due]",
    footerHeading = "%nFor example:%n",
    footer = {
      "  consent schedule set --corpus c4 --every month",
      "  consent schedule run-due --max-duration 2h",
      "  consent status"
    },
    subcommands = {
      ScheduleCommand.Listed.class,
      ScheduleSetCommand.class,
      ScheduleCommand.Pause.class,
      ScheduleCommand.Resume.class,
      ScheduleCommand.Missed.class,
      ScheduleRunDueCommand.class
    })
final class ScheduleCommand extends ScheduleListing {

  /** {@code consent schedule list}. */
  @Command(
      name = "list",
      description = "The schedules, a row each; what 'consent schedule' alone does.")
  static final class Listed extends ScheduleListing {}

  /** The schedule of a corpus. */
  static Schedule find(ScheduleStore schedules, String corpus) {
    return schedules
        .find(corpus)
        .orElseThrow(
            () ->
                new WrongUseException(
                    "there is no schedule for \""
                        + corpus
                        + "\" (set one with 'consent schedule set')"));
  }

  /** What changes whether a schedule rests. */
  abstract static class Change extends ArchiveOption implements Callable<Integer> {

    @Option(names = "--corpus", required = true, paramLabel = "NAME", description = "Whose.")
    String corpus;

    final int change(boolean pause, BiConsumer<ScheduleStore, Schedule> change) {
      try (Archive archive = openArchive()) {
        var schedules = new ScheduleStore(archive.database());
        Schedule schedule = find(schedules, corpus);
        if (schedule.paused().isPresent() == pause) {
          System.err.println(corpus + (pause ? " rests already" : " does not rest"));
        } else {
          change.accept(schedules, schedule);
        }
      }
      return ExitCode.DONE;
    }
  }

  /** {@code consent schedule pause}. */
  @Command(
      name = "pause",
      description = {
        "Lets a schedule rest: nothing of it is due until 'schedule resume', and nothing counts",
        "as missed."
      },
      footerHeading = "%nFor example:%n",
      footer = "  consent schedule pause --corpus c4")
  static final class Pause extends Change {
    @Override
    public Integer call() {
      Instant now = clock().instant();
      return change(true, (schedules, schedule) -> schedules.pause(schedule, now));
    }
  }

  /** {@code consent schedule resume}. */
  @Command(
      name = "resume",
      description = "Lets a schedule go on, each host at its old place in the period.",
      footerHeading = "%nFor example:%n",
      footer = "  consent schedule resume --corpus c4")
  static final class Resume extends Change {
    @Override
    public Integer call() {
      Instant now = clock().instant();
      return change(false, (schedules, schedule) -> schedules.resume(schedule, now));
    }
  }

  /** {@code consent schedule missed}. */
  @Command(
      name = "missed",
      description = {
        "The times in which hosts were not asked though they should have been, since nothing ran:",
        "rounds of robots.txt, and periods of pages. They are not made up for."
      },
      footerHeading = "%nFor example:%n",
      footer = "  consent schedule missed --corpus c4 --format csv")
  static final class Missed extends ArchiveOption implements Callable<Integer> {

    @Option(names = "--corpus", paramLabel = "NAME", description = "Whose (default: all).")
    String corpus;

    @Mixin TableOptions table;

    @Override
    public Integer call() throws IOException {
      try (Archive archive = openArchive()) {
        var schedules = new ScheduleStore(archive.database());
        if (corpus != null) {
          find(schedules, corpus);
        }
        try (Table rows = table.open("corpus", "what", "begins", "ends", "hosts")) {
          for (Schedule schedule : schedules.all()) {
            if (corpus == null || corpus.equals(schedule.corpus())) {
              for (MissedPeriod missed : schedules.missed(schedule.corpus())) {
                rows.row(
                    missed.corpus(),
                    missed.what(),
                    missed.begins().toString(),
                    missed.ends().toString(),
                    missed.hosts());
              }
            }
          }
        }
      }
      return ExitCode.DONE;
    }
  }

  /** Codes of kinds with commas between, in the order in which they are asked for. */
  static String codes(Schedule schedule) {
    return schedule.kinds().stream()
        .sorted()
        .map(ResourceKind::code)
        .collect(Collectors.joining(","));
  }
}
