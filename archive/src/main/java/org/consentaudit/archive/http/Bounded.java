package org.consentaudit.archive.http;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** A stream that ends at a limit, remembers what went wrong in it, and is never drained. */
final class Bounded extends FilterInputStream {

  private long left;
  private boolean overrun;
  private Optional<IOException> failure = Optional.empty();

  Bounded(InputStream in, long limit) {
    super(in);
    left = limit;
  }

  /** Whether more was wanted than the limit. */
  boolean isOverrun() {
    return overrun;
  }

  /** What the stream below has thrown. */
  Optional<IOException> failure() {
    return failure;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] buffer, int from, int length) throws IOException {
    if (left <= 0) {
      overrun = true;
      throw new IOException("more than is kept");
    }
    try {
      int count = super.read(buffer, from, (int) Math.min(length, left));
      left -= Math.max(0, count);
      return count;
    } catch (IOException e) {
      failure = Optional.of(e);
      throw e;
    }
  }

  @Override
  public void close() {
    // The connection is cut by whoever opened it: closing this would read the rest first.
  }
}
