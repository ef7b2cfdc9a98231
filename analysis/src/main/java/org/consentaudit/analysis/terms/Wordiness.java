package org.consentaudit.analysis.terms;

/**
 * How much there is to read, in words: runs of letters and digits, and a word for every two
 * characters of scripts that are written without spaces.
 */
final class Wordiness {

  private Wordiness() {}

  static int of(CharSequence text) {
    return upTo(Integer.MAX_VALUE, text);
  }

  /** The same where more than a number of words need not be counted. */
  static int upTo(int most, CharSequence text) {
    int words = 0;
    int unspaced = 0;
    boolean inside = false;
    for (int i = 0; i < text.length() && words + unspaced / 2 < most; i++) {
      char c = text.charAt(i);
      if (isUnspaced(c)) {
        unspaced++;
        inside = false;
      } else {
        boolean letter = Character.isLetterOrDigit(c);
        words += letter && !inside ? 1 : 0;
        inside = letter;
      }
    }
    return words + unspaced / 2;
  }

  private static boolean isUnspaced(char c) {
    return (c >= '\u3040' && c <= '\u30FF')
        || (c >= '\u3400' && c <= '\u9FFF')
        || (c >= '\u0E01' && c <= '\u0E5B');
  }
}
