/**
 * Counts and shares over the hosts of a corpus, period by period, with their bounds and intervals.
 * What each figure means is stated in docs/metrics.md; this is the only place where they are
 * computed.
 */
package org.consentaudit.analysis.statistics;
