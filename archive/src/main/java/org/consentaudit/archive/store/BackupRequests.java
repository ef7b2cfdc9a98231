package org.consentaudit.archive.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What other processes ask of the one that holds an archive: copies of it. A request counts as long
 * as whoever left it keeps its file locked, which the system ends with the process; the leavings of
 * those that ended are taken away.
 */
final class BackupRequests {

  static final String DONE = "done";
  static final String FAILED = "failed";

  private static final Logger LOG = LoggerFactory.getLogger(BackupRequests.class);

  private final Path directory;
  private final boolean answering;

  /**
   * In an archive's directory.
   *
   * @param answering whether copies are made; who has the archive open to copy it would else answer
   *     his own request
   */
  BackupRequests(Path directory, boolean answering) {
    this.directory = directory;
    this.answering = answering;
  }

  /** Those that are to be answered; leavings go. */
  List<BackupNames> pending() {
    var all = new TreeSet<>(Comparator.comparing(BackupNames::id));
    try (var files = Files.newDirectoryStream(directory, "backup-*")) {
      files.forEach(file -> BackupNames.ofFile(file).ifPresent(all::add));
    } catch (IOException | DirectoryIteratorException e) {
      LOG.debug("no look at requests", e);
    }
    List<BackupNames> pending = new ArrayList<>();
    for (BackupNames request : all) {
      try {
        if (!isWaitedFor(request)) {
          request.clear();
        } else if (answering
            && Files.exists(request.request())
            && !Files.exists(request.answer())) {
          pending.add(request);
        }
      } catch (IOException e) {
        LOG.debug("no look at a request", e);
      }
    }
    return pending;
  }

  private static boolean isWaitedFor(BackupNames names) throws IOException {
    for (Path file : List.of(names.request(), names.fresh())) {
      if (Files.isRegularFile(file) && isLocked(file)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isLocked(Path file) throws IOException {
    try (var channel = FileChannel.open(file, StandardOpenOption.WRITE);
        var lock = channel.tryLock()) {
      return lock == null;
    } catch (OverlappingFileLockException e) {
      // Left by another thread of this process.
      return true;
    }
  }

  /** Makes one copy; nobody may write to the archive meanwhile. */
  void fulfil(BackupNames request, Connection connection) {
    List<String> answer = new ArrayList<>();
    try {
      TableCounts counts = BackupCopy.write(connection, Database.sizeIn(directory), request.part());
      Files.move(request.part(), request.zip(), StandardCopyOption.ATOMIC_MOVE);
      answer.add(DONE);
      answer.addAll(counts.lines());
    } catch (IOException | SQLException | RuntimeException e) {
      LOG.debug("no copy", e);
      answer.add(FAILED);
      answer.add(String.valueOf(e.getMessage()).lines().findFirst().orElse("no reason is known"));
    }
    try {
      // The name of the copy's first form is free again.
      Files.write(request.part(), answer);
      BackupCopy.force(request.part());
      Files.move(request.part(), request.answer(), StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      // Whoever waits will say that nobody answers; a full disk may be the reason.
      LOG.debug("no answer", e);
    }
  }
}
