package org.consentaudit.archive.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * Asks the process that holds an archive for a copy. The holder looks twice a second, between two
 * transactions; closing takes the request, and what was made of it, away.
 */
public final class BackupRequest implements AutoCloseable {

  private static final int MOST_FAILURES = 3;

  private final BackupNames names;
  private final FileChannel locked;

  private BackupRequest(BackupNames names, FileChannel locked) {
    this.names = names;
    this.locked = locked;
  }

  /**
   * What became of a request.
   *
   * @param copy the zip in the archive's directory, absent when it failed
   * @param counts what the archive held at that moment; of no table when it failed
   * @param fault why it failed, empty when it did not
   */
  public record Answer(Optional<Path> copy, TableCounts counts, String fault) {}

  /**
   * Leaves a request beside an archive.
   *
   * @throws IOException when nothing can be written there
   */
  public static BackupRequest leave(Path directory) throws IOException {
    for (int failed = 0; ; failed++) {
      try {
        return leaveOnce(directory);
      } catch (NoSuchFileException e) {
        // The holder looked just before it was locked, and took it for one of a dead process.
        if (failed == MOST_FAILURES || !Files.isDirectory(directory)) {
          throw e;
        }
      }
    }
  }

  private static BackupRequest leaveOnce(Path directory) throws IOException {
    byte[] id = new byte[8];
    new SecureRandom().nextBytes(id);
    var names = new BackupNames(directory.toAbsolutePath(), HexFormat.of().formatHex(id));
    var channel =
        FileChannel.open(names.fresh(), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    try {
      // The lock goes with the file to its new name: nobody ever sees the request without it.
      channel.lock();
      Files.move(names.fresh(), names.request(), StandardCopyOption.ATOMIC_MOVE);
      return new BackupRequest(names, channel);
    } catch (IOException e) {
      channel.close();
      names.clear();
      throw e;
    }
  }

  /** How much of the copy is written, in bytes; 0 before it is begun. */
  public long copied() {
    try {
      return Files.size(names.part());
    } catch (IOException e) {
      return 0;
    }
  }

  /**
   * The answer, once there is one.
   *
   * @throws IOException when it cannot be read
   */
  public Optional<Answer> answer() throws IOException {
    List<String> lines;
    try {
      lines = Files.readAllLines(names.answer());
    } catch (NoSuchFileException e) {
      return Optional.empty();
    }
    List<String> rest = lines.subList(Math.min(1, lines.size()), lines.size());
    if (lines.isEmpty() || !lines.get(0).equals(BackupRequests.DONE)) {
      String fault = rest.isEmpty() ? "no reason is known" : rest.get(0);
      return Optional.of(new Answer(Optional.empty(), TableCounts.ofLines(List.of()), fault));
    }
    return Optional.of(new Answer(Optional.of(names.zip()), TableCounts.ofLines(rest), ""));
  }

  @Override
  public void close() throws IOException {
    try {
      names.clear();
    } finally {
      locked.close();
    }
  }
}
