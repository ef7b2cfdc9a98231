package org.consentaudit.reports.page;

import java.util.Objects;
import java.util.OptionalInt;
import org.consentaudit.archive.Stratum;

/**
 * A host's place in a corpus.
 *
 * @param corpus the corpus
 * @param stratum the sample it belongs to
 * @param rank from 1
 * @param tokens its tokens there
 */
public record Placement(CorpusRef corpus, Stratum stratum, OptionalInt rank, long tokens) {
  /** Checks that nothing is missing. */
  public Placement {
    Objects.requireNonNull(corpus, "corpus");
    Objects.requireNonNull(stratum, "stratum");
    Objects.requireNonNull(rank, "rank");
  }
}
