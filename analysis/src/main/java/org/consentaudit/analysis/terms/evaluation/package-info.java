/**
 * How far a reading of terms agrees with labels made by reading: {@link
 * org.consentaudit.analysis.terms.evaluation.Evaluation} sets {@link
 * org.consentaudit.analysis.terms.evaluation.ReadPage pages} beside their {@link
 * org.consentaudit.analysis.terms.evaluation.Label labels}, each figure with an interval, and a
 * crude {@link org.consentaudit.analysis.terms.evaluation.Baseline} shows what two patterns reach.
 *
 * <p>Pure functions; reads no file. Sources: the scoring rules that docs/terms-accuracy.md states;
 * Efron and Tibshirani, An Introduction to the Bootstrap (1993), chapter 13, for percentile
 * intervals.
 */
package org.consentaudit.analysis.terms.evaluation;
