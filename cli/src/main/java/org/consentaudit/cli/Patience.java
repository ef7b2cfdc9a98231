package org.consentaudit.cli;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.consentaudit.archive.store.Archive;
import org.consentaudit.archive.store.ArchiveInUseException;

/**
 * Waits for an archive that another process has open.
 *
 * @param longest how long at the most
 */
record Patience(Duration longest) {

  private static final Duration PAUSE = Duration.ofMillis(500);

  /**
   * Opens the archive as soon as it is free.
   *
   * @throws ArchiveInUseException when it is not in that time
   */
  Archive ask(Supplier<Archive> opening) {
    long begun = System.nanoTime();
    boolean told = false;
    while (true) {
      try {
        return opening.get();
      } catch (ArchiveInUseException e) {
        if (System.nanoTime() - begun >= longest.toNanos() || Thread.interrupted()) {
          throw e;
        }
        if (!told) {
          System.err.println("Waiting for the archive, which another process has open.");
          told = true;
        }
        LockSupport.parkNanos(PAUSE.toNanos());
      }
    }
  }
}
