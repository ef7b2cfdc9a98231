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
    words.getChars(0, count, line, length);
    length = trace.keeps() ? traced(length, count) : kept(line, length, length, length + count);
  }

  /**
   * Moves what is kept of some characters of a line to the left, over what is not.
   *
   * @param start where what is kept goes
   * @return where it ends
   */
  private static int kept(char[] line, int start, int from, int to) {
    int end = start;
    for (int at = from; at < to; at++) {
      char c = line[at];
      if (isKept(c)) {
        line[end++] = c;
      } else if (isSpace(c) && end > 0 && line[end - 1] != ' ') {
        line[end++] = ' ';
      }
    }
    return end;
  }

  /** The same, with where each character comes from. */
  private int traced(int from, int count) {
    int end = from;
    for (int i = 0; i < count; i++) {
      int next = kept(line, end, from + i, from + i + 1);
      if (next > end && line[next - 1] != ' ') {
        trace.character(end, i);
      }
      end = next;
    }
    return end;
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
