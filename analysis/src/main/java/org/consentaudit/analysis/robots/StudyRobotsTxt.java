package org.consentaudit.analysis.robots;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import org.consentaudit.analysis.verdict.Status;
import org.consentaudit.analysis.verdict.Verdict;

/**
 * A robots.txt as the published study read it: wrong by RFC 9309 where a group after the first has
 * several user-agent lines (only the last gets the rules), and where an allow stands beside {@code
 * Disallow: /}. Kept to the letter so that its figures can be compared.
 *
 * <p>Source: Longpre et al. 2024, its published analysis code (the rules are stated in
 * docs/profiles.md).
 */
public final class StudyRobotsTxt {

  private static final String EVERYONE = "*";

  private final Map<String, Entry> entries = new LinkedHashMap<>();
  private final StudyDetail detail;

  /** A value and where it stands. */
  private record Value(String text, int line) {}

  /** The rules between two changes of the list of current agents: held once, whoever gets them. */
  private record Stretch(List<Value> allows, List<Value> disallows) {
    Stretch() {
      this(new ArrayList<>(), new ArrayList<>());
    }
  }

  /** What the file says to one name, met once or more. */
  private static final class Entry {
    final String spelling;
    final List<Stretch> stretches = new ArrayList<>(1);

    private Judgement judgement;

    Entry(String spelling) {
      this.spelling = spelling;
    }

    /** Judged once, asked by every agent that it stands for. */
    Judgement judgement() {
      if (judgement == null) {
        judgement = judge(all(Stretch::allows), all(Stretch::disallows));
      }
      return judgement;
    }

    private List<Value> all(Function<Stretch, List<Value>> kind) {
      return stretches.stream().flatMap(stretch -> kind.apply(stretch).stream()).toList();
    }
  }

  private StudyRobotsTxt(String text) {
    this.detail = StudyDetail.of(text);
  }

  /** Reads a file. */
  public static StudyRobotsTxt parse(byte[] content) {
    String text = new String(content, StandardCharsets.UTF_8);
    var file = new StudyRobotsTxt(text);
    file.read(PythonText.lines(text));
    return file;
  }

  private void read(List<String> lines) {
    Stretch current = new Stretch();
    boolean ruleSeen = false;
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      int comment = line.indexOf('#');
      line = PythonText.strip(comment < 0 ? line : line.substring(0, comment));
      String lower = line.toLowerCase(Locale.ROOT);
      if (lower.startsWith("user-agent:")) {
        if (ruleSeen) {
          current = new Stretch();
        }
        String name = value(line);
        entries
            .computeIfAbsent(name.toLowerCase(Locale.ROOT), key -> new Entry(name))
            .stretches
            .add(current);
      } else if (lower.startsWith("allow:")) {
        ruleSeen = true;
        current.allows().add(new Value(value(line), i + 1));
      } else if (lower.startsWith("disallow:")) {
        ruleSeen = true;
        current.disallows().add(new Value(value(line), i + 1));
      } else if (lower.startsWith("crawl-delay:") || lower.startsWith("sitemap:")) {
        ruleSeen = true;
      }
    }
  }

  private static String value(String line) {
    return PythonText.strip(line.substring(line.indexOf(':') + 1));
  }

  /**
   * The study's verdict on an agent. Its status looks the name up whatever the case, its detail
   * only by the first spelling in the file, so the two can differ.
   */
  public Verdict verdict(String agent) {
    Judgement status = judge(entry(agent).or(() -> entry(EVERYONE)));
    Judgement exact =
        judge(entry(agent).filter(entry -> entry.spelling.equals(agent)).or(() -> entry(EVERYONE)));
    return Verdict.of(status.status, detail.of(exact.status), status.line);
  }

  /** The study's status over all agents that the file names, and {@code *}. */
  public Status allAgents() {
    List<Status> statuses =
        entries.values().stream().map(entry -> judge(Optional.of(entry)).status).toList();
    if (!statuses.isEmpty() && statuses.stream().allMatch(Status.ALL::equals)) {
      return Status.ALL;
    }
    return statuses.stream().allMatch(Status.NONE::equals) ? Status.NONE : Status.SOME;
  }

  private Optional<Entry> entry(String agent) {
    return Optional.ofNullable(entries.get(agent.toLowerCase(Locale.ROOT)));
  }

  private record Judgement(Status status, OptionalInt line) {}

  private static final Judgement UNRESTRICTED = new Judgement(Status.NONE, OptionalInt.empty());

  private static Judgement judge(Optional<Entry> entry) {
    return entry.map(Entry::judgement).orElse(UNRESTRICTED);
  }

  private static Judgement judge(List<Value> allAllows, List<Value> allDisallows) {
    List<Value> allows = withoutQuery(allAllows);
    List<Value> disallows = withoutQuery(allDisallows);
    List<String> texts = disallows.stream().map(Value::text).toList();
    if (disallows.isEmpty()
        || texts.equals(List.of(""))
        || texts.equals(allows.stream().map(Value::text).toList())) {
      return UNRESTRICTED;
    }
    Optional<Value> root = disallows.stream().filter(v -> v.text().equals("/")).findFirst();
    if (root.isPresent() && allows.isEmpty()) {
      return new Judgement(Status.ALL, OptionalInt.of(root.get().line()));
    }
    return new Judgement(Status.SOME, OptionalInt.of(disallows.get(0).line()));
  }

  private static List<Value> withoutQuery(List<Value> values) {
    return values.stream().filter(value -> !value.text().contains("?")).toList();
  }
}
