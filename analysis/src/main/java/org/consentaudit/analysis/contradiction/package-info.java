/**
 * A host's robots.txt against its terms: where they contradict each other ({@link
 * org.consentaudit.analysis.contradiction.Contradiction}), and the study's matrix of both ({@link
 * org.consentaudit.analysis.contradiction.TermsMatrix}).
 *
 * <p>Pure functions of what was read. Sources: Longpre et al., Consent in Crisis (2024), section
 * 3.3; docs/metrics.md, "robots.txt against terms".
 */
package org.consentaudit.analysis.contradiction;
