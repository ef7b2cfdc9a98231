package org.consentaudit.archive.warc;

import java.util.Arrays;
import java.util.Optional;

/**
 * The head of an HTTP answer in the plain form of RFC 9112, as nearly all have it. Whatever departs
 * from that form, or names a transfer coding, is none: jwarc's parser reads all others, and takes
 * longer.
 *
 * @param status the HTTP status
 * @param end where the body begins
 */
record PlainHead(int status, int end) {

  private static final byte[] VERSION = {'H', 'T', 'T', 'P', '/', '1', '.'};
  private static final byte[] CODED = {'t', 'r', 'a', 'n', 's', 'f', 'e', 'r', '-'};
  private static final int STATUS_AT = VERSION.length + 2;
  private static final int STATUS_END = STATUS_AT + 3;

  /** Bit by bit, whether an octet may stand in a field's name (RFC 9110, 5.6.2). */
  private static final long[] TOKEN = token();

  private static long[] token() {
    long[] bits = new long[2];
    String chars = "!#$%&'*+-.^_`|~0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
    chars.chars().forEach(c -> bits[c >> 6] |= 1L << c);
    return bits;
  }

  /** Reads it. */
  static Optional<PlainHead> of(byte[] block) {
    int status = status(block);
    int at = status < 0 ? -1 : nextLine(block, STATUS_END);
    while (at >= 0 && at < block.length && block[at] != '\r') {
      int colon = afterName(block, at);
      at = colon < 0 || isCoded(block, at) ? -1 : nextLine(block, colon);
    }
    boolean ended = at >= 0 && at + 1 < block.length && block[at + 1] == '\n';
    return ended ? Optional.of(new PlainHead(status, at + 2)) : Optional.empty();
  }

  private static int status(byte[] block) {
    if (block.length <= STATUS_END
        || !Arrays.equals(block, 0, VERSION.length, VERSION, 0, VERSION.length)) {
      return -1;
    }
    boolean form =
        isDigit(block[VERSION.length])
            && block[STATUS_AT - 1] == ' '
            && block[STATUS_AT] != '0'
            && isDigit(block[STATUS_AT])
            && isDigit(block[STATUS_AT + 1])
            && isDigit(block[STATUS_AT + 2])
            && block[STATUS_END] == ' ';
    return form
        ? 100 * (block[STATUS_AT] - '0')
            + 10 * (block[STATUS_AT + 1] - '0')
            + (block[STATUS_AT + 2] - '0')
        : -1;
  }

  private static boolean isDigit(byte octet) {
    return octet >= '0' && octet <= '9';
  }

  private static boolean isCoded(byte[] block, int at) {
    boolean same = at + CODED.length <= block.length;
    for (int i = 0; same && i < CODED.length; i++) {
      same = (block[at + i] | 0x20) == CODED[i];
    }
    return same;
  }

  /** Behind the colon that ends a field's name; negative where there is no such name. */
  private static int afterName(byte[] block, int from) {
    int at = from;
    while (at < block.length && block[at] > 0 && (TOKEN[block[at] >> 6] >> block[at] & 1) != 0) {
      at++;
    }
    return at > from && at < block.length && block[at] == ':' ? at + 1 : -1;
  }

  /** Behind the end of a line of plain text that does not go on in the next; negative if not so. */
  private static int nextLine(byte[] block, int from) {
    int at = from;
    while (at < block.length && (block[at] >= ' ' && block[at] < 0x7f || block[at] == '\t')) {
      at++;
    }
    boolean ended = at + 2 < block.length && block[at] == '\r' && block[at + 1] == '\n';
    return ended && block[at + 2] != ' ' && block[at + 2] != '\t' ? at + 2 : -1;
  }
}
