/**
 * Back-fill from Common Crawl: lines of its index (CDXJ) for the hosts of a corpus, and of the
 * robots.txt records they point to those whose content is not held yet, by one ranged read each.
 *
 * <p>Owns the tables {@code content_sha1} and {@code cdxj_line} in the archive's file. Source: the
 * CDXJ lines and WARC files that Common Crawl publishes.
 */
package org.consentaudit.crawler.commoncrawl;
