package org.consentaudit.reports.page;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A corpus on the overview.
 *
 * @param corpus the corpus
 * @param totalTokens tokens of the whole corpus
 * @param hosts hosts of it that we know
 * @param hostsSeen of these, with at least one capture
 * @param sample what the figure is about
 * @param latest newest share closed to AI training; empty when nothing was seen
 * @param history the same month by month, ascending; gaps left out
 */
public record CorpusCard(
    CorpusRef corpus,
    OptionalLong totalTokens,
    int hosts,
    int hostsSeen,
    Sample sample,
    Optional<SharePoint> latest,
    List<SharePoint> history) {
  /** Checks that nothing is missing. */
  public CorpusCard {
    Objects.requireNonNull(corpus, "corpus");
    Objects.requireNonNull(totalTokens, "totalTokens");
    Objects.requireNonNull(sample, "sample");
    Objects.requireNonNull(latest, "latest");
    history = List.copyOf(history);
  }
}
