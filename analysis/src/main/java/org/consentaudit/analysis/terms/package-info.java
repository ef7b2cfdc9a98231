/**
 * What a terms page says, and when it says something else: {@link
 * org.consentaudit.analysis.terms.TermsText} reads a capture's bytes into stable text, {@link
 * org.consentaudit.analysis.terms.TermsVersion} names a distinct text by its digest.
 *
 * <p>Rules are about how pages are built, never about a named site. May use jsoup and the archive's
 * vocabulary; fetches nothing. Sources: WHATWG HTML, section 4.3 (sections) and WAI-ARIA landmark
 * roles for what is not a page's own text; docs/decisions/0020-terms-text.md.
 */
package org.consentaudit.analysis.terms;
