package org.consentaudit.analysis.terms;

import java.util.Arrays;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;

/** Where each character of a text node stands in the page: of "&amp;amp;" at its ampersand. */
final class SourcePlaces {

  private static final int LONGEST_ENTITY = 40;

  private final String html;

  SourcePlaces(String html) {
    this.html = html;
  }

  /**
   * Start and end for each character of the node, -1 where the parser made it up.
   *
   * @param starts to be filled from 0
   * @param ends to be filled from 0
   */
  void of(TextNode node, String words, int[] starts, int[] ends) {
    Arrays.fill(starts, 0, words.length(), -1);
    Arrays.fill(ends, 0, words.length(), -1);
    var range = node.sourceRange();
    if (!range.isTracked() || range.endPos() > html.length()) {
      return;
    }
    int from = range.startPos();
    int at = from;
    int i = 0;
    while (i < words.length() && at < range.endPos()) {
      int raw = rawLength(at, range.endPos(), words, i);
      int written = raw == 0 ? 0 : writtenLength(at, raw, words, i);
      if (written == 0) {
        at++; // what the parser dropped, such as a null character
        continue;
      }
      Arrays.fill(starts, i, i + written, at);
      Arrays.fill(ends, i, i + written, at + raw);
      i += written;
      at += raw;
    }
  }

  /** Characters of the page that give what stands at a place of the words; 0 when none do. */
  private int rawLength(int at, int end, String words, int i) {
    char raw = html.charAt(at);
    if (raw == '&') {
      int most = Math.min(end, at + LONGEST_ENTITY);
      int stop = at + 1;
      while (stop < most
          && (Character.isLetterOrDigit(html.charAt(stop)) || html.charAt(stop) == '#')) {
        stop++;
      }
      int closed = stop < most && html.charAt(stop) == ';' ? stop + 1 : stop;
      if (closed - at > 1 && words.startsWith(unescaped(at, closed), i)) {
        return closed - at;
      }
    }
    return raw == words.charAt(i) || (raw == '\r' && words.charAt(i) == '\n') ? 1 : 0;
  }

  private int writtenLength(int at, int raw, String words, int i) {
    return raw == 1 ? 1 : Math.min(unescaped(at, at + raw).length(), words.length() - i);
  }

  private String unescaped(int from, int to) {
    return Parser.unescapeEntities(html.substring(from, to), false);
  }
}
