package org.consentaudit.archive.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;

/**
 * Copies an open archive into a zip by H2's own {@code BACKUP TO}. The file must not be copied past
 * H2: on many systems a process that closes a second handle of a file loses its lock on it.
 */
final class BackupCopy {

  /** Left free beside the copy, in bytes: a crawl that goes on must not run into a full disk. */
  private static final long SPARE = 64L << 20;

  private BackupCopy() {}

  /**
   * Writes a copy and forces it to the disk. Nobody may write to the archive meanwhile.
   *
   * @param size of the archive's file, in bytes: a copy is not much larger
   * @throws IOException when there is no room or it cannot be written
   */
  static TableCounts write(Connection connection, long size, Path zip)
      throws IOException, SQLException {
    Path target = zip.toAbsolutePath().normalize();
    Files.deleteIfExists(target);
    long free = Files.getFileStore(target.getParent()).getUsableSpace();
    if (free < size + SPARE) {
      throw new IOException(
          "a copy needs "
              + (size + SPARE >> 20)
              + " MB in "
              + target.getParent()
              + ", where "
              + (free >> 20)
              + " are free");
    }
    try (var checkpoint = connection.createStatement();
        var backup = connection.prepareStatement("backup to ?")) {
      checkpoint.execute(Checkpoints.CHECKPOINT);
      TableCounts counts = TableCounts.of(connection);
      backup.setString(1, target.toString());
      backup.execute();
      force(target);
      return counts;
    } catch (IOException | SQLException | RuntimeException e) {
      Files.deleteIfExists(target);
      throw e;
    }
  }

  /** Has a file's bytes on the disk before anything is said to be done. */
  static void force(Path file) throws IOException {
    try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
  }
}
