package org.consentaudit.archive.warc;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalLong;
import org.netpreserve.jwarc.LengthedBody;
import org.netpreserve.jwarc.MessageBody;
import org.netpreserve.jwarc.MessageHeaders;
import org.netpreserve.jwarc.ParsingException;
import org.netpreserve.jwarc.WarcParser;

/**
 * The records of a WARC file one after the other. Where one is damaged, reading goes on at the next
 * gzip member, or line, that begins as a record does. jwarc parses the headers; this class says
 * where they begin, so that neither a header without an end nor a false length can cost more memory
 * than a window or more time than a few passes over the file.
 */
final class WarcRecords implements Closeable {

  private static final int LONGEST_HEADER = 1 << 20;
  private static final int LONGEST_TRAILER = 4;

  /** What may be read a second time looking for records within damaged ones. */
  private static final long SECOND_LOOK = 64L << 20;

  private final WarcBytes bytes;
  private final Wanted wanted;
  private final WarcParser parser = new WarcParser();
  private final ByteBuffer buffer = ByteBuffer.allocate(WarcBytes.WINDOW);
  private long mayReread;
  private boolean ended;

  /** Says how much of a record's block is wanted. */
  @FunctionalInterface
  interface Wanted {
    /**
     * In bytes; 0 passes it over.
     *
     * @param record its header, without a block
     */
    int bytesOf(WarcPiece.Whole record);
  }

  WarcRecords(Path file, Wanted wanted) throws IOException {
    this.bytes = WarcBytes.open(file);
    this.wanted = wanted;
    this.mayReread = bytes.size + SECOND_LOOK;
    buffer.flip();
    parser.setLenient(true);
  }

  /**
   * The next piece; empty at the end of the file.
   *
   * @throws IOException when the disk fails
   */
  Optional<WarcPiece> next() throws IOException {
    if (ended) {
      return Optional.empty();
    }
    long start = bytes.offset(buffer.remaining());
    try {
      bytes.allow(LONGEST_HEADER);
      boolean more = toNextRecord();
      start = bytes.offset(buffer.remaining());
      if (!more) {
        ended = true;
        return Optional.empty();
      }
      return Optional.of(record(start));
    } catch (DamagedException e) {
      return Optional.of(damage(start, e.getMessage()));
    } catch (EOFException e) {
      return Optional.of(damage(start, "the file ends within the record"));
    } catch (ParsingException | RuntimeException e) {
      // Runtime exceptions too: what a parser throws over a hostile header is that header's fault.
      return Optional.of(damage(start, "its header cannot be read"));
    }
  }

  /** Skips line ends; whether a record follows. */
  private boolean toNextRecord() throws IOException {
    while (true) {
      if (!buffer.hasRemaining() && !fill()) {
        return false;
      }
      byte next = buffer.get(buffer.position());
      if (next != '\r' && next != '\n') {
        break;
      }
      buffer.get();
    }
    while (buffer.remaining() < WarcBytes.MAGIC.length && fill()) {
      // A record's first octets come in one piece as a rule.
    }
    for (int i = 0; i < WarcBytes.MAGIC.length; i++) {
      if (i >= buffer.remaining() || buffer.get(buffer.position() + i) != WarcBytes.MAGIC[i]) {
        throw new DamagedException("no WARC record begins where one should");
      }
    }
    return true;
  }

  private WarcPiece record(long start) throws IOException {
    parser.reset();
    if (!parser.parse(bytes, buffer)) {
      throw new EOFException();
    }
    MessageHeaders headers = parser.headers();
    bytes.allow(Long.MAX_VALUE);
    long length = Long.parseLong(headers.sole("Content-Length").orElseThrow().strip());
    MessageBody body = LengthedBody.create(bytes, buffer, length);
    OptionalLong left = bytes.left(buffer.remaining());
    if (length < 0 || left.isPresent() && length > left.getAsLong()) {
      throw new DamagedException("its Content-Length is larger than what follows, or negative");
    }
    WarcPiece.Whole head = WarcPiece.Whole.head(start, headers, length);
    int count = (int) Math.min(length, wanted.bytesOf(head));
    var block = ByteBuffer.allocate(count);
    while (block.hasRemaining() && body.read(block) >= 0) {
      // A body is read by pieces.
    }
    body.consume();
    checkEnd();
    return head.with(block.array(), count == length);
  }

  /** A block is followed by two line ends; what does not end there has another length. */
  private void checkEnd() throws IOException {
    int seen = 0;
    while (seen < LONGEST_TRAILER) {
      if (!buffer.hasRemaining()) {
        bytes.settle();
        if (bytes.isBetweenMembers() || !fill()) {
          return;
        }
      }
      byte next = buffer.get(buffer.position());
      if (next != '\r' && next != '\n') {
        break;
      }
      buffer.get();
      seen++;
    }
    if (seen == 0) {
      throw new DamagedException("its block does not end where its Content-Length says");
    }
    if (!buffer.hasRemaining()) {
      bytes.settle();
    }
  }

  private boolean fill() throws IOException {
    buffer.compact();
    try {
      return bytes.read(buffer) > 0;
    } finally {
      buffer.flip();
    }
  }

  private WarcPiece damage(long start, String what) throws IOException {
    long again = bytes.reached() - start;
    long from = start + 1;
    if (again > mayReread) {
      from = Math.max(from, bytes.reached());
    } else {
      mayReread -= Math.max(0, again);
    }
    OptionalLong next = bytes.nextRecord(from);
    if (next.isPresent()) {
      bytes.resumeAt(next.getAsLong());
      buffer.clear().flip();
    } else {
      ended = true;
    }
    return new WarcPiece.Damage(start, what, next);
  }

  @Override
  public void close() throws IOException {
    bytes.close();
  }
}
