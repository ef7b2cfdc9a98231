package org.consentaudit.app.schedule;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.consentaudit.app.schedule.StatusSnapshot.State;
import org.consentaudit.archive.store.Archive;
import org.consentaudit.archive.store.ArchiveInUseException;

/**
 * Makes runs of what is due, one after the other, until it is told to stop. It holds the archive
 * only during a run, and no run longer than a bound, so that reports can be made between.
 */
public final class DaemonRun {

  /** The pause in which others get at the archive, where more is due or they have it. */
  private static final Duration SHORT_PAUSE = Duration.ofSeconds(20);

  private final Path directory;
  private final Clock clock;
  private final Runs runs;
  private final Rhythm rhythm;
  private final Listener listener;
  private final CountDownLatch stopped = new CountDownLatch(1);
  private final AtomicReference<Optional<ScheduleRun>> current =
      new AtomicReference<>(Optional.empty());

  /** Makes a run over an archive that was just opened. */
  @FunctionalInterface
  public interface Runs {
    /** A run that has not begun. */
    ScheduleRun over(Archive archive);

    /** It has ended, and the archive is about to be let go: hooks are told now. */
    default void ended(Archive archive) {}
  }

  /**
   * The times of a daemon.
   *
   * @param tick how long it waits between two runs
   * @param hold how long a run holds the archive at the most, requests under way apart
   */
  public record Rhythm(Duration tick, Duration hold) {
    /** Checks bounds. */
    public Rhythm {
      if (tick.isNegative() || tick.isZero() || hold.isNegative() || hold.isZero()) {
        throw new IllegalArgumentException("the times of a daemon are longer than nothing");
      }
    }
  }

  /** Is told what the daemon does; from its thread. */
  public interface Listener {
    /** A run has ended. */
    void ran(ScheduleRun.Summary summary);

    /** Another process holds the archive; the daemon tries again. */
    void waits(ArchiveInUseException why);

    /** How the schedules stand; from another thread during a run. */
    void stands(StatusSnapshot snapshot);
  }

  /** Over the archive in a directory, which must exist when it runs. */
  public DaemonRun(Path directory, Clock clock, Runs runs, Rhythm rhythm, Listener listener) {
    this.directory = Objects.requireNonNull(directory);
    this.clock = Objects.requireNonNull(clock);
    this.runs = Objects.requireNonNull(runs);
    this.rhythm = Objects.requireNonNull(rhythm);
    this.listener = Objects.requireNonNull(listener);
  }

  /**
   * Runs until {@link #stop} was called.
   *
   * @throws RuntimeException when the archive or the crawl has a fault; what was captured is kept
   */
  public void run() {
    boolean over = stopped.getCount() == 0;
    while (!over) {
      over = wait(turn());
    }
  }

  /** Lets requests under way end, and makes {@link #run} return. */
  public void stop() {
    stopped.countDown();
    current.get().ifPresent(ScheduleRun::stop);
  }

  /** One run; answers how long to wait after it. */
  private Duration turn() {
    Duration soon = rhythm.tick().compareTo(SHORT_PAUSE) < 0 ? rhythm.tick() : SHORT_PAUSE;
    try (Archive archive = Archive.open(directory)) {
      ScheduleRun.Summary summary = visit(archive);
      return summary.completed() ? rhythm.tick() : soon;
    } catch (ArchiveInUseException e) {
      listener.waits(e);
      return soon;
    }
  }

  private ScheduleRun.Summary visit(Archive archive) {
    ScheduleRun run = runs.over(archive);
    current.set(Optional.of(run));
    if (stopped.getCount() == 0) {
      run.stop();
    }
    try (var beat = StatusBeat.of(archive, clock, this::after, listener::stands)) {
      beat.start();
      ScheduleRun.Summary summary = run.visitDue(rhythm.hold(), Duration.ZERO);
      listener.ran(summary);
      runs.ended(archive);
      return summary;
    } finally {
      current.set(Optional.empty());
    }
  }

  private State after() {
    return stopped.getCount() == 0 ? State.STOPPED : State.WAITING;
  }

  /** Answers whether it was told to stop. */
  private boolean wait(Duration time) {
    try {
      return stopped.await(time.toNanos(), TimeUnit.NANOSECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return true;
    }
  }
}
