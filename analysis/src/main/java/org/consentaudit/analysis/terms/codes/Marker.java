package org.consentaudit.analysis.terms.codes;

/**
 * What a list item begins with: a bullet, a number, a letter.
 *
 * @param style items of one list have the same
 * @param number as it stands, such as "4.2" or "(a)"; empty for a bullet
 * @param bodyStart where the item's words begin
 */
record Marker(String style, String number, int bodyStart) {

  private static final String BULLETS = "-*+•·▪◦‣–●○■□➢✓❖►";
  private static final int LONGEST = 12;

  /** The marker at a place; null when none stands there. */
  static Marker at(String text, int start, int end) {
    int from = start;
    while (from < end && from - start < 4 && "*_\\".indexOf(text.charAt(from)) >= 0) {
      if (isBullet(text, from, end)) {
        break;
      }
      from++;
    }
    if (from >= end) {
      return null;
    }
    if (isBullet(text, from, end)) {
      return new Marker(String.valueOf(text.charAt(from)), "", words(text, from + 1, end));
    }
    return numbered(text, from, end);
  }

  private static boolean isBullet(String text, int at, int end) {
    return BULLETS.indexOf(text.charAt(at)) >= 0
        && (at + 1 == end || Blocks.isBlank(text.charAt(at + 1)));
  }

  private static Marker numbered(String text, int from, int end) {
    boolean bracket = text.charAt(from) == '(';
    int label = bracket ? from + 1 : from;
    int at = label;
    while (at < end && at - label < LONGEST && isLabel(text, at)) {
      at++;
    }
    String word = text.substring(label, at);
    int after = at < end && text.charAt(at) == '\\' ? at + 1 : at;
    boolean closed = after < end && (text.charAt(after) == ')' || text.charAt(after) == '.');
    boolean dotted = !bracket && word.indexOf('.') > 0 && Character.isDigit(word.charAt(0));
    String style = style(word);
    if (style.isEmpty() || (bracket && (!closed || text.charAt(after) != ')'))) {
      return null;
    }
    int next = closed ? after + 1 : at;
    while (next < end && "*_".indexOf(text.charAt(next)) >= 0) {
      next++;
    }
    if ((!closed && !dotted) || (next < end && !Blocks.isBlank(text.charAt(next)))) {
      return null;
    }
    String close = closed && !dotted ? String.valueOf(text.charAt(after)) : "";
    String number = text.substring(from, closed ? after + 1 : at).replace("\\", "");
    return new Marker((bracket ? "(" : "") + style + close, number, words(text, next, end));
  }

  private static boolean isLabel(String text, int at) {
    char c = text.charAt(at);
    return (c < 128 && Character.isLetterOrDigit(c))
        || (c == '.' && at + 1 < text.length() && Character.isDigit(text.charAt(at + 1)));
  }

  /** Digits by their depth, roman numbers, single letters; nothing else numbers a list. */
  private static String style(String label) {
    if (label.isEmpty()) {
      return "";
    }
    char first = label.charAt(0);
    if (Character.isDigit(first)) {
      boolean digits = label.chars().allMatch(c -> c == '.' || Character.isDigit(c));
      long depth = label.chars().filter(c -> c == '.').count();
      return digits && label.length() < 9 ? "1.".repeat((int) depth) + "1" : "";
    }
    boolean upper = Character.isUpperCase(first);
    boolean roman = label.chars().allMatch(c -> "ivxIVX".indexOf(c) >= 0) && label.length() < 6;
    if (roman) {
      return upper ? "I" : "i";
    }
    return label.length() == 1 && Character.isLetter(first) ? (upper ? "A" : "a") : "";
  }

  private static int words(String text, int from, int end) {
    int at = from;
    while (at < end && Blocks.isBlank(text.charAt(at))) {
      at++;
    }
    return at;
  }
}
