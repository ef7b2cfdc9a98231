/**
 * Reads what captures say: pure functions from captured bytes to findings. Owns no I/O but its own
 * data files; may use the archive's vocabulary, never its store.
 */
package org.consentaudit.analysis;
