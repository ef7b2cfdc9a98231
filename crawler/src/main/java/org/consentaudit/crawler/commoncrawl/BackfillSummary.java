package org.consentaudit.crawler.commoncrawl;

/**
 * What a back-fill did, or would do.
 *
 * @param lines lines about a robots.txt of the hosts
 * @param done of them, those that an earlier run had answered
 * @param requests ranged reads
 * @param bytes that they brought, or would bring
 * @param added captures that are new
 * @param failed of them, those that the source could not deliver
 * @param redirects lines of redirects: captures that say nothing of what a site permits
 * @param rejected lines that could not be read
 * @param completed whether all was read to the end
 */
public record BackfillSummary(
    long lines,
    long done,
    long requests,
    long bytes,
    long added,
    long failed,
    long redirects,
    long rejected,
    boolean completed) {}
