package org.consentaudit.app.schedule;

import static java.util.stream.Collectors.joining;

import java.time.Clock;
import java.util.Optional;
import org.consentaudit.archive.store.Archive;
import org.consentaudit.archive.store.Invocation;
import org.consentaudit.archive.store.OpenIngest;
import org.consentaudit.crawler.schedule.Schedule;
import org.consentaudit.crawler.schedule.ScheduleStore;

/**
 * The ingest of a run over schedules. It begins with the run's first visit, so that a run that
 * finds nothing due, as most of a daemon's do, leaves no empty one.
 */
final class DueIngest implements AutoCloseable {

  private final Archive archive;
  private final Invocation by;
  private final Clock clock;
  private Optional<OpenIngest> ingest = Optional.empty();

  DueIngest(Archive archive, Invocation by, Clock clock) {
    this.archive = archive;
    this.by = by;
    this.clock = clock;
  }

  /** A visit begins. */
  void begin() {
    if (ingest.isEmpty()) {
      ingest =
          Optional.of(archive.ingests().begin(by, schedules(), Optional.empty(), clock.instant()));
    }
  }

  private String schedules() {
    return new ScheduleStore(archive.database())
        .all().stream()
            .filter(schedule -> schedule.paused().isEmpty())
            .map(Schedule::corpus)
            .collect(joining(", ", "schedule ", ""));
  }

  /** The run ended by itself. */
  void finish() {
    ingest.ifPresent(open -> open.finish(clock.instant(), 0));
  }

  /** Leaves it as one that was cut off, unless it is finished. */
  @Override
  public void close() {
    ingest.ifPresent(OpenIngest::close);
  }
}
