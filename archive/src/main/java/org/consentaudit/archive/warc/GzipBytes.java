package org.consentaudit.archive.warc;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.util.Arrays;
import java.util.OptionalLong;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * A WARC file of gzip members (RFC 1952), a record each as a rule. A read never reaches from one
 * member into the next, and the checksum of a member is compared when its last byte is handed out.
 */
final class GzipBytes extends WarcBytes {

  /** A member that has grown to so many bytes, and by such a factor, is a bomb. */
  private static final long BOMB_BYTES = 256L << 20;

  private static final int BOMB_FACTOR = 200;

  /** What is read to see whether a record begins: there may be very many places that could. */
  private static final int GLANCE = 512;

  private static final int RESERVED_FLAGS = 0xe0;
  private static final int LONGEST_TEXT = 1 << 16;

  private final ByteBuffer in = ByteBuffer.allocate(WINDOW).order(ByteOrder.LITTLE_ENDIAN);
  private final ByteBuffer ahead = ByteBuffer.allocate(1);
  private final Inflater inflater = new Inflater(true);
  private final CRC32 crc = new CRC32();

  /** Up to where the file was read into {@link #in}. */
  private long filled;

  /** How much is read of the file at a time. */
  private int step = WINDOW;

  private boolean within;
  private long memberStart;

  GzipBytes(FileChannel file) throws IOException {
    super(file);
    resumeAt(0);
  }

  @Override
  int expand(ByteBuffer target) throws IOException {
    if (ahead.hasRemaining()) {
      target.put(ahead.get());
      return 1;
    }
    while (within || begin()) {
      int count = inflate(target);
      if (count > 0) {
        return count;
      }
    }
    return -1;
  }

  private int inflate(ByteBuffer target) throws IOException {
    int from = target.position();
    try {
      while (inflater.inflate(target) == 0 && !inflater.finished()) {
        if (inflater.needsDictionary()) {
          throw new DamagedException("a gzip member asks for a dictionary");
        }
        if (!in.hasRemaining() && !fill()) {
          throw new DamagedException("the file ends within a gzip member");
        }
        inflater.setInput(in);
      }
    } catch (DataFormatException e) {
      throw new DamagedException("a gzip member is broken: " + e.getMessage());
    }
    int count = target.position() - from;
    crc.update(target.duplicate().flip().position(from));
    long expanded = inflater.getBytesWritten();
    if (expanded > BOMB_BYTES && expanded / BOMB_FACTOR > inflater.getBytesRead()) {
      throw new DamagedException("a gzip member grows beyond measure");
    }
    if (inflater.finished()) {
      end();
    }
    return count;
  }

  /** Whether another member begins, its header read. */
  private boolean begin() throws IOException {
    memberStart = reached();
    if (!in.hasRemaining() && !fill()) {
      return false;
    }
    if (octet() != 0x1f || octet() != 0x8b || octet() != 8) {
      throw new DamagedException("no gzip member begins where one should");
    }
    int flags = octet();
    if ((flags & RESERVED_FLAGS) != 0) {
      throw new DamagedException("a gzip member of an unknown form");
    }
    skip(6);
    if ((flags & 4) != 0) {
      skip(octet() | octet() << 8);
    }
    skipText((flags & 8) != 0);
    skipText((flags & 16) != 0);
    skip((flags & 2) != 0 ? 2 : 0);
    inflater.reset();
    inflater.setInput(in);
    crc.reset();
    within = true;
    return true;
  }

  private void end() throws IOException {
    within = false;
    long expected = octet() | octet() << 8 | octet() << 16 | (long) octet() << 24;
    long length = octet() | octet() << 8 | octet() << 16 | (long) octet() << 24;
    if (expected != crc.getValue() || length != (inflater.getBytesWritten() & 0xffffffffL)) {
      throw new DamagedException("the checksum of a gzip member does not match");
    }
  }

  private void skipText(boolean present) throws IOException {
    for (int length = 0; present && octet() != 0; length++) {
      if (length > LONGEST_TEXT) {
        throw new DamagedException("the name in a gzip member has no end");
      }
    }
  }

  private void skip(int count) throws IOException {
    for (int i = 0; i < count; i++) {
      octet();
    }
  }

  private int octet() throws IOException {
    if (!in.hasRemaining() && !fill()) {
      throw new DamagedException("the file ends within a gzip member");
    }
    return in.get() & 0xff;
  }

  private boolean fill() throws IOException {
    in.clear().limit(step);
    int count = file.read(in, filled);
    in.flip();
    filled += Math.max(0, count);
    return count > 0;
  }

  @Override
  long offset(int unread) {
    return unread == 0 && isBetweenMembers() ? reached() : memberStart;
  }

  @Override
  long reached() {
    return filled - in.remaining();
  }

  @Override
  OptionalLong left(int unread) {
    return OptionalLong.empty();
  }

  @Override
  void settle() throws IOException {
    if (within && !ahead.hasRemaining()) {
      ahead.clear();
      try {
        inflate(ahead);
      } finally {
        ahead.flip();
      }
    }
  }

  @Override
  boolean isBetweenMembers() {
    return !within && !ahead.hasRemaining();
  }

  @Override
  void resumeAt(long offset) {
    filled = offset;
    memberStart = offset;
    in.clear().flip();
    ahead.clear().flip();
    within = false;
  }

  /** A member that begins as a record does. */
  @Override
  OptionalLong nextRecord(long from) throws IOException {
    var window = ByteBuffer.allocate(WINDOW);
    long start = from;
    while (start < size) {
      window.clear();
      while (window.hasRemaining() && file.read(window, start + window.position()) > 0) {
        // Filled as far as the file goes.
      }
      window.flip();
      for (int at = 0; at + 3 < window.limit(); at++) {
        if (window.get(at) == 0x1f
            && window.get(at + 1) == (byte) 0x8b
            && window.get(at + 2) == 8
            && beginsRecord(start + at)) {
          return OptionalLong.of(start + at);
        }
      }
      if (window.limit() < WINDOW) {
        return OptionalLong.empty();
      }
      start += WINDOW - 3;
    }
    return OptionalLong.empty();
  }

  private boolean beginsRecord(long offset) throws IOException {
    resumeAt(offset);
    allow(MAGIC.length);
    step = GLANCE;
    var head = ByteBuffer.allocate(MAGIC.length);
    try {
      while (head.hasRemaining() && begun(head)) {
        // A member hands out its first octets in one piece as a rule.
      }
    } catch (DamagedException e) {
      return false;
    } finally {
      step = WINDOW;
    }
    return Arrays.equals(head.array(), MAGIC);
  }

  private boolean begun(ByteBuffer head) throws IOException {
    return (within || head.position() == 0) && read(head) > 0;
  }

  @Override
  public void close() throws IOException {
    inflater.end();
    super.close();
  }
}
