package org.consentaudit.app.schedule;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * A process, told from a later one that was given the same number.
 *
 * @param process its number
 * @param started when it began by the operating system's account, where it gives one
 */
public record Owner(long process, Optional<Instant> started) {
  /** Checks that nothing is missing. */
  public Owner {
    Objects.requireNonNull(started);
  }

  /** This process. */
  public static Owner current() {
    return of(ProcessHandle.current());
  }

  private static Owner of(ProcessHandle process) {
    return new Owner(process.pid(), process.info().startInstant());
  }

  /** Whether it still runs. */
  public boolean isAlive() {
    return ProcessHandle.of(process)
        .filter(ProcessHandle::isAlive)
        .filter(found -> of(found).equals(this))
        .isPresent();
  }
}
