package org.consentaudit.analysis.terms;

/** Lines in the making: white space collapses, a mark waits until there is something to mark. */
final class TextLines {

  private final StringBuilder text = new StringBuilder();
  private final StringBuilder line = new StringBuilder();
  private final SourceTrace trace;
  private String mark = "";
  private boolean gap;
  private int cells = -1;

  TextLines(SourceTrace trace) {
    this.trace = trace;
  }

  /** Adds to the line; white space of any kind and length counts as one blank. */
  void add(String words) {
    int at = 0;
    while (at < words.length()) {
      int end = at;
      while (end < words.length() && isKept(words.charAt(end))) {
        end++;
      }
      if (end > at) {
        trace.characters(line.length(), at, end - at);
        line.append(words, at, end);
      }
      if (end < words.length() && isSpace(words.charAt(end))) {
        blank();
      }
      at = end + 1;
    }
  }

  private static boolean isKept(char c) {
    return c > ' ' && c < '\u007f' || !isSpace(c) && !isUnseen(c);
  }

  private static boolean isSpace(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
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
      trace.drop();
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
    int blanks = blanksBefore();
    String words = line.toString().strip();
    line.setLength(0);
    if (words.isEmpty()) {
      trace.drop();
      return;
    }
    if (gap && text.length() > 0) {
      text.append('\n');
    }
    text.append(mark);
    trace.keep(text.length() - blanks);
    text.append(words).append('\n');
    mark = "";
    gap = false;
  }

  private int blanksBefore() {
    int blanks = 0;
    while (blanks < line.length() && Character.isWhitespace(line.charAt(blanks))) {
      blanks++;
    }
    return blanks;
  }

  String text() {
    end();
    String all = text.toString();
    trace.end(all.length() - all.stripLeading().length(), all.strip().length());
    return all.strip();
  }
}
