package org.consentaudit.app.site;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.consentaudit.analysis.diff.PhysicalLines;
import org.consentaudit.archive.Digest;
import org.consentaudit.archive.store.ContentStore;
import org.consentaudit.reports.page.Decider;

/** The lines of held robots.txt files, as RFC 9309 ends them; the newest asked for are kept. */
final class ContentLines {

  private static final int KEPT = 64;
  private static final int LONGEST = 500;

  private final ContentStore contents;
  private final Map<Digest, List<String>> cache =
      new LinkedHashMap<>(KEPT, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Digest, List<String>> eldest) {
          return size() > KEPT;
        }
      };

  ContentLines(ContentStore contents) {
    this.contents = contents;
  }

  /** A deciding line with its text. */
  Decider decider(Digest content, OptionalInt line) {
    if (line.isEmpty()) {
      return new Decider(line, "");
    }
    List<String> lines = of(content);
    int at = line.getAsInt() - 1;
    String text = at < lines.size() ? lines.get(at).strip() : "";
    return new Decider(line, text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text);
  }

  List<String> of(Digest content) {
    List<String> lines = cache.get(content);
    if (lines == null) {
      lines = PhysicalLines.of(text(content));
      cache.put(content, lines);
    }
    return lines;
  }

  String text(Digest content) {
    byte[] bytes = contents.bytes(content).orElse(new byte[0]);
    String text = new String(bytes, StandardCharsets.UTF_8);
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }
}
