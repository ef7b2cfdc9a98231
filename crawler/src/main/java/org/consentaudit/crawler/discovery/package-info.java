/**
 * Finds the pages on which a site says what may be done with it, by how a page links to them: the
 * words of a link in some thirty languages, its address, its place. {@link
 * org.consentaudit.crawler.discovery.TermsLinks} is the way in; the words are data in {@code
 * link-words.tsv} beside it.
 *
 * <p>Reads a page that was fetched, fetches nothing, and has no rule for a named site. May use
 * jsoup. Source: the HTML standard's link types and what sites call such pages.
 */
package org.consentaudit.crawler.discovery;
