package org.consentaudit.crawler;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a visit brought.
 *
 * @param started when the visit began
 * @param resumed whether it took up an interrupted one
 * @param completed whether everything was visited; not so when the crawl was stopped
 * @param hosts the hosts of the visit
 * @param captures the captures of the whole visit by outcome code
 * @param elapsed how long this run took
 */
public record CrawlSummary(
    Instant started,
    boolean resumed,
    boolean completed,
    long hosts,
    SortedMap<String, Long> captures,
    Duration elapsed) {
  /** Freezes the counts. */
  public CrawlSummary {
    captures = Collections.unmodifiableSortedMap(new TreeMap<>(captures));
  }

  /** All captures of the visit. */
  public long total() {
    return captures.values().stream().mapToLong(Long::longValue).sum();
  }
}
