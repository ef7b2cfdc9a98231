package org.consentaudit.cli;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.consentaudit.app.schedule.StatusQuery;
import org.consentaudit.app.schedule.StatusSnapshot;
import org.consentaudit.crawler.schedule.ScheduleStatus;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code consent status}. */
@Command(
    name = "status",
    description = {
      "How the schedules stand: hosts due, being visited (running), due for too long (late: an",
      "eighth of a round, a day at most), last asked in vain (failing), dead and asked seldom",
      "(resting), visited sooner since their robots.txt changed (changed), and visits that were",
      "owed and not made (missed). While a daemon or a run-due works on the archive, the figures",
      "are those it took in the last seconds."
    },
    footerHeading = "%nFor example:%n",
    footer = {"  consent status", "  consent status --format jsonl"})
final class StatusCommand extends ArchiveOption implements Callable<Integer> {

  @Mixin TableOptions table;

  @Override
  public Integer call() throws IOException {
    StatusQuery.Answer answer = StatusQuery.of(archiveDirectory(), clock());
    try (Table rows =
        table.open(
            "corpus",
            "state",
            "every",
            "hosts",
            "due",
            "running",
            "late",
            "failing",
            "resting",
            "changed",
            "missed",
            "next_due",
            "last_visit",
            "as_of")) {
      for (ScheduleStatus status : answer.snapshot().schedules()) {
        rows.row(
            status.corpus(),
            status.paused() ? "paused" : "active",
            status.every(),
            status.hosts(),
            status.due(),
            status.running(),
            status.late(),
            status.failing(),
            status.resting(),
            status.changed(),
            status.missed(),
            text(status.nextDue()),
            text(status.lastVisit()),
            seconds(answer.snapshot().at()));
      }
    }
    System.err.println(words(answer));
    return ExitCode.DONE;
  }

  private static String text(Optional<Instant> instant) {
    return instant.map(StatusCommand::seconds).orElse(null);
  }

  /** An instant for people and tables: to the second. */
  static String seconds(Instant instant) {
    return instant.truncatedTo(ChronoUnit.SECONDS).toString();
  }

  private String words(StatusQuery.Answer answer) {
    if (answer.snapshot().schedules().isEmpty()) {
      return "There is no schedule: set one with 'consent schedule set'.";
    }
    if (answer.daemon().isEmpty()) {
      return "No daemon runs on this archive.";
    }
    StatusSnapshot last = answer.daemon().get();
    return "Process "
        + last.owner().process()
        + " is "
        + last.state().code()
        + " (it last looked "
        + Duration.between(last.at(), clock().instant()).toSeconds()
        + " s ago).";
  }
}
