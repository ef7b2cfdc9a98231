package org.consentaudit.reports.site;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.consentaudit.reports.words.Texts;

/**
 * A content as numbered lines to look at: decoded leniently, made visible, bounded.
 *
 * @param lines its first lines
 * @param cut whether there is more than is shown
 * @param bytes how long the content is
 */
public record ContentText(List<String> lines, boolean cut, long bytes) {

  /** The most bytes looked at. */
  static final int MAX_BYTES = 512 * 1024;

  /** The most lines shown. */
  static final int MAX_LINES = 10_000;

  /** The most characters of a line shown. */
  static final int MAX_LINE = 2_000;

  /** Lines end at CR, LF or CRLF, as RFC 9309 counts them; a byte-order mark is no text. */
  static ContentText of(byte[] content) {
    byte[] shown = content.length > MAX_BYTES ? Arrays.copyOf(content, MAX_BYTES) : content;
    String text = new String(shown, StandardCharsets.UTF_8);
    int at = text.startsWith("\ufeff") ? 1 : 0;
    List<String> lines = new ArrayList<>();
    while (at < text.length() && lines.size() < MAX_LINES) {
      int end = at;
      while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
        end++;
      }
      lines.add(Texts.visible(text.substring(at, end), MAX_LINE));
      boolean pair = text.startsWith("\r\n", end);
      at = end + (pair ? 2 : 1);
    }
    return new ContentText(lines, at < text.length() || content.length > MAX_BYTES, content.length);
  }
}
