package org.consentaudit.reports.page;

import java.util.Objects;

/**
 * A share of a sample's tokens, with all that must stand beside it.
 *
 * @param share tokens of the class / tokens of the hosts whose state is known, 0 to 1
 * @param low lower end of the range, 0 to 1
 * @param high upper end of the range, 0 to 1
 * @param range what the range means
 * @param hostsInClass hosts of the class
 * @param hostsKnown hosts whose state is known: the figure's n
 * @param hosts all hosts of the sample
 * @param tokensKnown share of the sample's tokens whose hosts' state is known, 0 to 1
 */
public record ShareFigure(
    double share,
    double low,
    double high,
    RangeKind range,
    int hostsInClass,
    int hostsKnown,
    int hosts,
    double tokensKnown) {
  /** Checks that nothing is missing and that bounds are kept. */
  public ShareFigure {
    Objects.requireNonNull(range, "range");
    for (double part : new double[] {share, low, high, tokensKnown}) {
      if (!(part >= 0 && part <= 1)) {
        throw new IllegalArgumentException("a share lies between 0 and 1: " + part);
      }
    }
  }
}
