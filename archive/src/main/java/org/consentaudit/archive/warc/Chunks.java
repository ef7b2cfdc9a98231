package org.consentaudit.archive.warc;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;

/**
 * Undoes the chunked transfer coding (RFC 9112 section 7.1). Some writers keep the field that tells
 * it and undo it themselves: what does not begin with a chunk is taken as it is. What is no chunk
 * later on is damage.
 */
final class Chunks {

  private static final int MOST_DIGITS = 8;

  private Chunks() {}

  /**
   * A body without its chunks.
   *
   * @param whole whether the last chunk was there
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Joined(byte[] bytes, boolean whole) {}

  static Joined join(byte[] block, int from) {
    var out = new ByteArrayOutputStream(block.length - from);
    int at = from;
    while (true) {
      int lineEnd = lineEnd(block, at);
      long size = lineEnd < 0 ? -1 : size(block, at, lineEnd);
      if (size < 0) {
        return at == from
            ? new Joined(Arrays.copyOfRange(block, from, block.length), true)
            : new Joined(out.toByteArray(), false);
      }
      at = lineEnd + 1;
      int there = (int) Math.min(size, block.length - at);
      out.write(block, at, there);
      at += there;
      if (size == 0 || there < size) {
        return new Joined(out.toByteArray(), size == 0);
      }
      at += at < block.length && block[at] == '\r' ? 1 : 0;
      if (at >= block.length || block[at] != '\n') {
        return new Joined(out.toByteArray(), false);
      }
      at++;
    }
  }

  private static int lineEnd(byte[] block, int from) {
    for (int at = from; at < block.length; at++) {
      if (block[at] == '\n') {
        return at;
      }
    }
    return -1;
  }

  /** The number that a chunk's line begins with; negative when it is none. */
  private static long size(byte[] block, int from, int end) {
    long size = 0;
    int at = from;
    while (at < end && Character.digit(block[at], 16) >= 0 && at - from <= MOST_DIGITS) {
      size = size * 16 + Character.digit(block[at], 16);
      at++;
    }
    boolean ends = at == end || " \t\r;".indexOf(block[at]) >= 0;
    return at > from && ends ? size : -1;
  }
}
