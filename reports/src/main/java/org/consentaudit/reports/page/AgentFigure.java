package org.consentaudit.reports.page;

import java.time.YearMonth;
import java.util.Objects;

/**
 * How a corpus stands towards an agent now.
 *
 * @param corpus the corpus
 * @param sample the hosts
 * @param period the month
 * @param row the figures
 */
public record AgentFigure(CorpusRef corpus, Sample sample, YearMonth period, AgentRow row) {
  /** Checks that nothing is missing. */
  public AgentFigure {
    Objects.requireNonNull(corpus, "corpus");
    Objects.requireNonNull(sample, "sample");
    Objects.requireNonNull(period, "period");
    Objects.requireNonNull(row, "row");
  }
}
