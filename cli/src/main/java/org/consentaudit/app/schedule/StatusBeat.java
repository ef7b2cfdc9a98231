package org.consentaudit.app.schedule;

import java.io.IOException;
import java.time.Clock;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.consentaudit.app.schedule.StatusSnapshot.State;
import org.consentaudit.archive.store.Archive;
import org.consentaudit.crawler.schedule.ScheduleStatus;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** While a run holds an archive: writes every few seconds how its schedules stand. */
public final class StatusBeat implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(StatusBeat.class);
  private static final long PAUSE_SECONDS = 5;
  private static final long PATIENCE_SECONDS = 60;

  private final Archive archive;
  private final Clock clock;
  private final Supplier<State> after;
  private final Consumer<StatusSnapshot> told;
  private final StatusFile file;
  private final ScheduledExecutorService timer;

  private StatusBeat(
      Archive archive, Clock clock, Supplier<State> after, Consumer<StatusSnapshot> told) {
    this.archive = archive;
    this.clock = clock;
    this.after = after;
    this.told = told;
    this.file = new StatusFile(archive.directory());
    this.timer =
        Executors.newSingleThreadScheduledExecutor(
            task -> {
              var thread = new Thread(task, "status-beat");
              thread.setDaemon(true);
              return thread;
            });
  }

  /**
   * The beat of a run that has begun.
   *
   * @param after what the process is about when the run has ended
   * @param told is given each snapshot, too
   */
  public static StatusBeat of(
      Archive archive, Clock clock, Supplier<State> after, Consumer<StatusSnapshot> told) {
    return new StatusBeat(archive, clock, after, told);
  }

  /** Writes at once, and every five seconds from now on. */
  public void start() {
    beat(State.WORKING);
    var unused =
        timer.scheduleWithFixedDelay(
            () -> beat(State.WORKING), PAUSE_SECONDS, PAUSE_SECONDS, TimeUnit.SECONDS);
  }

  /** Writes a last time, when nothing is being visited any more. */
  @Override
  public void close() {
    // Not interrupted: a thread that is, while it is in H2, closes the file under it.
    timer.shutdown();
    try {
      if (!timer.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        LOG.warn("the status file of {} is not written in time", archive.directory());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    beat(after.get());
  }

  /** A status that cannot be written stops no crawl. */
  private void beat(State state) {
    try {
      var snapshot =
          new StatusSnapshot(
              clock.instant(),
              Owner.current(),
              state,
              ScheduleStatus.of(
                  archive.database(), clock.instant(), ScheduleRun.VISITS, state == State.WORKING));
      told.accept(snapshot);
      file.write(snapshot);
    } catch (IOException | RuntimeException e) {
      LOG.error("the status file of {} cannot be written", archive.directory(), e);
    }
  }
}
