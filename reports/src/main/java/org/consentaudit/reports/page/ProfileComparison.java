package org.consentaudit.reports.page;

import java.time.YearMonth;
import java.util.Objects;

/**
 * How far the two profiles are apart.
 *
 * @param corpus the corpus
 * @param sample the hosts
 * @param period the month
 * @param measure what is compared, in words: {@code closed to GPTBot, by tokens}
 * @param shown the figure of this site's profile, 0 to 1
 * @param other the other profile's, 0 to 1
 * @param hostsDiffering hosts whose standing differs
 * @param hosts hosts compared
 */
public record ProfileComparison(
    CorpusRef corpus,
    Sample sample,
    YearMonth period,
    String measure,
    double shown,
    double other,
    int hostsDiffering,
    int hosts) {
  /** Checks that nothing is missing. */
  public ProfileComparison {
    Objects.requireNonNull(corpus, "corpus");
    Objects.requireNonNull(sample, "sample");
    Objects.requireNonNull(period, "period");
    Objects.requireNonNull(measure, "measure");
  }
}
