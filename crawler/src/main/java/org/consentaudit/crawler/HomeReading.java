package org.consentaudit.crawler;

import java.util.List;

/**
 * What a home page says about where the site's policies are.
 *
 * @param pages absolute URLs of policy pages that it links to, best first
 * @param linksTerms whether one of them is the site's terms
 * @param guesses absolute URLs at which such a site often has its terms, likeliest first: to be
 *     tried one after the other when it links to none, or when the linked page is gone
 */
public record HomeReading(List<String> pages, boolean linksTerms, List<String> guesses) {

  /** Nothing is known. */
  public static final HomeReading NONE = new HomeReading(List.of(), false, List.of());

  /** Copies. */
  public HomeReading {
    pages = List.copyOf(pages);
    guesses = List.copyOf(guesses);
  }
}
