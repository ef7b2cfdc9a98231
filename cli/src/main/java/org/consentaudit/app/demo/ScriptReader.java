package org.consentaudit.app.demo;

import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Reads the script of a host; its form is told in {@code web/README.txt}. */
final class ScriptReader {

  private static final String SECTION = "=== ";
  private static final Set<String> HEAD = Set.of("name", "story", "gone", "links");
  private static final Set<String> OPTIONS =
      Set.of("status", "type", "to", "layout", "bytes", "fault");

  private final MonthRange whole;

  ScriptReader(MonthRange whole) {
    this.whole = whole;
  }

  /**
   * Reads a script.
   *
   * @throws IllegalArgumentException naming host and line when it is not in the form
   */
  Site read(String host, String text) {
    List<String> lines = text.lines().toList();
    Map<String, String> head = new HashMap<>();
    List<Section> sections = new ArrayList<>();
    int at = 0;
    try {
      for (; at < lines.size() && !lines.get(at).startsWith(SECTION); at++) {
        readHead(lines.get(at), head);
      }
      while (at < lines.size()) {
        int end = at + 1;
        while (end < lines.size() && !lines.get(end).startsWith(SECTION)) {
          end++;
        }
        sections.add(section(lines.get(at), trimmed(lines.subList(at + 1, end))));
        at = end;
      }
    } catch (IllegalArgumentException | DateTimeException e) {
      throw new IllegalArgumentException(host + " line " + (at + 1) + ": " + e.getMessage(), e);
    }
    if (!head.containsKey("name") || !head.containsKey("story")) {
      throw new IllegalArgumentException(host + ": name and story are needed");
    }
    return new Site(host, head.get("name"), head.get("story"), gone(head), links(head), sections);
  }

  private static void readHead(String line, Map<String, String> head) {
    if (line.isBlank()) {
      return;
    }
    String[] parts = line.split(": ", 2);
    if (parts.length < 2 || !HEAD.contains(parts[0])) {
      throw new IllegalArgumentException("neither name, story, gone nor links");
    }
    head.put(parts[0], parts[1].strip());
  }

  private List<MonthRange> gone(Map<String, String> head) {
    return parts(head.get("gone"), ",").map(range -> MonthRange.of(range, whole)).toList();
  }

  private static List<Site.Link> links(Map<String, String> head) {
    return parts(head.get("links"), ";")
        .map(
            link -> {
              int blank = link.lastIndexOf(' ');
              return new Site.Link(link.substring(0, blank), link.substring(blank + 1));
            })
        .toList();
  }

  private static Stream<String> parts(String list, String separator) {
    return list == null
        ? Stream.empty()
        : Arrays.stream(list.split(separator, -1)).map(String::strip);
  }

  private Section section(String header, List<String> body) {
    String[] words = header.substring(SECTION.length()).strip().split(" +", -1);
    if (words.length < 2) {
      throw new IllegalArgumentException("a section needs a path and months");
    }
    Map<String, String> options = options(Arrays.asList(words).subList(2, words.length));
    String path = words[0];
    return new Section(
        path,
        MonthRange.of(words[1], whole),
        Integer.parseInt(options.getOrDefault("status", "200")),
        options.getOrDefault("type", path.contains(".txt") ? "text/plain" : "text/html"),
        Optional.ofNullable(options.get("to")),
        Optional.ofNullable(options.get("layout")),
        Optional.ofNullable(options.get("bytes"))
            .map(Section.Encoding::of)
            .orElse(new Section.Encoding(false, false)),
        Optional.ofNullable(options.get("fault")).map(Fault::of).orElse(Fault.NONE),
        body);
  }

  private static Map<String, String> options(List<String> words) {
    Map<String, String> options = new HashMap<>();
    for (String word : words) {
      String[] parts = word.split("=", 2);
      if (parts.length < 2 || !OPTIONS.contains(parts[0])) {
        throw new IllegalArgumentException("unknown option \"" + word + "\"");
      }
      options.put(parts[0], parts[1]);
    }
    return options;
  }

  private static List<String> trimmed(List<String> body) {
    int end = body.size();
    while (end > 0 && body.get(end - 1).isBlank()) {
      end--;
    }
    return body.subList(0, end);
  }
}
