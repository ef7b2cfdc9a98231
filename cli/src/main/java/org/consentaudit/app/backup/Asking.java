package org.consentaudit.app.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.consentaudit.archive.store.Archive;
import org.consentaudit.archive.store.ArchiveException;
import org.consentaudit.archive.store.ArchiveInUseException;
import org.consentaudit.archive.store.BackupRequest;
import org.consentaudit.archive.store.TableCounts;

/**
 * Gets a copy from whoever can make one: from this process as soon as the archive is free, from the
 * one that holds it otherwise.
 */
final class Asking {

  private static final Duration PAUSE = Duration.ofMillis(200);

  private final Path archive;
  private final long patience;
  private final BackupListener listener;

  /**
   * Of an archive.
   *
   * @param patience how long nothing may happen
   */
  Asking(Path archive, Duration patience, BackupListener listener) {
    this.archive = archive;
    this.patience = patience.toNanos();
    this.listener = listener;
  }

  /**
   * Has a copy written.
   *
   * @throws ArchiveException when nobody answers, or whoever does cannot make one
   */
  TableCounts copyTo(Path zip) throws IOException {
    try {
      return Archive.copy(archive, zip);
    } catch (ArchiveInUseException e) {
      try (var request = BackupRequest.leave(archive)) {
        listener.asked();
        return await(request, zip);
      }
    }
  }

  private TableCounts await(BackupRequest request, Path zip) throws IOException {
    long last = System.nanoTime();
    long copied = 0;
    while (true) {
      Optional<BackupRequest.Answer> answer = request.answer();
      if (answer.isPresent()) {
        return taken(answer.get(), zip);
      }
      if (request.copied() > copied) {
        copied = request.copied();
        last = System.nanoTime();
        listener.copied(copied);
      }
      try {
        // Whoever held it may have ended, or been killed in the middle of a copy.
        return Archive.copy(archive, zip);
      } catch (ArchiveInUseException e) {
        if (System.nanoTime() - last >= patience || Thread.interrupted()) {
          throw nobody(copied, e);
        }
      }
      LockSupport.parkNanos(PAUSE.toNanos());
    }
  }

  private TableCounts taken(BackupRequest.Answer answer, Path zip) throws IOException {
    if (answer.copy().isEmpty()) {
      throw new ArchiveException(
          "the process that has the archive in "
              + archive
              + " open could not copy it ("
              + answer.fault()
              + "); once it has ended, the copy is written where --out says, without that room");
    }
    Files.move(answer.copy().get(), zip);
    return answer.counts();
  }

  private ArchiveException nobody(long copied, ArchiveInUseException cause) {
    return new ArchiveException(
        "the process that has the archive in "
            + archive
            + " open "
            + (copied > 0 ? "began a copy and did not go on with it" : "did not answer")
            + " within "
            + Duration.ofNanos(patience).toSeconds()
            + " s: it may be of an older release, or stopped; wait longer with --wait 20m, or end"
            + " it",
        cause);
  }
}
