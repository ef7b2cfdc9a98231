package org.consentaudit.crawler.backfill;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.consentaudit.archive.Host;
import org.consentaudit.archive.Outcome;
import org.consentaudit.crawler.backfill.WaybackSummary.Count;

/** Counts a run and judges how long the rest takes. */
final class Tally {

  private final SortedMap<Count.Of, Count> counts = new TreeMap<>();
  private final Set<Host> excluded = new HashSet<>();
  private final List<String> withoutTerms = new ArrayList<>();
  private long questions;
  private long answered;
  private long replays;
  private long unanswered;
  private long strange;
  private Duration replaying = Duration.ZERO;

  void kept(Question question, Outcome outcome, boolean byReplay) {
    counts.merge(
        new Count.Of(question.kind().code(), outcome.code()),
        new Count(0, 0).plus(byReplay),
        (old, one) -> old.plus(byReplay));
  }

  void asked() {
    questions++;
  }

  /** A span is answered to its end, or a part of it. */
  void answered(boolean wholly, int unreadable) {
    answered += wholly ? 1 : 0;
    strange += unreadable;
  }

  void replayed(Duration took) {
    replays++;
    replaying = replaying.plus(took);
  }

  void unanswered() {
    unanswered++;
  }

  void excluded(Host host) {
    excluded.add(host.bare());
  }

  void withoutTerms(Host host) {
    withoutTerms.add(host.name());
  }

  /** How it stands: {@code pace} tells the shortest time between two requests of a lane. */
  WaybackListener.Progress progress(long questionsLeft, long replaysLeft, Pace pace) {
    double found = answered == 0 ? 1 : (double) (replays + replaysLeft) / answered;
    double toReplay = replaysLeft + found * questionsLeft;
    Duration mean = replays == 0 ? Duration.ZERO : replaying.dividedBy(replays);
    Duration interval = pace.interval(Lane.REPLAY);
    Duration each = mean.compareTo(interval) > 0 ? mean : interval;
    Duration replayTime = Duration.ofMillis(Math.round(each.toMillis() * toReplay));
    Duration indexTime = pace.interval(Lane.INDEX).multipliedBy(questionsLeft);
    return new WaybackListener.Progress(
        answered,
        questionsLeft,
        captures(),
        replaysLeft,
        replayTime.compareTo(indexTime) > 0 ? replayTime : indexTime);
  }

  private long captures() {
    return counts.values().stream().mapToLong(count -> count.replayed() + count.known()).sum();
  }

  WaybackSummary summary(boolean completed, Optional<String> gaveUp, int hosts) {
    return new WaybackSummary(
        completed,
        gaveUp,
        hosts,
        counts,
        questions,
        replays,
        unanswered,
        excluded.size(),
        strange,
        withoutTerms.stream().sorted().toList());
  }
}
