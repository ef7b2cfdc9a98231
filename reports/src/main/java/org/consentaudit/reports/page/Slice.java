package org.consentaudit.reports.page;

/**
 * A part of a sample.
 *
 * @param hosts its hosts
 * @param tokens their tokens
 * @param share their share of all the sample's tokens, known or not, 0 to 1
 */
public record Slice(int hosts, long tokens, double share) {}
