package org.consentaudit.cli;

import java.io.IOException;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.Callable;
import org.consentaudit.archive.store.Archive;
import org.consentaudit.crawler.schedule.Schedule;
import org.consentaudit.crawler.schedule.ScheduleStore;
import picocli.CommandLine.Mixin;

/** Lists the schedules. */
abstract class ScheduleListing extends ArchiveOption implements Callable<Integer> {

  @Mixin TableOptions table;

  @Override
  public Integer call() throws IOException {
    try (Archive archive = openArchive();
        Table rows =
            table.open(
                "corpus",
                "state",
                "every",
                "robots_times",
                "kinds",
                "soonest",
                "latest",
                "begun")) {
      for (Schedule schedule : new ScheduleStore(archive.database()).all()) {
        rows.row(
            schedule.corpus(),
            schedule.paused().isPresent() ? "paused" : "active",
            schedule.every().code(),
            schedule.robotsTimes(),
            ScheduleCommand.codes(schedule),
            schedule.soonest().toString(),
            schedule.latest().toString(),
            schedule.begun().truncatedTo(ChronoUnit.SECONDS).toString());
      }
    }
    return ExitCode.DONE;
  }
}
