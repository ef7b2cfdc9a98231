package org.consentaudit.analysis.terms;

import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.Optional;

/**
 * The way back from a text to the page that it was read from. Marks of layout ("## ", "- ") and
 * blanks that stand for the end of a line come from nowhere.
 */
public final class SourceMap {

  private final String html;
  private final int[] starts;
  private final int[] ends;
  private final Optional<Encoded> encoded;

  /** A page's bytes that are exactly its characters in a charset, behind a byte-order mark. */
  private record Encoded(Charset charset, int mark) {
    private int at(String html, int character) {
      return mark + html.substring(0, character).getBytes(charset).length;
    }
  }

  /**
   * A range of characters or bytes.
   *
   * @param start of the first, from 0
   * @param end behind the last
   */
  public record Range(int start, int end) {}

  SourceMap(String html, int[] starts, int[] ends, byte[] bytes, Charset charset) {
    this.html = html;
    this.starts = starts;
    this.ends = ends;
    this.encoded = encoded(html, bytes, charset);
  }

  private static Optional<Encoded> encoded(String html, byte[] bytes, Charset charset) {
    byte[] again = html.getBytes(charset);
    int mark = bytes.length - again.length;
    return mark >= 0
            && mark <= 3
            && Arrays.equals(bytes, mark, bytes.length, again, 0, again.length)
        ? Optional.of(new Encoded(charset, mark))
        : Optional.empty();
  }

  /** The page as it was decoded. */
  public String html() {
    return html;
  }

  /**
   * Where a range of the text stands in the decoded page, tags between its words included; empty
   * where it holds nothing of the page.
   *
   * @throws IndexOutOfBoundsException when the text has no such range
   */
  public Optional<Range> inHtml(int start, int end) {
    if (start < 0 || end > starts.length || start > end) {
      throw new IndexOutOfBoundsException("no range " + start + " to " + end);
    }
    int first = Integer.MAX_VALUE;
    int last = -1;
    for (int at = start; at < end; at++) {
      if (starts[at] >= 0) {
        first = Math.min(first, starts[at]);
        last = Math.max(last, ends[at]);
      }
    }
    return last < 0 ? Optional.empty() : Optional.of(new Range(first, last));
  }

  /**
   * Where a range of the text stands in the captured bytes; empty also where the bytes are no clean
   * text of their charset, so that counting in one does not count in the other.
   *
   * @throws IndexOutOfBoundsException when the text has no such range
   */
  public Optional<Range> inBytes(int start, int end) {
    Optional<Range> range = inHtml(start, end);
    return encoded.flatMap(
        as -> range.map(found -> new Range(as.at(html, found.start()), as.at(html, found.end()))));
  }
}
