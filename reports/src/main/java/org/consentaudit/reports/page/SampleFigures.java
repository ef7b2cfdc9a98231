package org.consentaudit.reports.page;

import java.time.YearMonth;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A sample of a corpus, in figures.
 *
 * @param sample which
 * @param hosts its hosts
 * @param tokens their tokens
 * @param period the month
 * @param closed share closed to AI training; empty when nothing is known
 * @param nearlyClosed share nearly closed and not closed
 * @param slices how the sample divides
 */
public record SampleFigures(
    Sample sample,
    int hosts,
    long tokens,
    YearMonth period,
    Optional<ShareFigure> closed,
    OptionalDouble nearlyClosed,
    Map<Standing, Slice> slices) {
  /** Checks that nothing is missing. */
  public SampleFigures {
    Objects.requireNonNull(sample, "sample");
    Objects.requireNonNull(period, "period");
    Objects.requireNonNull(closed, "closed");
    Objects.requireNonNull(nearlyClosed, "nearlyClosed");
    slices = Map.copyOf(slices);
  }
}
