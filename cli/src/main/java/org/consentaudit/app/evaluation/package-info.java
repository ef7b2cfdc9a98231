/**
 * Labelled pages from files, their texts found and read: what {@link
 * org.consentaudit.analysis.terms.evaluation} is given. Reads the form of docs/terms-labels.
 */
package org.consentaudit.app.evaluation;
