/**
 * The words of the reports: numbers, dates and sentences as a reporter would write them.
 *
 * <p>Owns how given figures read; computes none. May use {@code .page}. Source: docs/metrics.md,
 * "Words of the reports".
 */
package org.consentaudit.reports.words;
