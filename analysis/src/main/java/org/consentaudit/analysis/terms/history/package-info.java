/**
 * What terms say over time: the versions of each page with their codes ({@link
 * org.consentaudit.analysis.terms.history.PolicyPage}), what differs between two versions clause by
 * clause ({@link org.consentaudit.analysis.terms.history.ClauseDiff}) and in the codes ({@link
 * org.consentaudit.analysis.terms.history.CodeChange}), what several pages of one host come to
 * ({@link org.consentaudit.analysis.terms.history.HostTerms}), and where that contradicts its
 * robots.txt.
 *
 * <p>Pure functions of texts, codes and captures. Sources: Longpre et al., Consent in Crisis
 * (2024), section 2.3 and appendix; docs/metrics.md, "Terms".
 */
package org.consentaudit.analysis.terms.history;
