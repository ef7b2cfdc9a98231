/**
 * What the prose of terms says to somebody who collects content by machine: {@link
 * org.consentaudit.analysis.terms.codes.TermsReader} reads a text clause by clause into a value on
 * each {@link org.consentaudit.analysis.terms.codes.Axis}, with the sentences that decide it;
 * {@link org.consentaudit.analysis.terms.codes.StudyCodes} turns the values into the study's codes.
 *
 * <p>The rules are data, a file for each axis and language beside this package's resources, each
 * pattern with an example that it must read and one that it must not. The code knows no language.
 * Pure functions of a text; time and memory are linear in its length. Sources: Longpre et al.,
 * Consent in Crisis (2024), section 2.3 and appendix, for the codes;
 * docs/decisions/0051-reading-terms-by-rules.md for how they are read here.
 */
package org.consentaudit.analysis.terms.codes;
