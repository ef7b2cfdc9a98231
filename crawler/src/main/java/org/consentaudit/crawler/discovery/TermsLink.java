package org.consentaudit.crawler.discovery;

import java.util.Objects;

/**
 * A link to a policy page.
 *
 * @param url absolute, http or https
 * @param kind what the page is about, by its link
 * @param score how sure that is, above 0 up to 1; for ordering, no probability
 * @param why what spoke for it, for a reader
 */
public record TermsLink(String url, LinkKind kind, double score, String why) {
  /** Checks the bounds. */
  public TermsLink {
    Objects.requireNonNull(url, "url");
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(why, "why");
    if (!(score > 0 && score <= 1)) {
      throw new IllegalArgumentException("score beyond 0..1: " + score);
    }
  }
}
