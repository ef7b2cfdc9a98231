package org.consentaudit.archive.warc;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.ReadableByteChannel;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.OptionalLong;

/**
 * The expanded bytes of a WARC file, and where in the file they come from. What is wrong with the
 * file is a {@link DamagedException}; any other exception is the disk's.
 */
abstract class WarcBytes implements ReadableByteChannel {

  static final int WINDOW = 1 << 16;

  /** The first octets of a record's header. */
  static final byte[] MAGIC = {'W', 'A', 'R', 'C', '/'};

  final FileChannel file;
  final long size;
  private long allowance = Long.MAX_VALUE;

  WarcBytes(FileChannel file) throws IOException {
    this.file = file;
    this.size = file.size();
  }

  /** Opens a file; its first octets tell whether it is compressed. */
  static WarcBytes open(Path path) throws IOException {
    FileChannel file = FileChannel.open(path);
    try {
      var head = ByteBuffer.allocate(MAGIC.length);
      file.read(head, 0);
      if (Arrays.equals(head.array(), MAGIC)) {
        return new PlainBytes(file);
      }
      if (head.get(0) == 0x1f && head.get(1) == (byte) 0x8b) {
        return new GzipBytes(file);
      }
      return damagedFromTheStart(file);
    } catch (IOException | RuntimeException e) {
      file.close();
      throw e;
    }
  }

  /** What the first sound record is. */
  private static WarcBytes damagedFromTheStart(FileChannel file) throws IOException {
    var gzip = new GzipBytes(file);
    OptionalLong member = gzip.nextRecord(0);
    var plain = new PlainBytes(file);
    OptionalLong line = plain.nextRecord(0);
    boolean packed = member.isPresent() && member.getAsLong() < line.orElse(Long.MAX_VALUE);
    gzip.resumeAt(0);
    return packed ? gzip : plain;
  }

  /** Hands out so many bytes and no more, until the next call. */
  final void allow(long bytes) {
    allowance = bytes;
  }

  @Override
  public final int read(ByteBuffer target) throws IOException {
    if (!target.hasRemaining()) {
      return 0;
    }
    if (allowance <= 0) {
      throw new DamagedException("a header goes on for longer than any does");
    }
    int limit = target.limit();
    target.limit(target.position() + (int) Math.min(target.remaining(), allowance));
    try {
      int count = expand(target);
      allowance -= Math.max(0, count);
      return count;
    } finally {
      target.limit(limit);
    }
  }

  abstract int expand(ByteBuffer target) throws IOException;

  /**
   * Where the next record begins.
   *
   * @param unread how many bytes were handed out that nobody has looked at
   */
  abstract long offset(int unread);

  /** How far the file itself was read. */
  abstract long reached();

  /** How many expanded bytes are left, where that is known. */
  abstract OptionalLong left(int unread);

  /** Checks the end of what was handed out, should it lie here. */
  abstract void settle() throws IOException;

  /** Whether what is handed out next has no part in what was handed out last. */
  abstract boolean isBetweenMembers();

  /** Goes on at an offset at which a record begins. */
  abstract void resumeAt(long offset) throws IOException;

  /** The first offset, not before another, at which a record seems to begin. */
  abstract OptionalLong nextRecord(long from) throws IOException;

  @Override
  public boolean isOpen() {
    return file.isOpen();
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
