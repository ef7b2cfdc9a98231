package org.consentaudit.app.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.consentaudit.archive.store.ArchiveException;
import org.consentaudit.archive.store.BackupFile;
import org.consentaudit.archive.store.TableCounts;

/**
 * Copies an archive to a file, also while another process has it open. The file has its name only
 * once it was unpacked, opened and counted; a run that is killed leaves a directory {@code
 * .NAME-...} beside it.
 */
public final class BackupRun {

  private final Path archive;
  private final Duration patience;
  private final BackupListener listener;

  /**
   * Of an archive.
   *
   * @param patience how long a process that has it open may let us wait without anything happening
   */
  public BackupRun(Path archive, Duration patience, BackupListener listener) {
    this.archive = archive;
    this.patience = patience;
    this.listener = listener;
  }

  /**
   * Makes the copy.
   *
   * @param file its name, which nobody has yet
   * @param hashAll whether every content and capture of it is hashed again
   * @return the rows of its tables
   * @throws ArchiveException when there is no archive, nobody answers, or the copy is not whole
   * @throws IOException when it cannot be written
   */
  public TableCounts copyTo(Path file, boolean hashAll) throws IOException {
    Path target = file.toAbsolutePath().normalize();
    if (Files.exists(target)) {
      throw new IllegalArgumentException(file + " is there already: name another file");
    }
    Path work = Files.createTempDirectory(target.getParent(), "." + target.getFileName() + "-");
    try {
      Path zip = work.resolve("copy.zip");
      TableCounts held = new Asking(archive, patience, listener).copyTo(zip);
      Path opened = Files.createDirectory(work.resolve("opened"));
      TableCounts copied = new BackupFile(zip).unpack(opened);
      if (!copied.equals(held)) {
        throw new ArchiveException(
            "the copy has other rows than the archive and was not kept: " + copied + ", " + held);
      }
      if (hashAll) {
        Verification.hashAll(opened, listener);
      }
      BackupFile.publish(zip, target);
      return copied;
    } finally {
      Verification.remove(work);
    }
  }
}
