package org.consentaudit.analysis.robots;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * Cuts a robots.txt into records: a byte-order mark is skipped, CR, LF and CRLF end lines, what
 * follows a {@code #} is a comment (RFC 9309 section 2.2). One char is one octet.
 */
final class RobotsTxtLines {

  private static final String BOM = "\u00ef\u00bb\u00bf";

  private RobotsTxtLines() {}

  /** Takes the records of a file, in order. */
  interface Receiver {
    /**
     * A record.
     *
     * @param key what stands before the colon, trimmed, lower case
     * @param value what stands after it, trimmed
     * @param line its 1-based line
     */
    void record(String key, String value, int line);
  }

  static void read(byte[] content, Receiver receiver) {
    String text = new String(content, StandardCharsets.ISO_8859_1);
    int at = text.startsWith(BOM) ? BOM.length() : 0;
    int line = 1;
    int length = text.length();
    while (at < length) {
      int end = at;
      while (end < length && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
        end++;
      }
      readLine(text, at, end, line, receiver);
      boolean crlf = end + 1 < length && text.charAt(end) == '\r' && text.charAt(end + 1) == '\n';
      at = end + (crlf ? 2 : 1);
      line++;
    }
  }

  private static void readLine(String text, int from, int end, int line, Receiver receiver) {
    int colon = -1;
    int stop = from;
    while (stop < end && text.charAt(stop) != '#') {
      if (colon < 0 && text.charAt(stop) == ':') {
        colon = stop;
      }
      stop++;
    }
    if (colon >= 0) {
      String key = trimmed(text, from, colon).toLowerCase(Locale.ROOT);
      receiver.record(key, trimmed(text, colon + 1, stop), line);
    }
  }

  private static String trimmed(String text, int from, int end) {
    while (from < end && isBlank(text.charAt(from))) {
      from++;
    }
    while (end > from && isBlank(text.charAt(end - 1))) {
      end--;
    }
    return text.substring(from, end);
  }

  /**
   * White space of RFC 9309 section 2.2: space and tab alone; other controls are octets of a value.
   */
  static boolean isBlank(char c) {
    return c == ' ' || c == '\t';
  }
}
