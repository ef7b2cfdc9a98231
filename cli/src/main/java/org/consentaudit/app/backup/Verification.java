package org.consentaudit.app.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.concurrent.atomic.AtomicLong;
import org.consentaudit.archive.store.Archive;
import org.consentaudit.archive.store.ArchiveCheck;
import org.consentaudit.archive.store.ArchiveException;

/** What a copy that was unpacked is put to, and the place where that is done. */
final class Verification {

  private Verification() {}

  /**
   * Hashes every content and capture again.
   *
   * @throws ArchiveException when something is not as it came in
   */
  static void hashAll(Path directory, BackupListener listener) {
    var damaged = new AtomicLong();
    try (var archive = Archive.open(directory)) {
      new ArchiveCheck(archive)
          .run(
              sentence -> {
                damaged.incrementAndGet();
                listener.damaged(sentence);
              },
              listener::checked);
    }
    if (damaged.get() > 0) {
      throw new ArchiveException(
          "the copy holds "
              + damaged.get()
              + " things that are not as they came in; it was not"
              + " kept");
    }
  }

  /** Takes a directory of ours away. */
  static void remove(Path directory) throws IOException {
    try (var paths = Files.walk(directory)) {
      for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(path);
      }
    }
  }
}
