package org.consentaudit.analysis.timeline;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.consentaudit.analysis.robots.RobotsFinding;
import org.consentaudit.analysis.verdict.Profile;
import org.consentaudit.archive.CaptureEntry;
import org.consentaudit.archive.Digest;
import org.consentaudit.archive.Host;
import org.consentaudit.archive.Outcome;

/**
 * The robots.txt answers of one corpus host, its spellings with and without {@code www.} together
 * but told apart, oldest first.
 */
public final class HostHistory {

  /** How many periods back a capture still speaks for a period, the period itself included. */
  public static final int WINDOW = 3;

  private final Host host;
  private final List<Answer> answers;
  private final Map<Host, List<Answer>> byOrigin;
  private final TreeMap<LocalDate, Answer> snapshots;

  private HostHistory(Host host, List<Answer> answers) {
    this.host = host;
    this.answers = List.copyOf(answers);
    this.byOrigin = new HashMap<>();
    this.snapshots = new TreeMap<>();
    for (Answer answer : answers) {
      byOrigin.computeIfAbsent(answer.capture().host(), o -> new ArrayList<>()).add(answer);
      if (answer.isSnapshot()) {
        snapshots.put(day(answer), answer);
      }
    }
  }

  /**
   * A history from captures of either spelling, in any order.
   *
   * @param host the host without {@code www.}
   */
  public static HostHistory of(Host host, List<CaptureEntry> captures, Findings findings) {
    List<CaptureEntry> ordered = new ArrayList<>(captures);
    // The order of arrival decides nothing: the same captures give the same figures. Of one instant
    // https stands before http, which is asked only where https gave no answer.
    ordered.sort(
        Comparator.comparing(CaptureEntry::captured)
            .thenComparing(CaptureEntry::url, Comparator.reverseOrder())
            .thenComparing(capture -> capture.source().name())
            .thenComparing(capture -> capture.digest().map(Digest::hex).orElse(""))
            .thenComparing(capture -> capture.outcome().code())
            .thenComparingLong(CaptureEntry::id));
    Map<String, Answer> held = new HashMap<>();
    List<Answer> answers = new ArrayList<>(ordered.size());
    for (CaptureEntry capture : ordered) {
      Answer answer = answer(capture, Optional.ofNullable(held.get(capture.url())), findings);
      if (answer.finding().isPresent()) {
        held.put(capture.url(), answer);
      }
      answers.add(answer);
    }
    return new HostHistory(host, answers);
  }

  private static Answer answer(CaptureEntry capture, Optional<Answer> held, Findings findings) {
    boolean cut = capture.outcome() == Outcome.Readable.TRUNCATED;
    // The page that comes with a 404 is no robots.txt, whatever stands in it.
    boolean absent = capture.outcome() == Outcome.Readable.ABSENT;
    Optional<ReadContent> content =
        absent ? Optional.empty() : capture.digest().map(digest -> new ReadContent(digest, cut));
    Optional<RobotsFinding> finding =
        content.map(ReadContent::digest).flatMap(cut ? findings::ofCut : findings::of);
    if (capture.outcome() == Outcome.Readable.NOT_MODIFIED && finding.isEmpty()) {
      content = held.flatMap(Answer::read);
      finding = held.flatMap(Answer::finding);
    }
    boolean page =
        finding.isPresent()
            && finding.get().isPage()
            && capture.outcome() instanceof Outcome.Readable;
    Outcome outcome =
        page ? Outcome.failed(Outcome.Failure.NOT_EXPECTED, "html") : capture.outcome();
    return new Answer(capture, outcome, content, finding);
  }

  /** The host without {@code www.}. */
  public Host host() {
    return host;
  }

  /** All answers, oldest first. */
  public List<Answer> answers() {
    return answers;
  }

  /** The answers of one origin, oldest first. */
  public List<Answer> answersOf(Host origin) {
    return List.copyOf(byOrigin.getOrDefault(origin, List.of()));
  }

  /** The origins that were captured, the one without {@code www.} first. */
  public List<Host> origins() {
    return byOrigin.keySet().stream().sorted(Comparator.comparing(Host::isWww)).toList();
  }

  /**
   * The answer that decides in a period, where there is one.
   *
   * @param spelling the spelling in the corpus file, which is preferred
   */
  public Optional<Answer> state(Profile profile, YearMonth period, Host spelling) {
    return profile == Profile.PAPER ? snapshot(period) : inWindow(period, spelling);
  }

  /**
   * Whether the host takes part in a period by the study's rule: the period's first day is on or
   * after the day of its first snapshot.
   */
  public boolean takesPart(YearMonth period) {
    return !snapshots.isEmpty() && !period.atDay(1).isBefore(snapshots.firstKey());
  }

  /** The newest snapshot up to the period's end, carried forward for ever. */
  private Optional<Answer> snapshot(YearMonth period) {
    return Optional.ofNullable(snapshots.floorEntry(period.atEndOfMonth()))
        .map(Map.Entry::getValue);
  }

  private Optional<Answer> inWindow(YearMonth period, Host spelling) {
    for (Host origin : preferred(spelling)) {
      List<Answer> seen =
          byOrigin.getOrDefault(origin, List.of()).stream()
              .filter(answer -> answer.isEvidence() && isInWindow(day(answer), period))
              .toList();
      if (!seen.isEmpty()) {
        return newest(seen.stream().filter(Answer::isReadable).toList()).or(() -> newest(seen));
      }
    }
    return Optional.empty();
  }

  private Set<Host> preferred(Host spelling) {
    Set<Host> origins = new LinkedHashSet<>();
    origins.add(spelling);
    origins.add(host);
    origins.addAll(origins());
    return origins;
  }

  private static boolean isInWindow(LocalDate day, YearMonth period) {
    return !day.isBefore(period.minusMonths(WINDOW - 1L).atDay(1))
        && !day.isAfter(period.atEndOfMonth());
  }

  private static Optional<Answer> newest(List<Answer> answers) {
    return answers.isEmpty() ? Optional.empty() : Optional.of(answers.get(answers.size() - 1));
  }

  static LocalDate day(Answer answer) {
    return answer.capture().day();
  }
}
