package org.consentaudit.crawler.backfill;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What a back-fill would take, judged by what the index says of a few hosts. Nothing is kept of
 * that; failures that would be tried again, and waits, are not foreseen.
 *
 * @param lines one a kind
 * @param gaveUp why the sample could not be had whole, words to go after the archive's name
 * @param withoutTerms how many hosts of the sample have no known address of terms: of each, the
 *     home page is counted, and not what it would lead to
 */
public record WaybackEstimate(List<Line> lines, Optional<String> gaveUp, int withoutTerms) {

  /** Freezes the lines. */
  public WaybackEstimate {
    lines = List.copyOf(lines);
  }

  /**
   * Of one kind, all hosts.
   *
   * @param kind its code
   * @param hosts how many hosts
   * @param sampled about how many of them the index was asked
   * @param captures how many captures there would be
   * @param questions how many questions to the index
   * @param replays how many replays: captures whose content is not held
   * @param bytes what both would bring over the wire, about
   * @param lasts how long it takes at the pace that is set; kinds take turns, so that the whole
   *     takes less than their sum
   */
  public record Line(
      String kind,
      long hosts,
      long sampled,
      long captures,
      long questions,
      long replays,
      long bytes,
      Duration lasts) {}

  /** How long all of it takes: each lane works through what all kinds want of it. */
  public Duration lasts(WaybackSettings settings) {
    long questions = lines.stream().mapToLong(Line::questions).sum();
    long replays = lines.stream().mapToLong(Line::replays).sum();
    return lasting(settings, questions, replays);
  }

  static Duration lasting(WaybackSettings settings, long questions, long replays) {
    Duration index = settings.indexInterval().multipliedBy(questions);
    Duration replay = settings.replayInterval().multipliedBy(replays);
    return index.compareTo(replay) > 0 ? index : replay;
  }
}
