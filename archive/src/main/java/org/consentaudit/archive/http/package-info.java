/**
 * HTTP answers as evidence, whoever received them: content codings undone with bounds, and the
 * outcome that an answer is. The crawler reads what it receives by it, imports what others kept.
 *
 * <p>Uses the JDK, zstd and brotli. Source: RFC 9110, RFC 9309 section 2.3.1.
 */
package org.consentaudit.archive.http;
