/**
 * Earlier years from the Wayback Machine: which captures its index has of the addresses that
 * matter, and their bytes as the site sent them.
 *
 * <p>{@link org.consentaudit.crawler.backfill.Wayback} is the way in. What is still to be asked
 * stands in tables of this package, so that a run that ends at any instant goes on where it was.
 * The archive's own failures never become a site's. May use {@code fetch} for requests, the
 * archive's store, and the crawler's judgement of answers. Sources: the Wayback CDX server's
 * description (github.com/internetarchive/wayback), RFC 7089 (Memento),
 * docs/decisions/0045-wayback.md.
 */
package org.consentaudit.crawler.backfill;
