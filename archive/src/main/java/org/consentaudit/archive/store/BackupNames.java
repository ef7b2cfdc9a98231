package org.consentaudit.archive.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The files by which a process that wants a copy and the one that holds the archive speak to each
 * other, all in the archive's directory: no file names a path, so that who may write there can have
 * nothing written elsewhere.
 *
 * @param directory of the archive
 * @param id of the request
 */
record BackupNames(Path directory, String id) {

  private static final Pattern NAME =
      Pattern.compile("backup-([0-9a-f]{16})\\.(?:new|request|part|zip|answer)");

  /** What a file is part of, by its name. */
  static Optional<BackupNames> ofFile(Path file) {
    Matcher name = NAME.matcher(String.valueOf(file.getFileName()));
    return name.matches()
        ? Optional.of(new BackupNames(file.toAbsolutePath().getParent(), name.group(1)))
        : Optional.empty();
  }

  /** The request while it is being written. */
  Path fresh() {
    return of("new");
  }

  /** The request; whoever left it keeps it locked as long as it waits. */
  Path request() {
    return of("request");
  }

  /** The copy while it is being written. */
  Path part() {
    return of("part");
  }

  /** The copy. */
  Path zip() {
    return of("zip");
  }

  /** What became of the request; written last. */
  Path answer() {
    return of("answer");
  }

  private Path of(String ending) {
    return directory.resolve("backup-" + id + '.' + ending);
  }

  /** Takes all files of the request away, the request first: without it the others mean nothing. */
  void clear() throws IOException {
    for (Path file : new Path[] {request(), fresh(), part(), answer(), zip()}) {
      Files.deleteIfExists(file);
    }
  }
}
