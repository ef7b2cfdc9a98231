package org.consentaudit.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** Standard output, buffered: closing it flushes only. */
final class UnclosedStream extends BufferedOutputStream {
  UnclosedStream(OutputStream out) {
    super(out, 1 << 16);
  }

  @Override
  public void close() throws IOException {
    flush();
  }
}
