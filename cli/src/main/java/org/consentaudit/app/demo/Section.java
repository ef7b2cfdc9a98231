package org.consentaudit.app.demo;

import java.util.List;
import java.util.Optional;

/**
 * One answer of a host to one path, and the months in which it is given.
 *
 * @param path the path with its query, or {@code *} for every path
 * @param months when
 * @param status the HTTP status
 * @param type the media type without its charset
 * @param target where a redirect leads
 * @param layout the layout around the lines, for a page
 * @param encoding how the lines become bytes
 * @param fault what goes wrong on the way
 * @param lines the body
 */
record Section(
    String path,
    MonthRange months,
    int status,
    String type,
    Optional<String> target,
    Optional<String> layout,
    Encoding encoding,
    Fault fault,
    List<String> lines) {

  /** The path that stands for every path. */
  static final String EVERY_PATH = "*";

  Section {
    lines = List.copyOf(lines);
  }

  /** Byte-order mark and line ends. */
  record Encoding(boolean byteOrderMark, boolean crlf) {
    static Encoding of(String words) {
      return switch (words) {
        case "bom" -> new Encoding(true, false);
        case "crlf" -> new Encoding(false, true);
        case "bom+crlf" -> new Encoding(true, true);
        default -> throw new IllegalArgumentException("bytes=" + words + " is unknown");
      };
    }
  }
}
