/**
 * Terms out of the git repositories of Open Terms Archive: <em>snapshots</em>, pages as they were
 * fetched, and <em>versions</em>, the texts cut out of them. A version is kept as what it is and
 * never passed off as bytes of the site ({@link org.consentaudit.archive.OtaRecord}).
 *
 * <p>Source: Open Terms Archive's engine, the recorder for git repositories, from its first form
 * (2020) to that of 2026: paths {@code Service/Terms type.md} or {@code Service/Terms type
 * #page.html}, the reason in the first line of the message, the author's date as the time of the
 * fetch.
 */
package org.consentaudit.archive.imports.ota;
