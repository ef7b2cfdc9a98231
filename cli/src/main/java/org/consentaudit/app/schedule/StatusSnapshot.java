package org.consentaudit.app.schedule;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.consentaudit.crawler.schedule.ScheduleStatus;

/**
 * How the schedules of an archive stood at an instant.
 *
 * @param at when
 * @param owner the process that looked
 * @param state what that process was about
 * @param schedules the schedules, by corpus
 */
public record StatusSnapshot(Instant at, Owner owner, State state, List<ScheduleStatus> schedules) {

  /** What the process that has, or had, the archive is about. */
  public enum State {
    /** It is visiting hosts and holds the archive. */
    WORKING,
    /** It is a daemon between two runs and does not hold the archive. */
    WAITING,
    /** It has ended, or is about to. */
    STOPPED;

    /** The word used in files. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Checks that nothing is missing and freezes the list. */
  public StatusSnapshot {
    Objects.requireNonNull(at);
    Objects.requireNonNull(owner);
    Objects.requireNonNull(state);
    schedules = List.copyOf(schedules);
  }

  /** Whether the process that looked still runs and has not said that it ends. */
  public boolean isAlive() {
    return state != State.STOPPED && owner.isAlive();
  }
}
