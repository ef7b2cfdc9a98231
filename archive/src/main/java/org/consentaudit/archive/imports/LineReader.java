package org.consentaudit.archive.imports;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Lines of UTF-8 text, each bounded; a longer one is passed over and said to be so. */
public final class LineReader {

  /** The longest line that is read, in bytes. */
  public static final int MAX_LINE = 128 << 20;

  private final InputStream in;
  private final byte[] buffer = new byte[1 << 16];
  private int length;
  private int at;
  private long number;

  /** Reads from a stream, which the caller closes. */
  public LineReader(InputStream in) {
    this.in = in;
  }

  /**
   * A line and its place.
   *
   * @param number 1-based
   * @param text the line without its end; empty when it was too long
   * @param tooLong whether it is longer than {@link #MAX_LINE}
   */
  public record Line(long number, String text, boolean tooLong) {}

  /** The next line, or nothing at the end. */
  public Optional<Line> next() throws IOException {
    var bytes = new ByteArrayOutputStream(512);
    boolean any = false;
    boolean tooLong = false;
    while (at < length || fill()) {
      any = true;
      int end = at;
      while (end < length && buffer[end] != '\n') {
        end++;
      }
      if (bytes.size() + (end - at) > MAX_LINE) {
        tooLong = true;
        bytes.reset();
      }
      if (!tooLong) {
        bytes.write(buffer, at, end - at);
      }
      at = end + 1;
      if (end < length) {
        break;
      }
    }
    if (!any) {
      return Optional.empty();
    }
    number++;
    String text = bytes.toString(StandardCharsets.UTF_8);
    if (number == 1 && text.startsWith("\uFEFF")) {
      text = text.substring(1);
    }
    return Optional.of(
        new Line(
            number, text.endsWith("\r") ? text.substring(0, text.length() - 1) : text, tooLong));
  }

  private boolean fill() throws IOException {
    length = Math.max(0, in.read(buffer));
    at = 0;
    return length > 0;
  }
}
