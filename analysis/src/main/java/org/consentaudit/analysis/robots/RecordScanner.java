package org.consentaudit.analysis.robots;

/**
 * Cuts a robots.txt into records: a byte-order mark is skipped, CR, LF and CRLF end lines, what
 * follows a {@code #} is a comment (RFC 9309 section 2.2). It says where in the bytes keys and
 * values stand and makes nothing of them.
 */
final class RecordScanner {

  private static final byte ORDINARY = 0;
  private static final byte END_OF_LINE = 1;
  private static final byte COMMENT = 2;
  private static final byte COLON = 3;

  private static final byte[] KINDS = new byte[256];

  static {
    KINDS['\n'] = END_OF_LINE;
    KINDS['\r'] = END_OF_LINE;
    KINDS['#'] = COMMENT;
    KINDS[':'] = COLON;
  }

  private RecordScanner() {}

  /** Takes the lines of a file that say something, in order. */
  interface Receiver {
    /**
     * A record: a line with a colon.
     *
     * @param keyFrom where what stands before the colon begins, trimmed
     * @param keyTo where it ends
     * @param from where what stands after the colon begins, trimmed
     * @param to where it ends
     * @param line its 1-based line
     */
    void record(int keyFrom, int keyTo, int from, int to, int line);

    /**
     * A line without a colon that is neither blank nor all comment: no record.
     *
     * @param from where it begins, trimmed
     * @param to where it ends, trimmed, without a comment
     * @param line its 1-based line
     */
    default void noRecord(int from, int to, int line) {}
  }

  /** Whether the bytes begin with the byte-order mark of UTF-8. */
  static boolean hasByteOrderMark(byte[] content) {
    return content.length >= 3
        && content[0] == (byte) 0xef
        && content[1] == (byte) 0xbb
        && content[2] == (byte) 0xbf;
  }

  static void scan(byte[] content, Receiver receiver) {
    int at = hasByteOrderMark(content) ? 3 : 0;
    int line = 1;
    while (at < content.length) {
      at = line(content, at, line, receiver);
      line++;
    }
  }

  /** Reads one line and returns where the next begins. */
  private static int line(byte[] content, int from, int line, Receiver receiver) {
    int length = content.length;
    int colon = -1;
    int stop = -1;
    int at = from;
    for (; at < length; at++) {
      byte kind = KINDS[content[at] & 0xff];
      if (kind == ORDINARY) {
        continue;
      }
      if (kind == END_OF_LINE) {
        break;
      }
      if (stop < 0 && kind == COMMENT) {
        stop = at;
      } else if (stop < 0 && colon < 0) {
        colon = at;
      }
    }
    int end = stop < 0 ? at : stop;
    if (colon >= 0) {
      int keyFrom = skipBlanks(content, from, colon);
      int valueFrom = skipBlanks(content, colon + 1, end);
      receiver.record(
          keyFrom,
          dropBlanks(content, keyFrom, colon),
          valueFrom,
          dropBlanks(content, valueFrom, end),
          line);
    } else {
      int textFrom = skipBlanks(content, from, end);
      if (textFrom < end) {
        receiver.noRecord(textFrom, dropBlanks(content, textFrom, end), line);
      }
    }
    boolean crlf = at + 1 < length && content[at] == '\r' && content[at + 1] == '\n';
    return at + (crlf ? 2 : 1);
  }

  private static int skipBlanks(byte[] content, int from, int to) {
    int at = from;
    while (at < to && isBlank(content[at])) {
      at++;
    }
    return at;
  }

  private static int dropBlanks(byte[] content, int from, int to) {
    int end = to;
    while (end > from && isBlank(content[end - 1])) {
      end--;
    }
    return end;
  }

  /**
   * White space of RFC 9309 section 2.2: space and tab alone; other controls are octets of a value.
   */
  static boolean isBlank(int octet) {
    return octet == ' ' || octet == '\t';
  }
}
