package org.consentaudit.crawler.discovery;

import java.util.Optional;

/** A legal notice that stands in for terms on a site that links to none. */
final class StandIn {

  /** Below this a notice only says who runs the site. */
  private static final double LEAST = 0.345;

  private StandIn() {}

  static Optional<TermsLink> forTerms(TermsLink link) {
    if (link.kind() != LinkKind.LEGAL_NOTICE || link.score() < LEAST) {
      return Optional.empty();
    }
    return Optional.of(
        new TermsLink(
            link.url(), LinkKind.TERMS, link.score() / 2, link.why() + "; no terms are linked"));
  }
}
