/**
 * What is still to be captured, kept in the archive's own H2 file so that evidence and bookkeeping
 * are one transaction; and when and by whom it may be asked for.
 *
 * <p>{@link org.consentaudit.crawler.frontier.VisitStore} keeps visits and errands, {@link
 * org.consentaudit.crawler.frontier.BurdenStore} what they have asked of hosts; {@link
 * org.consentaudit.crawler.frontier.Lanes} lets one request at a time at each host, with a pause
 * after it; {@link org.consentaudit.crawler.frontier.AddressSlots} bounds the connections to an
 * address; {@link org.consentaudit.crawler.frontier.VisitFrontier} is what crawler4j's workers see
 * of them. May use the archive's store and crawler4j's frontier interfaces. Source:
 * docs/decisions/0012-frontier-in-h2.md.
 */
package org.consentaudit.crawler.frontier;
