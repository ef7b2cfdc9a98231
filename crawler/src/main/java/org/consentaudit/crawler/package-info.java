/**
 * Goes and looks: visits hosts, asks each for its robots.txt, its home page and the terms pages
 * linked there, and keeps every attempt as a capture.
 *
 * <p>{@link org.consentaudit.crawler.Crawl} is the way in. What the crawler must be told and does
 * not know itself stands here as interfaces: how robots.txt is read ({@link
 * org.consentaudit.crawler.RobotsPolicy}) and where terms are linked ({@link
 * org.consentaudit.crawler.TermsLinkFinder}). May use the archive. Source: RFC 9309, and
 * docs/decisions/0010 to 0012.
 */
package org.consentaudit.crawler;
