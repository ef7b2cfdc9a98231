package org.consentaudit.analysis.terms.codes;

/**
 * A paragraph, list item, heading or table cell.
 *
 * @param kind which of them
 * @param indent columns before its marker
 * @param style the list style; empty when it is no item
 * @param number the item's number; empty when none
 * @param start where its words begin
 * @param end where they end
 */
record Block(Kind kind, int indent, String style, String number, int start, int end) {

  enum Kind {
    HEADING,
    PARAGRAPH,
    ITEM,
    CELL
  }

  boolean isItem() {
    return kind == Kind.ITEM;
  }

  Block upTo(int newEnd) {
    return new Block(kind, indent, style, number, start, newEnd);
  }

  Block as(Kind other) {
    return new Block(other, indent, style, number, start, end);
  }

  /** Whether the words begin in a small letter, or "(a)". */
  boolean isSmall(String text) {
    char first = text.charAt(start);
    return Character.isLowerCase(first == '(' && start + 1 < end ? text.charAt(start + 1) : first);
  }

  /** Whether it ends in a mark that more follows. */
  boolean introduces(String text) {
    return ":—–".indexOf(last(text)) >= 0;
  }

  /** Whether it ends as a sentence does. */
  boolean ended(String text) {
    return ".!?".indexOf(last(text)) >= 0;
  }

  /** The last character that says how the words end: emphasis and quotes do not. */
  char last(String text) {
    for (int i = end - 1; i >= start; i--) {
      char c = text.charAt(i);
      if ("*_\"'”’ \t\u00A0".indexOf(c) < 0) {
        return c;
      }
    }
    return ' ';
  }
}
