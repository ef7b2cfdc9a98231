package org.consentaudit.cli;

import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.consentaudit.archive.imports.Reject;
import org.consentaudit.reports.words.Texts;

/** Names rejects on standard error, the first ones, and keeps them all in a file where asked. */
final class RejectFile implements Closeable {

  private static final int SHOWN = 20;

  private final BufferedWriter file;
  private long count;

  RejectFile(Path path) throws IOException {
    file = path == null ? null : Files.newBufferedWriter(path);
  }

  void take(Reject reject) {
    count++;
    if (count <= SHOWN) {
      System.err.println(Texts.visible(reject.message()));
    } else if (count == SHOWN + 1) {
      System.err.println("… further rejects are counted, not shown");
    }
    if (file != null && !reject.text().isEmpty()) {
      try {
        file.write(reject.text());
        file.write('\n');
      } catch (IOException e) {
        throw new UncheckedIOException("the rejects cannot be kept", e);
      }
    }
  }

  long count() {
    return count;
  }

  @Override
  public void close() throws IOException {
    if (file != null) {
      file.close();
    }
  }
}
