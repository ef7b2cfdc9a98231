package org.consentaudit.analysis.terms.codes;

/**
 * Words of a text: runs of letters and digits, with an apostrophe inside; the target of a link is
 * none.
 */
final class Tokens {

  private static final int LONGEST_TARGET = 1000;
  private static final char[] FOLDED = new char[0x250];

  static {
    for (char c = 0; c < FOLDED.length; c++) {
      FOLDED[c] = Character.toLowerCase(c);
    }
  }

  private final String text;
  private final int end;
  private int from;
  private int to;

  Tokens(String text, int start, int end) {
    this.text = text;
    this.end = end;
    this.to = start;
  }

  /** Goes to the next word; false when there is none. */
  boolean next() {
    int at = to;
    while (at < end && !isWordChar(text.charAt(at))) {
      at = isTarget(at) ? afterTarget(at) : at + 1;
    }
    from = at;
    while (at < end && (isWordChar(text.charAt(at)) || isApostrophe(at))) {
      at++;
    }
    to = at;
    return from < to;
  }

  int from() {
    return from;
  }

  int to() {
    return to;
  }

  private boolean isTarget(int at) {
    return text.charAt(at) == '(' && at > 0 && text.charAt(at - 1) == ']';
  }

  private int afterTarget(int at) {
    int furthest = Math.min(end, at + LONGEST_TARGET);
    for (int i = at; i < furthest; i++) {
      if (text.charAt(i) == ')') {
        return i + 1;
      }
    }
    return at + 1;
  }

  private boolean isApostrophe(int at) {
    char c = text.charAt(at);
    return (c == '\'' || c == '’') && at > from && at + 1 < end && isWordChar(text.charAt(at + 1));
  }

  private static boolean isWordChar(char c) {
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || (c >= '0' && c <= '9')
        || (c >= 128 && Character.isLetterOrDigit(c));
  }

  /** A character as rules spell it: small, with a straight apostrophe. */
  static char folded(char c) {
    return c < FOLDED.length ? FOLDED[c] : c == '’' ? '\'' : Character.toLowerCase(c);
  }
}
