package org.consentaudit.reports.page;

import java.util.List;
import java.util.Objects;

/**
 * How a sample divides, month by month.
 *
 * @param id unique in the site: names its files
 * @param corpus the corpus
 * @param sample the hosts it is about
 * @param subject towards whom, {@code at least one AI training crawler}: completes "the strictest
 *     answer to …"
 * @param points ascending by month
 */
public record StatusChart(
    String id, CorpusRef corpus, Sample sample, String subject, List<StatusPoint> points) {
  /** Checks that nothing is missing. */
  public StatusChart {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(corpus, "corpus");
    Objects.requireNonNull(sample, "sample");
    Objects.requireNonNull(subject, "subject");
    points = List.copyOf(points);
  }
}
