package org.consentaudit.analysis.diff;

import java.util.ArrayList;
import java.util.List;

/** Lines as RFC 9309 ends them: by CR, LF or CRLF. */
public final class PhysicalLines {

  private PhysicalLines() {}

  /** The lines without their ends; an end at the very end opens no further line. */
  public static List<String> of(String text) {
    List<String> lines = new ArrayList<>();
    int start = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c != '\n' && c != '\r') {
        continue;
      }
      lines.add(text.substring(start, i));
      if (c == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n') {
        i++;
      }
      start = i + 1;
    }
    if (start < text.length()) {
      lines.add(text.substring(start));
    }
    return lines;
  }
}
