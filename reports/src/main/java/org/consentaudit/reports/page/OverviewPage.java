package org.consentaudit.reports.page;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The first page.
 *
 * @param headline the first sentence; empty when no host of the sample has ever been seen
 * @param chart the main chart
 * @param corpora one card a corpus
 * @param latest the newest month in which something changed, its most important changes first
 */
public record OverviewPage(
    Optional<Headline> headline,
    Optional<ShareChart> chart,
    List<CorpusCard> corpora,
    Optional<MonthOfChanges> latest) {
  /** Checks that nothing is missing. */
  public OverviewPage {
    Objects.requireNonNull(headline, "headline");
    Objects.requireNonNull(chart, "chart");
    corpora = List.copyOf(corpora);
    Objects.requireNonNull(latest, "latest");
  }
}
