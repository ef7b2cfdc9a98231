package org.consentaudit.app.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.consentaudit.archive.store.Archive;
import org.consentaudit.archive.store.ArchiveException;
import org.consentaudit.archive.store.BackupFile;
import org.consentaudit.archive.store.TableCounts;

/** Makes a copy an archive again, where there is none. */
public final class RestoreRun {

  private final Path directory;
  private final BackupListener listener;

  /** Into a directory. */
  public RestoreRun(Path directory, BackupListener listener) {
    this.directory = directory;
    this.listener = listener;
  }

  /**
   * Unpacks, verifies, and only then gives the archive its name.
   *
   * @param hashAll whether every content and capture is hashed again
   * @return the rows of its tables
   * @throws ArchiveException when the file is no whole copy
   * @throws IOException when it cannot be read, or the directory cannot be written
   */
  public TableCounts from(Path file, boolean hashAll) throws IOException {
    if (Archive.existsIn(directory)) {
      throw new IllegalArgumentException(
          "there is an archive in " + directory + " already: name another with --archive");
    }
    if (!Files.isRegularFile(file)) {
      throw new IllegalArgumentException("there is no file " + file);
    }
    Files.createDirectories(directory);
    Path work = Files.createTempDirectory(directory, "restore-");
    try {
      TableCounts counts = new BackupFile(file).unpack(work);
      if (hashAll) {
        Verification.hashAll(work, listener);
      }
      BackupFile.publish(Archive.fileIn(work), Archive.fileIn(directory));
      return counts;
    } finally {
      Verification.remove(work);
    }
  }
}
