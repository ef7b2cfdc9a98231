package org.consentaudit.archive.warc;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.OptionalLong;

/** A WARC file that is not compressed. */
final class PlainBytes extends WarcBytes {

  PlainBytes(FileChannel file) throws IOException {
    super(file);
  }

  private long position;

  @Override
  int expand(ByteBuffer target) throws IOException {
    int count = file.read(target, position);
    position += Math.max(0, count);
    return count;
  }

  @Override
  long offset(int unread) {
    return position - unread;
  }

  @Override
  long reached() {
    return position;
  }

  @Override
  OptionalLong left(int unread) {
    return OptionalLong.of(size - position + unread);
  }

  @Override
  void settle() {}

  @Override
  boolean isBetweenMembers() {
    return false;
  }

  @Override
  void resumeAt(long offset) {
    position = offset;
  }

  /** A line that begins as a record does. */
  @Override
  OptionalLong nextRecord(long from) throws IOException {
    var window = ByteBuffer.allocate(WINDOW);
    long start = Math.max(0, from - 1);
    while (start < size) {
      window.clear();
      while (window.hasRemaining() && file.read(window, start + window.position()) > 0) {
        // Filled as far as the file goes.
      }
      window.flip();
      int first = from == 0 && start == 0 ? 0 : 1;
      for (int at = first; at + MAGIC.length < window.limit(); at++) {
        if (beginsRecord(window, at, start + at == 0)) {
          return OptionalLong.of(start + at);
        }
      }
      if (window.limit() < WINDOW) {
        return OptionalLong.empty();
      }
      start += WINDOW - MAGIC.length - 1;
    }
    return OptionalLong.empty();
  }

  private static boolean beginsRecord(ByteBuffer window, int at, boolean first) {
    if (window.get(at) != MAGIC[0] || !first && window.get(at - 1) != '\n') {
      return false;
    }
    for (int i = 1; i < MAGIC.length; i++) {
      if (window.get(at + i) != MAGIC[i]) {
        return false;
      }
    }
    return Character.isDigit(window.get(at + MAGIC.length));
  }
}
