package org.consentaudit.crawler.backfill;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a back-fill brought.
 *
 * @param completed whether nothing is left to be asked; not so when it was stopped or gave up
 * @param gaveUp why there was no use in going on, words to go after the archive's name
 * @param hosts how many hosts it was for
 * @param counts captures by kind and outcome
 * @param questions requests to the index
 * @param replays requests for captures
 * @param unanswered questions that the index failed to answer; the next run asks them
 * @param excluded hosts whose captures the archive does not give out
 * @param strange lines of the index that could not be read
 * @param withoutTerms hosts for which no address of terms is known
 */
public record WaybackSummary(
    boolean completed,
    Optional<String> gaveUp,
    int hosts,
    SortedMap<Count.Of, Count> counts,
    long questions,
    long replays,
    long unanswered,
    int excluded,
    long strange,
    List<String> withoutTerms) {

  /** Freezes the counts. */
  public WaybackSummary {
    counts = Collections.unmodifiableSortedMap(new TreeMap<>(counts));
    withoutTerms = List.copyOf(withoutTerms);
  }

  /**
   * How captures of one kind and outcome were had.
   *
   * @param replayed by a replay
   * @param known without one: their content was held, or there is none
   */
  public record Count(long replayed, long known) {

    /** What is counted. */
    public record Of(String kind, String outcome) implements Comparable<Of> {
      @Override
      public int compareTo(Of other) {
        int byKind = kind.compareTo(other.kind);
        return byKind != 0 ? byKind : outcome.compareTo(other.outcome);
      }
    }

    Count plus(boolean byReplay) {
      return byReplay ? new Count(replayed + 1, known) : new Count(replayed, known + 1);
    }
  }

  /** All captures. */
  public long captures() {
    return counts.values().stream().mapToLong(count -> count.replayed() + count.known()).sum();
  }

  /** Captures that the archive could not deliver. */
  public long undelivered() {
    return counts.entrySet().stream()
        .filter(entry -> entry.getKey().outcome().equals("source_failed"))
        .mapToLong(entry -> entry.getValue().replayed() + entry.getValue().known())
        .sum();
  }
}
