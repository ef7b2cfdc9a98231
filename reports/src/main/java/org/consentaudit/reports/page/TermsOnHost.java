package org.consentaudit.reports.page;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.consentaudit.analysis.contradiction.ContradictionSpan;
import org.consentaudit.analysis.terms.history.HostTerms;

/**
 * What a host's policy pages say.
 *
 * @param now what they come to on the day that the site is as of; empty where none holds
 * @param pages one a page; empty for a host without
 * @param contradictions where robots.txt says something else, the earliest first
 */
public record TermsOnHost(
    Optional<HostTerms> now, List<TermsPage> pages, List<ContradictionSpan> contradictions) {

  /** Checks that nothing is missing. */
  public TermsOnHost {
    Objects.requireNonNull(now, "now");
    pages = List.copyOf(pages);
    contradictions = List.copyOf(contradictions);
  }
}
