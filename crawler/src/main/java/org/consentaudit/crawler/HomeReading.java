package org.consentaudit.crawler;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What a home page says about where the site's policies are.
 *
 * @param pages absolute URLs of policy pages that it links to, best first
 * @param linksTerms whether one of them is the site's terms
 * @param guesses absolute URLs at which such a site often has its terms, likeliest first: to be
 *     tried one after the other when it links to none, or when the linked page is gone
 * @param objection why it is no home page that can be read, in one word, such as {@code
 *     javascript}; empty when nothing speaks against it
 */
public record HomeReading(
    List<String> pages, boolean linksTerms, List<String> guesses, Optional<String> objection) {

  /** Nothing is known. */
  public static final HomeReading NONE =
      new HomeReading(List.of(), false, List.of(), Optional.empty());

  /** Copies. */
  public HomeReading {
    Objects.requireNonNull(objection, "objection");
    pages = List.copyOf(pages);
    guesses = List.copyOf(guesses);
  }
}
