/**
 * Why a robots.txt permits an agent what it does: which lines address it, which rule won and which
 * lost, and where the study's reading or Google's parser would differ and why. The causes are not
 * guessed but tried: the file is brought step by step into a form that both read alike, and the
 * step that makes them agree is the cause.
 */
package org.consentaudit.analysis.explain;
