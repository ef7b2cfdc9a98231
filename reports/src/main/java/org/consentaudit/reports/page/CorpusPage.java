package org.consentaudit.reports.page;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import org.consentaudit.analysis.contradiction.TermsMatrix;

/**
 * A corpus.
 *
 * @param corpus the corpus
 * @param totalTokens tokens of the whole corpus
 * @param hosts hosts of it that we know
 * @param hostsSeen of these, with at least one capture
 * @param samples head, random, whole, as far as they can be told
 * @param status how its head divides over time
 * @param companies shares closed by company
 * @param byAgent its head towards each company or agent now, most closed first
 * @param topHosts its largest hosts, by rank
 * @param fated its hosts that moved, are parked or gone
 * @param matrix robots.txt against terms, of its largest hosts or, where none are known, of all
 */
public record CorpusPage(
    CorpusRef corpus,
    OptionalLong totalTokens,
    int hosts,
    int hostsSeen,
    List<SampleFigures> samples,
    Optional<StatusChart> status,
    Optional<ShareChart> companies,
    List<AgentRow> byAgent,
    List<HostRow> topHosts,
    FatedHosts fated,
    TermsMatrix matrix) {
  /** Checks that nothing is missing. */
  public CorpusPage {
    Objects.requireNonNull(corpus, "corpus");
    Objects.requireNonNull(totalTokens, "totalTokens");
    samples = List.copyOf(samples);
    Objects.requireNonNull(status, "status");
    Objects.requireNonNull(companies, "companies");
    byAgent = List.copyOf(byAgent);
    topHosts = List.copyOf(topHosts);
    Objects.requireNonNull(fated, "fated");
    Objects.requireNonNull(matrix, "matrix");
  }
}
