package org.consentaudit.crawler.backfill;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An answer of the index: lines of columns, and when there is more, an empty line and the key by
 * which to go on.
 *
 * @param rows the captures, in the index's order
 * @param strange how many lines could not be read
 * @param resumeKey the key, as it is to be sent back
 */
record CdxPage(List<CdxRow> rows, int strange, Optional<String> resumeKey) {

  private static final int LONGEST_KEY = 8000;

  CdxPage {
    rows = List.copyOf(rows);
  }

  /**
   * Reads an answer.
   *
   * @return empty when it is no answer of an index, such as a page that says that the archive is
   *     down, or when it breaks off in the middle of a line
   */
  static Optional<CdxPage> read(byte[] body) {
    String text = new String(body, StandardCharsets.UTF_8);
    if (!text.isEmpty() && !text.endsWith("\n")) {
      return Optional.empty();
    }
    var rows = new ArrayList<CdxRow>();
    int strange = 0;
    Optional<String> key = Optional.empty();
    List<String> lines = text.lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      if (line.isBlank()) {
        key = i + 1 < lines.size() ? Optional.of(lines.get(i + 1).strip()) : Optional.empty();
        break;
      }
      Optional<CdxRow> row = CdxRow.read(line);
      row.ifPresent(rows::add);
      strange += row.isEmpty() ? 1 : 0;
    }
    boolean noIndex = rows.isEmpty() && strange > 0;
    boolean badKey = key.filter(k -> k.isEmpty() || k.length() > LONGEST_KEY).isPresent();
    return noIndex || badKey ? Optional.empty() : Optional.of(new CdxPage(rows, strange, key));
  }

  /**
   * Where the index fell silent before the end of a span: it looks at so many captures at most and
   * then ends as if there were no more. Asked from there, it says whether there are.
   *
   * @return the first stamp to ask from; empty where the answer reaches close to the end
   */
  Optional<String> silentFrom(Question question, Span span) {
    if (rows.isEmpty() || question.taken() == Taken.NEWEST) {
      return Optional.empty();
    }
    String next = question.every().next(rows.get(rows.size() - 1).stamp());
    boolean farFromEnd = question.every().next(next).compareTo(span.last()) <= 0;
    return farFromEnd ? Optional.of(next) : Optional.empty();
  }
}
