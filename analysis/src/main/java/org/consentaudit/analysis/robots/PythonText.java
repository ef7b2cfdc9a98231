package org.consentaudit.analysis.robots;

import java.util.ArrayList;
import java.util.List;

/** Text as Python's {@code str} cuts and trims it, which the study's figures depend on. */
final class PythonText {

  private PythonText() {}

  /** The lines of {@code str.splitlines()}: more characters end a line than in robots.txt. */
  static List<String> lines(String text) {
    List<String> lines = new ArrayList<>();
    int from = 0;
    int at = 0;
    while (at < text.length()) {
      char c = text.charAt(at);
      if (!endsLine(c)) {
        at++;
        continue;
      }
      lines.add(text.substring(from, at));
      boolean crlf = c == '\r' && at + 1 < text.length() && text.charAt(at + 1) == '\n';
      at += crlf ? 2 : 1;
      from = at;
    }
    if (from < text.length()) {
      lines.add(text.substring(from));
    }
    return lines;
  }

  /** {@code str.strip()}: all Unicode white space. */
  static String strip(String text) {
    int from = 0;
    int end = text.length();
    while (from < end && isSpace(text.charAt(from))) {
      from++;
    }
    while (end > from && isSpace(text.charAt(end - 1))) {
      end--;
    }
    return text.substring(from, end);
  }

  private static boolean endsLine(char c) {
    return c >= '\n' && c <= '\r'
        || c >= '\u001c' && c <= '\u001e'
        || c == '\u0085'
        || c == '\u2028'
        || c == '\u2029';
  }

  static boolean isSpace(char c) {
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
