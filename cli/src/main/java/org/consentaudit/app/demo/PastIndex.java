package org.consentaudit.app.demo;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Answers questions as the Wayback CDX server does, as far as they are asked here: one address, a
 * span of time, columns, filters, then collapsing, a limit and a key to resume by. It looks at so
 * many captures at most, and then ends in silence.
 *
 * @param captures what there is, of each address in the order of time
 * @param readLimit how many captures it looks at for one answer
 */
record PastIndex(Map<String, List<PastCapture>> captures, int readLimit) {

  static PastIndex of(List<PastCapture> all, int readLimit) {
    var byKey = new LinkedHashMap<String, List<PastCapture>>();
    all.stream()
        .sorted(Comparator.comparing(PastCapture::stamp))
        .forEach(one -> byKey.computeIfAbsent(one.key(), key -> new ArrayList<>()).add(one));
    return new PastIndex(byKey, readLimit);
  }

  String answer(String rawQuery) {
    var query = new Query(rawQuery);
    List<PastCapture> known =
        captures.getOrDefault(PastCapture.key(query.one("url", "")), List.of());
    String resume = query.one("resumeKey", "");
    String from =
        resume.isEmpty() ? query.one("from", "") : resume.substring(resume.indexOf(' ') + 1);
    String to = query.one("to", "99991231235959");
    int limit = Integer.parseInt(query.one("limit", "100000"));
    int collapse = Integer.parseInt(query.one("collapse", "timestamp:0").replaceFirst("^.*:", ""));
    var rows = new ArrayList<PastCapture>();
    String last = "";
    int read = 0;
    boolean full = false;
    for (PastCapture capture : known) {
      if (capture.stamp().compareTo(from) < 0 || capture.stamp().compareTo(to) > 0) {
        continue;
      }
      if (read == readLimit || full) {
        break;
      }
      read++;
      String period = capture.stamp().substring(0, collapse);
      boolean wanted = query.all("filter").stream().allMatch(filter -> passes(capture, filter));
      if (wanted && (collapse == 0 || !period.equals(last))) {
        rows.add(capture);
        last = period;
        full = limit > 0 && rows.size() == limit;
      }
    }
    List<PastCapture> given =
        limit < 0 ? rows.subList(Math.max(0, rows.size() + limit), rows.size()) : rows;
    return text(given, query, full);
  }

  private static String text(List<PastCapture> rows, Query query, boolean full) {
    List<String> columns =
        List.of(
            query
                .one("fl", "urlkey,timestamp,original,mimetype,statuscode,digest,length")
                .split(","));
    var text = new StringBuilder();
    for (PastCapture row : rows) {
      text.append(String.join(" ", columns.stream().map(row::column).toList())).append('\n');
    }
    if (full && query.one("showResumeKey", "").equals("true")) {
      PastCapture end = rows.get(rows.size() - 1);
      String next = Long.toString(Long.parseLong(end.stamp()) + 1);
      text.append('\n')
          .append(URLEncoder.encode(end.key() + " " + next, StandardCharsets.UTF_8))
          .append('\n');
    }
    return text.toString();
  }

  private static boolean passes(PastCapture capture, String filter) {
    boolean not = filter.startsWith("!");
    String[] parts = filter.substring(not ? 1 : 0).split(":", 2);
    return capture.column(parts[0]).matches(parts[1]) != not;
  }

  /** The one that was made at a time, that of this very spelling first. */
  Optional<PastCapture> at(String stamp, String url) {
    List<PastCapture> then =
        captures.getOrDefault(PastCapture.key(url), List.of()).stream()
            .filter(capture -> capture.stamp().equals(stamp))
            .toList();
    return then.stream()
        .filter(capture -> capture.original().equals(url))
        .findFirst()
        .or(() -> then.stream().findFirst());
  }

  /** The first of an address, for want of the one that was asked for. */
  Optional<PastCapture> any(String url) {
    return captures.getOrDefault(PastCapture.key(url), List.of()).stream().findFirst();
  }

  private static final class Query {
    private final Map<String, List<String>> values = new LinkedHashMap<>();

    Query(String raw) {
      for (String pair : raw.split("&")) {
        String[] parts = pair.split("=", 2);
        values
            .computeIfAbsent(parts[0], name -> new ArrayList<>())
            .add(URLDecoder.decode(parts.length > 1 ? parts[1] : "", StandardCharsets.UTF_8));
      }
    }

    List<String> all(String name) {
      return values.getOrDefault(name, List.of());
    }

    String one(String name, String otherwise) {
      return all(name).stream().findFirst().orElse(otherwise);
    }
  }
}
