package org.consentaudit.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.consentaudit.app.ImportRun;
import org.consentaudit.archive.store.Archive;

/** A process that stops in the middle of an import, after its first batch, until it is killed. */
final class HalfAnImport {

  private HalfAnImport() {}

  public static void main(String[] args) throws IOException {
    try (var archive = Archive.openOrCreate(Path.of(args[0]))) {
      new ImportRun(archive, Cli.CLOCK, reject -> {}, (what, done, total) -> stop(done))
          .take(Path.of(args[1]));
    }
  }

  private static void stop(long done) {
    System.out.println("written");
    try {
      if (System.in.read() >= 0) {
        throw new IllegalStateException("only killing ends this, after " + done);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
