package org.consentaudit.archive.store;

import java.nio.file.Path;
import java.util.Optional;
import org.consentaudit.archive.Capture;

/** A process that appends to an archive until it is killed, and says so after each transaction. */
final class EndlessWriter {

  static final int BATCH = 50;

  private static final int MOST = 200_000;

  private EndlessWriter() {}

  static Capture capture(int i) {
    return Captures.robots("h" + i + ".example", Captures.NOON.plusSeconds(i));
  }

  static byte[] content(int i) {
    return Captures.bytes("User-agent: *\nDisallow: /" + i + "\n");
  }

  public static void main(String[] args) {
    try (var archive = Archive.openOrCreate(Path.of(args[0]))) {
      for (int from = 0; from < MOST; from += BATCH) {
        int first = from;
        archive
            .database()
            .write(
                handle -> {
                  for (int i = first; i < first + BATCH; i++) {
                    archive.captures().append(handle, capture(i), Optional.of(content(i)));
                  }
                });
        System.out.println("committed");
      }
    }
  }
}
