/**
 * What an archive's contents say, brought up to date before anything is asked of them: each
 * distinct content is read once by each version of an analyser, and what was read is kept in the
 * archive.
 *
 * <p>Wires {@code archive.store} to {@code analysis}; knows neither runs nor reports.
 */
package org.consentaudit.app.evidence;
