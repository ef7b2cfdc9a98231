/**
 * The text of terms that were published as PDF. Owns the bounds within which a document of unknown
 * intent is read: what it unpacks to, how often its parts are read and what reading it allocates.
 *
 * <p>May use Apache PDFBox and nothing of ours; touches neither files nor the fonts of the machine,
 * so that the same bytes give the same text everywhere. Sources: ISO 32000-1, 7.4 (filters), 7.6
 * (encryption), 9 (text); docs/decisions/0053-pdf.md.
 */
package org.consentaudit.analysis.terms.pdf;
