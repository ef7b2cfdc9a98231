/**
 * Copies of a whole archive: made while it is in use, verified, and made an archive again.
 *
 * <p>Wires {@code archive.store} alone; knows neither analysis nor reports.
 */
package org.consentaudit.app.backup;
