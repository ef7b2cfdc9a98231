/**
 * Writes the static site: from records of final figures ({@code .page}) to files that open from a
 * disk without a network.
 *
 * <p>Owns wording, pages, charts and data files; computes no figure. May use {@code
 * org.consentaudit.archive} (its vocabulary, never its store), JTE, Jackson and commons-csv.
 * Source: docs/decisions/0015-charts.md, 0016-templates.md.
 */
package org.consentaudit.reports;
