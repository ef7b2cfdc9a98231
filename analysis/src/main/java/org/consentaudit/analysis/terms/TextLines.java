package org.consentaudit.analysis.terms;

/** Lines in the making: white space collapses, a mark waits until there is something to mark. */
final class TextLines {

  private final StringBuilder text = new StringBuilder();
  private final StringBuilder line = new StringBuilder();
  private String mark = "";
  private boolean gap;
  private int cells = -1;

  /** Adds to the line; white space of any kind and length counts as one blank. */
  void add(String words) {
    for (int i = 0; i < words.length(); i++) {
      char c = words.charAt(i);
      if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
        blank();
      } else if (!isUnseen(c)) {
        line.append(c);
      }
    }
  }

  private void blank() {
    if (line.length() > 0 && line.charAt(line.length() - 1) != ' ') {
      line.append(' ');
    }
  }

  /** Zero-width characters, soft hyphens, byte-order marks. */
  private static boolean isUnseen(char c) {
    return c == '\u00AD'
        || (c >= '\u200B' && c <= '\u200F')
        || c == '\u2060'
        || c == '\uFEFF'
        || c == '\u0000';
  }

  /** The next line starts with this mark. */
  void begin(String nextMark, boolean apart) {
    mark = nextMark;
    gap |= apart;
  }

  /** An empty line comes before the next. */
  void gap() {
    gap = true;
  }

  void row() {
    end();
    cells = 0;
  }

  boolean inRow() {
    return cells >= 0;
  }

  void cell() {
    if (cells < 0) {
      end();
      return;
    }
    add(cells++ == 0 ? "" : " ");
    line.append("| ");
  }

  int endRow() {
    int ended = cells;
    cells = -1;
    if (line.toString().replace("|", "").isBlank()) {
      line.setLength(0);
    } else if (ended > 0) {
      blank();
      line.append('|');
    }
    end();
    return ended;
  }

  void line(String whole) {
    text.append(whole).append('\n');
  }

  /** Ends the line; one without words leaves no trace. */
  void end() {
    String words = line.toString().strip();
    line.setLength(0);
    if (words.isEmpty()) {
      return;
    }
    if (gap && text.length() > 0) {
      text.append('\n');
    }
    text.append(mark).append(words).append('\n');
    mark = "";
    gap = false;
  }

  String text() {
    end();
    return text.toString().strip();
  }
}
