/**
 * What the pages of a site are made from: final figures and findings, one record a page.
 *
 * <p>Everything here is given. No record computes a share, counts hosts or judges a file; whoever
 * fills them (the wiring, from the analysis) is answerable for every figure. Figures are plain
 * numbers, dates and the archive's vocabulary, never text formatted for reading: wording is the
 * writer's. Shares are fractions from 0 to 1. What may be missing is {@code Optional}.
 *
 * <p>May use the JDK and {@code org.consentaudit.archive}. Source: docs/metrics.md.
 */
package org.consentaudit.reports.page;
