package org.consentaudit.analysis.timeline;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.consentaudit.analysis.lifecycle.Lifecycle;
import org.consentaudit.analysis.lifecycle.LifecycleSpan;
import org.consentaudit.analysis.verdict.Profile;
import org.consentaudit.archive.CaptureEntry;
import org.consentaudit.archive.Host;

/**
 * The robots.txt answers of one corpus host, its spellings with and without {@code www.} together
 * but told apart, oldest first.
 */
public final class HostHistory {

  /** How many periods back a capture still speaks for a period, the period itself included. */
  public static final int WINDOW = 3;

  private static final PreferredOfDay<Answer> PREFERRED =
      new PreferredOfDay<>(
          Answer::capture, answer -> answer.isReadable() ? 2 : answer.isEvidence() ? 1 : 0);

  private final Host host;
  private final List<Answer> answers;
  private final Map<Host, List<Answer>> byOrigin;
  private final Map<Host, List<Answer>> ruling;
  private final Set<Long> overruled;
  private final TreeMap<LocalDate, Answer> snapshots;
  private final Lifecycle lifecycle;
  private final List<LifecycleSpan> parked;

  private HostHistory(Host host, List<Answer> answers, Lifecycle lifecycle) {
    this.host = host;
    this.lifecycle = lifecycle;
    this.parked = lifecycle.parked();
    this.answers = List.copyOf(answers);
    this.byOrigin = new HashMap<>();
    this.snapshots = new TreeMap<>();
    for (Answer answer : answers) {
      byOrigin.computeIfAbsent(answer.capture().host(), o -> new ArrayList<>()).add(answer);
      if (answer.isSnapshot()) {
        snapshots.put(day(answer), answer);
      }
    }
    this.ruling = new HashMap<>();
    this.overruled = new HashSet<>();
    byOrigin.replaceAll((origin, all) -> List.copyOf(all));
    byOrigin.forEach(this::rule);
  }

  private void rule(Host origin, List<Answer> all) {
    List<Answer> rule = PREFERRED.of(all);
    ruling.put(origin, rule);
    if (rule.size() < all.size()) {
      all.forEach(answer -> overruled.add(answer.capture().id()));
      rule.forEach(answer -> overruled.remove(answer.capture().id()));
    }
  }

  /**
   * A history from captures of either spelling, in any order.
   *
   * @param host the host without {@code www.}
   */
  public static HostHistory of(Host host, List<CaptureEntry> captures, Findings findings) {
    return of(host, captures, findings, Lifecycle.UNKNOWN);
  }

  /**
   * The same, knowing what became of the host.
   *
   * @param lifecycle read from captures up to the same day
   */
  public static HostHistory of(
      Host host, List<CaptureEntry> captures, Findings findings, Lifecycle lifecycle) {
    return new HostHistory(host, AnswersInOrder.of(captures, findings), lifecycle);
  }

  /** The host without {@code www.}. */
  public Host host() {
    return host;
  }

  /** What became of the host. */
  public Lifecycle lifecycle() {
    return lifecycle;
  }

  /** Whether an answer was given while the host was parked. */
  public boolean isWhileParked(Answer answer) {
    return parked.stream().anyMatch(span -> span.holdsAt(answer.capture().captured()));
  }

  /** All answers, oldest first. */
  public List<Answer> answers() {
    return answers;
  }

  /** The answers of one origin, oldest first. */
  public List<Answer> answersOf(Host origin) {
    return byOrigin.getOrDefault(origin, List.of());
  }

  /**
   * The answers of one origin that states and edits are made from, oldest first. In profile rfc9309
   * those of the preferred source, where several captured the origin on a day; the study knew one
   * source, and profile paper takes all.
   */
  public List<Answer> rulingOf(Profile profile, Host origin) {
    return profile == Profile.PAPER ? answersOf(origin) : ruling.getOrDefault(origin, List.of());
  }

  /** The same of all origins. */
  public List<Answer> ruling(Profile profile) {
    return profile == Profile.PAPER
        ? answers
        : answers.stream().filter(answer -> !isOverruled(answer)).toList();
  }

  /** Whether another source's answer of the same day is preferred in profile rfc9309. */
  public boolean isOverruled(Answer answer) {
    return overruled.contains(answer.capture().id());
  }

  /** Whether there is a day on which several sources captured one origin. */
  boolean isOfSeveralSourcesADay() {
    return !overruled.isEmpty();
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
    if (profile == Profile.PAPER) {
      return snapshot(period);
    }
    return parked.isEmpty()
        ? inWindow(period, spelling, Instant.MIN)
        : unlessParked(period, spelling);
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

  /**
   * Of a host that is parked when the period ends, the newest answer, which then says nothing; of
   * one that was, only answers since.
   */
  private Optional<Answer> unlessParked(YearMonth period, Host spelling) {
    Instant end = period.plusMonths(1).atDay(1).atStartOfDay(ZoneOffset.UTC).toInstant();
    Instant since = Instant.MIN;
    for (LifecycleSpan span : parked) {
      boolean over = span.until().isPresent() && span.until().get().isBefore(end);
      if (over) {
        since = span.until().get();
      } else if (span.from().isBefore(end)) {
        return inWindow(period, spelling, Instant.MIN).map(Answer::whileParked);
      }
    }
    return inWindow(period, spelling, since);
  }

  private Optional<Answer> inWindow(YearMonth period, Host spelling, Instant since) {
    for (Host origin : preferred(spelling)) {
      List<Answer> seen =
          ruling.getOrDefault(origin, List.of()).stream()
              .filter(answer -> answer.isEvidence() && isInWindow(day(answer), period))
              .filter(answer -> !answer.capture().captured().isBefore(since))
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
