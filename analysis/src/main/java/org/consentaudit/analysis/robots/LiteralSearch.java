package org.consentaudit.analysis.robots;

/**
 * Finds a literal in a path in time linear in both, whatever they are: a robots.txt may hold
 * patterns of hundreds of kilobytes that are made to be slow (Knuth, Morris and Pratt 1977).
 */
final class LiteralSearch {

  /** Up to here the plain search cannot do much harm, and is faster. */
  private static final int SHORT = 32;

  private LiteralSearch() {}

  /** As {@link String#indexOf(String, int)}. */
  static int indexOf(String text, String literal, int from) {
    if (literal.length() <= SHORT || text.length() - from < literal.length()) {
      return text.indexOf(literal, from);
    }
    int[] borders = borders(literal);
    int matched = 0;
    for (int at = from; at < text.length(); at++) {
      matched = extended(literal, borders, matched, text.charAt(at));
      if (matched == literal.length()) {
        return at - matched + 1;
      }
    }
    return -1;
  }

  /** For each prefix, the length of the longest shorter prefix that also ends it. */
  private static int[] borders(String literal) {
    int[] borders = new int[literal.length() + 1];
    for (int i = 1; i < literal.length(); i++) {
      borders[i + 1] = extended(literal, borders, borders[i], literal.charAt(i));
    }
    return borders;
  }

  /** How much of the literal ends at a character that follows a part of it. */
  private static int extended(String literal, int[] borders, int matched, char c) {
    int length = matched;
    while (length > 0 && literal.charAt(length) != c) {
      length = borders[length];
    }
    return literal.charAt(length) == c ? length + 1 : 0;
  }
}
