package org.consentaudit.archive.store;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.zip.Deflater;
import java.util.zip.ZipOutputStream;

/**
 * Copies an open archive into a zip by what H2's own {@code BACKUP TO} calls. The file must not be
 * copied past H2: on many systems a process that closes a second handle of a file loses its lock on
 * it.
 */
final class BackupCopy {

  /** Left free beside the copy, in bytes: a crawl that goes on must not run into a full disk. */
  private static final long SPARE = 64L << 20;

  private static final int BUFFER = 1 << 16;

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
    try {
      WriteTiming.bringToDisk(connection);
      TableCounts counts = TableCounts.of(connection);
      pack(connection, target);
      force(target);
      return counts;
    } catch (IOException | SQLException | RuntimeException e) {
      Files.deleteIfExists(target);
      throw e;
    }
  }

  /** As {@code BACKUP TO} does, but at a level that suits contents which are compressed already. */
  private static void pack(Connection connection, Path target) throws IOException, SQLException {
    var created =
        Files.newOutputStream(target, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    try (var zip = new ZipOutputStream(new BufferedOutputStream(created, BUFFER))) {
      zip.setLevel(Deflater.BEST_SPEED);
      WriteTiming.store(connection).getFileStore().backup(zip);
    }
  }

  /** Has a file's bytes on the disk before anything is said to be done. */
  static void force(Path file) throws IOException {
    try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
  }
}
