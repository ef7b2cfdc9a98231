package org.consentaudit.analysis.robots;

/** Text as Python's {@code str} cuts and trims it, which the study's figures depend on. */
final class PythonText {

  private PythonText() {}

  /** Takes the lines of a text, in order. */
  interface Lines {
    /**
     * A line.
     *
     * @param from where it begins
     * @param end where it ends, its line end left out
     * @param line the 1-based line of the file that it begins on, as an editor counts lines
     */
    void line(char[] text, int from, int end, int line);
  }

  /**
   * The lines of {@code str.splitlines()}: more characters end a line than in robots.txt, so that
   * several may begin on one line of the file.
   */
  static void forEachLine(char[] text, Lines lines) {
    int from = 0;
    int line = 1;
    int at = 0;
    while (at < text.length) {
      char c = text[at];
      if (c > '\u001e' && c < '\u0085' || !endsLine(c)) {
        at++;
        continue;
      }
      lines.line(text, from, at, line);
      boolean crlf = c == '\r' && at + 1 < text.length && text[at + 1] == '\n';
      at += crlf ? 2 : 1;
      from = at;
      line += c == '\n' || c == '\r' ? 1 : 0;
    }
    if (from < text.length) {
      lines.line(text, from, text.length, line);
    }
  }

  /** Where a part begins when {@code str.strip()} has trimmed it of all Unicode white space. */
  static int skipSpace(char[] text, int from, int to) {
    int at = from;
    while (at < to && isSpace(text[at])) {
      at++;
    }
    return at;
  }

  /** Where a part ends when it is trimmed. */
  static int dropSpace(char[] text, int from, int to) {
    int end = to;
    while (end > from && isSpace(text[end - 1])) {
      end--;
    }
    return end;
  }

  private static boolean endsLine(char c) {
    return c >= '\n' && c <= '\r'
        || c >= '\u001c' && c <= '\u001e'
        || c == '\u0085'
        || c == '\u2028'
        || c == '\u2029';
  }

  static boolean isSpace(char c) {
    if (c > ' ' && c < '\u0085') {
      return false;
    }
    return c >= '\t' && c <= '\r'
        || c >= '\u001c' && c <= ' '
        || c == '\u0085'
        || c == '\u00a0'
        || c == '\u1680'
        || c >= '\u2000' && c <= '\u200a'
        || c == '\u2028'
        || c == '\u2029'
        || c == '\u202f'
        || c == '\u205f'
        || c == '\u3000';
  }
}
