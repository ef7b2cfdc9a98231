package org.consentaudit.reports.page;

import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Shares closed over time.
 *
 * @param id unique in the site, {@code overview-c4-head}: names its files
 * @param corpus the corpus; empty where each line is a corpus of its own
 * @param sample the hosts it is about
 * @param from first month drawn
 * @param to last month drawn
 * @param lines the lines
 * @param events annotations, ascending by date
 */
public record ShareChart(
    String id,
    Optional<CorpusRef> corpus,
    Sample sample,
    YearMonth from,
    YearMonth to,
    List<ShareLine> lines,
    List<TimelineEvent> events) {
  /** Checks that nothing is missing. */
  public ShareChart {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(corpus, "corpus");
    Objects.requireNonNull(sample, "sample");
    Objects.requireNonNull(from, "from");
    Objects.requireNonNull(to, "to");
    lines = List.copyOf(lines);
    events = List.copyOf(events);
  }
}
