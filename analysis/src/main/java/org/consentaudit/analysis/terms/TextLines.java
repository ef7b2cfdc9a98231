package org.consentaudit.analysis.terms;

import java.util.Arrays;

/** Lines in the making: white space collapses, a mark waits until there is something to mark. */
final class TextLines {

  private final StringBuilder text = new StringBuilder();
  private final SourceTrace trace;
  private String mark = "";
  private boolean gap;
  private int cells = -1;

  /** The line: all white space in it is single blanks. */
  private char[] line = new char[1024];

  private int length;

  TextLines(SourceTrace trace) {
    this.trace = trace;
  }

  /** Adds to the line; white space of any kind and length counts as one blank. */
  void add(String words) {
    int count = words.length();
    if (line.length < length + count) {
      line = Arrays.copyOf(line, 2 * (length + count));
    }
    int from = length; // what is kept of the words moves to the left, over what is not
    words.getChars(0, count, line, from);
    for (int i = 0; i < count; i++) {
      char c = line[from + i];
      if (isKept(c)) {
        trace.character(length, i);
        line[length++] = c;
      } else if (isSpace(c)) {
        blank();
      }
    }
  }

  private static boolean isKept(char c) {
    return c > ' ' && c < '\u007f' || !isSpace(c) && !isUnseen(c);
  }

  private static boolean isSpace(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  private void blank() {
    if (length > 0 && line[length - 1] != ' ') {
      append(' ');
    }
  }

  private void append(char c) {
    if (line.length == length) {
      line = Arrays.copyOf(line, 2 * length);
    }
    line[length++] = c;
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
    if (cells++ > 0) {
      blank();
    }
    append('|');
    append(' ');
  }

  int endRow() {
    int ended = cells;
    cells = -1;
    if (!hasWords()) {
      length = 0;
      trace.drop();
    } else if (ended > 0) {
      blank();
      append('|');
    }
    end();
    return ended;
  }

  void line(String whole) {
    text.append(whole).append('\n');
  }

  private boolean hasWords() {
    for (int i = 0; i < length; i++) {
      if (line[i] != '|' && line[i] != ' ') {
        return true;
      }
    }
    return false;
  }

  /** Ends the line; one without words leaves no trace. */
  void end() {
    int from = 0;
    int to = length;
    length = 0;
    while (to > 0 && line[to - 1] == ' ') {
      to--;
    }
    while (from < to && line[from] == ' ') {
      from++;
    }
    if (from == to) {
      trace.drop();
      return;
    }
    if (gap && text.length() > 0) {
      text.append('\n');
    }
    text.append(mark);
    trace.keep(text.length() - from);
    text.append(line, from, to - from).append('\n');
    mark = "";
    gap = false;
  }

  String text() {
    end();
    String all = text.toString();
    trace.end(all.length() - all.stripLeading().length(), all.strip().length());
    return all.strip();
  }
}
