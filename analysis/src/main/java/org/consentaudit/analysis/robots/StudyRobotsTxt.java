package org.consentaudit.analysis.robots;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
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
  private static final StudyEntry.Judgement UNRESTRICTED =
      new StudyEntry.Judgement(Status.NONE, OptionalInt.empty());

  private final Map<String, StudyEntry> entries;
  private final StudyDetail detail;

  private StudyRobotsTxt(Map<String, StudyEntry> entries, StudyDetail detail) {
    this.entries = entries;
    this.detail = detail;
  }

  /** Reads a file. */
  public static StudyRobotsTxt parse(byte[] content) {
    String text = new String(content, StandardCharsets.UTF_8);
    return of(text, StudyDetail.of(content));
  }

  static StudyRobotsTxt of(String text, StudyDetail detail) {
    var reading = new Reading();
    PythonText.forEachLine(text.toCharArray(), reading);
    return new StudyRobotsTxt(reading.entries, detail);
  }

  /**
   * The study's verdict on an agent. Its status looks the name up whatever the case, its detail
   * only by the first spelling in the file, so the two can differ.
   */
  public Verdict verdict(String agent) {
    return Optional.ofNullable(entries.get(agent.toLowerCase(Locale.ROOT)))
        .map(entry -> verdict(entry, agent))
        .orElseGet(this::everyone);
  }

  /** The verdict on an agent that an entry names. */
  Verdict verdict(StudyEntry entry, String agent) {
    StudyEntry.Judgement status = entry.judgement();
    StudyEntry.Judgement exact = entry.spelling().equals(agent) ? status : star();
    return Verdict.of(status.status(), detail.of(exact.status()), status.line());
  }

  /** The verdict on whoever has no entry. */
  Verdict everyone() {
    StudyEntry.Judgement star = star();
    return Verdict.of(star.status(), detail.of(star.status()), star.line());
  }

  /** Its entries, whatever their order. */
  Collection<StudyEntry> entries() {
    return entries.values();
  }

  private StudyEntry.Judgement star() {
    StudyEntry star = entries.get(EVERYONE);
    return star == null ? UNRESTRICTED : star.judgement();
  }

  /** The study's status over all agents that the file names, and {@code *}. */
  public Status allAgents() {
    List<Status> statuses =
        entries.values().stream().map(entry -> entry.judgement().status()).toList();
    if (!statuses.isEmpty() && statuses.stream().allMatch(Status.ALL::equals)) {
      return Status.ALL;
    }
    return statuses.stream().allMatch(Status.NONE::equals) ? Status.NONE : Status.SOME;
  }

  /** Gathers entries while lines go by. */
  private static final class Reading implements PythonText.Lines {
    private final Map<String, StudyEntry> entries = new HashMap<>();
    private StudyStretch current = new StudyStretch();
    private boolean ruleSeen;

    @Override
    public void line(char[] text, int from, int end, int line) {
      int stop = from;
      while (stop < end && text[stop] != '#') {
        stop++;
      }
      int start = PythonText.skipSpace(text, from, stop);
      int to = PythonText.dropSpace(text, start, stop);
      if (start == to) {
        return;
      }
      switch (text[start]) {
        case 'u', 'U' -> {
          if (startsWith(text, start, to, "user-agent:")) {
            name(value(text, start + 11, to));
          }
        }
        case 'd', 'D' -> {
          if (startsWith(text, start, to, "disallow:")) {
            ruleSeen = true;
            current.disallow(text, PythonText.skipSpace(text, start + 9, to), to, line);
          }
        }
        case 'a', 'A' -> {
          if (startsWith(text, start, to, "allow:")) {
            ruleSeen = true;
            current.allow(text, PythonText.skipSpace(text, start + 6, to), to);
          }
        }
        default ->
            ruleSeen |=
                startsWith(text, start, to, "crawl-delay:")
                    || startsWith(text, start, to, "sitemap:");
      }
    }

    private void name(String name) {
      if (ruleSeen) {
        current = new StudyStretch();
      }
      entries
          .computeIfAbsent(name.toLowerCase(Locale.ROOT), lower -> new StudyEntry(lower, name))
          .add(current);
    }

    private static String value(char[] text, int from, int to) {
      int start = PythonText.skipSpace(text, from, to);
      return new String(text, start, to - start);
    }

    /** Whether a line starts with a key of lower case letters, whatever its case. */
    private static boolean startsWith(char[] text, int from, int to, String key) {
      if (to - from < key.length()) {
        return false;
      }
      for (int i = 0; i < key.length(); i++) {
        if (Octets.lower(text[from + i]) != key.charAt(i)) {
          return false;
        }
      }
      return true;
    }
  }
}
