package org.consentaudit.archive.store;

import java.io.EOFException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A copy of an archive: a zip with its H2 file, which {@code unzip} and H2's own tools read too.
 *
 * @param zip the file
 */
public record BackupFile(Path zip) {

  private static final Logger LOG = LoggerFactory.getLogger(BackupFile.class);

  /**
   * Unpacks the archive's file, every byte checked against the zip's checksum, and opens it for
   * reading.
   *
   * @param directory an empty directory that becomes an archive
   * @return the rows of its tables
   * @throws ArchiveException when it is no whole copy of an archive
   * @throws IOException when the file cannot be read, or the directory cannot be written
   */
  public TableCounts unpack(Path directory) throws IOException {
    try (var file = new ZipFile(zip.toFile())) {
      ZipEntry entry = file.getEntry(Database.fileIn(directory).getFileName().toString());
      if (entry == null) {
        throw noCopy("it has no H2 file in it");
      }
      long free = Files.getFileStore(directory).getUsableSpace();
      if (entry.getSize() > free) {
        throw new IOException(
            "no room in "
                + directory
                + " for "
                + entry.getSize()
                + " bytes; "
                + free
                + " are free");
      }
      try (var in = new CheckedInputStream(file.getInputStream(entry), new CRC32())) {
        Files.copy(in, Database.fileIn(directory));
        if (in.getChecksum().getValue() != entry.getCrc()) {
          throw noCopy("its bytes are not those that were written");
        }
      }
      BackupCopy.force(Database.fileIn(directory));
    } catch (ZipException | EOFException e) {
      throw noCopy("it is no whole zip file (" + e.getMessage() + ")");
    }
    return Database.countIn(directory);
  }

  /**
   * Forces a file to the disk and gives it its name, which nobody may have.
   *
   * @throws IOException when somebody has, or it cannot be written
   */
  public static void publish(Path file, Path name) throws IOException {
    BackupCopy.force(file);
    Files.move(file, name);
    try (var directory = FileChannel.open(name.toAbsolutePath().getParent())) {
      directory.force(true);
    } catch (IOException e) {
      // Not all systems let a directory be opened; the file itself is on the disk.
      LOG.debug("no force of a directory", e);
    }
  }

  private ArchiveException noCopy(String why) {
    return new ArchiveException(
        zip + " is no copy made by 'consent archive backup', or is damaged: " + why);
  }
}
