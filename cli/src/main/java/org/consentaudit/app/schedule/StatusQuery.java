package org.consentaudit.app.schedule;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import org.consentaudit.app.schedule.StatusSnapshot.State;
import org.consentaudit.archive.store.Archive;
import org.consentaudit.archive.store.ArchiveInUseException;
import org.consentaudit.crawler.schedule.DueHosts;
import org.consentaudit.crawler.schedule.ScheduleStatus;
import org.consentaudit.crawler.schedule.ScheduleStore;

/** How the schedules of an archive stand, whether or not another process holds it. */
public final class StatusQuery {

  private StatusQuery() {}

  /**
   * An answer.
   *
   * @param snapshot how the schedules stand, or stood when the process that holds the archive last
   *     looked
   * @param held whether another process holds the archive
   * @param daemon the last word of a daemon that still runs, where there is one
   */
  public record Answer(StatusSnapshot snapshot, boolean held, Optional<StatusSnapshot> daemon) {
    /** Checks that nothing is missing. */
    public Answer {
      Objects.requireNonNull(snapshot);
      Objects.requireNonNull(daemon);
    }
  }

  /**
   * Asks the archive itself where it is free, and the file beside it otherwise.
   *
   * @throws ArchiveInUseException when another command holds it that writes no such file
   * @throws IOException when the file cannot be read
   */
  public static Answer of(Path directory, Clock clock) throws IOException {
    var file = new StatusFile(directory);
    try (Archive archive = Archive.open(directory)) {
      var schedules = new ScheduleStore(archive.database());
      if (!schedules.all().isEmpty() && !archive.database().isReadOnly()) {
        new DueHosts(archive, clock).catchUp();
      }
      var snapshot =
          new StatusSnapshot(
              clock.instant(),
              Owner.current(),
              State.STOPPED,
              ScheduleStatus.of(archive.database(), clock.instant(), ScheduleRun.VISITS, false));
      return new Answer(snapshot, false, alive(file));
    } catch (ArchiveInUseException e) {
      StatusSnapshot last = alive(file).orElseThrow(() -> e);
      return new Answer(last, true, Optional.of(last));
    }
  }

  private static Optional<StatusSnapshot> alive(StatusFile file) throws IOException {
    return file.read().filter(StatusSnapshot::isAlive);
  }
}
