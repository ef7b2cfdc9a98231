package org.consentaudit.reports.page;

import java.time.YearMonth;
import java.util.Objects;
import java.util.OptionalDouble;

/**
 * What the overview's first sentence needs. "Closed" here is closed to AI training: to at least one
 * training agent announced by then.
 *
 * @param corpus the corpus
 * @param sample the hosts it is about
 * @param sampleHosts how many hosts the sample has
 * @param period the month
 * @param closed share closed
 * @param nearlyClosed share nearly closed and not closed, 0 to 1
 * @param yearEarlier share closed twelve months before, 0 to 1
 * @param searchClosed share closed to Googlebot, 0 to 1
 */
public record Headline(
    CorpusRef corpus,
    Sample sample,
    int sampleHosts,
    YearMonth period,
    ShareFigure closed,
    OptionalDouble nearlyClosed,
    OptionalDouble yearEarlier,
    OptionalDouble searchClosed) {
  /** Checks that nothing is missing. */
  public Headline {
    Objects.requireNonNull(corpus, "corpus");
    Objects.requireNonNull(sample, "sample");
    Objects.requireNonNull(period, "period");
    Objects.requireNonNull(closed, "closed");
    Objects.requireNonNull(nearlyClosed, "nearlyClosed");
    Objects.requireNonNull(yearEarlier, "yearEarlier");
    Objects.requireNonNull(searchClosed, "searchClosed");
  }
}
