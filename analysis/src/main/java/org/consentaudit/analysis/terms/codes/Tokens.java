package org.consentaudit.analysis.terms.codes;

/**
 * Words of a text: runs of letters and digits, with an apostrophe inside; the target of a link is
 * none.
 */
final class Tokens {

  /** The {@link #spelling} of a word that is too long for one, or not of Latin letters alone. */
  static final long UNSPELT = 0;

  /** Letters of the longest word that is spelt. */
  static final int LONGEST_SPELT = 10;

  /** Bits that a letter takes in a spelling. */
  static final int LETTER_BITS = 5;

  private static final int LONGEST_TARGET = 1000;
  private static final char[] FOLDED = new char[0x250];

  static {
    for (char c = 0; c < FOLDED.length; c++) {
      FOLDED[c] = Character.toLowerCase(c);
    }
  }

  private final char[] text;
  private final int start;
  private final int end;
  private int from;
  private int to;
  private long spelling;
  private boolean apart;

  Tokens(char[] text, int start, int end) {
    this.text = text;
    this.start = start;
    this.end = end;
    this.to = start;
  }

  /** Goes to the next word; false when there is none. */
  boolean next() {
    skip();
    int at = from;
    long letters = 0;
    boolean spelt = true;
    while (at < end) {
      int letter = text[at] | 0x20;
      if (letter >= 'a' && letter <= 'z') {
        letters = letters << LETTER_BITS | (letter - 'a' + 1);
      } else if (isWordChar(text[at]) || isApostrophe(at)) {
        spelt = false;
      } else {
        break;
      }
      at++;
    }
    to = at;
    spelling = spelt && to - from <= LONGEST_SPELT ? letters : UNSPELT;
    return from < to;
  }

  /** Goes to where the next word begins. */
  private void skip() {
    int at = to;
    apart = false;
    while (at < end && !isWordChar(text[at])) {
      int next = isTarget(at) ? afterTarget(at) : at + 1;
      for (; at < next; at++) {
        apart |= text[at] == ';';
      }
    }
    from = at;
  }

  int from() {
    return from;
  }

  int to() {
    return to;
  }

  /** Whether a semicolon stands before the word. */
  boolean isApart() {
    return apart;
  }

  /** The word as a number, the same for large and small letters, or {@link #UNSPELT}. */
  long spelling() {
    return spelling;
  }

  private boolean isTarget(int at) {
    return text[at] == '(' && at > start && text[at - 1] == ']';
  }

  private int afterTarget(int at) {
    int furthest = Math.min(end, at + LONGEST_TARGET);
    for (int i = at; i < furthest; i++) {
      if (text[i] == ')') {
        return i + 1;
      }
    }
    return at + 1;
  }

  private boolean isApostrophe(int at) {
    char c = text[at];
    return (c == '\'' || c == '’') && at > from && at + 1 < end && isWordChar(text[at + 1]);
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
