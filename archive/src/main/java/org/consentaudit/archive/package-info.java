/**
 * The vocabulary of the field: what a host is, what a capture of one of its resources is, how a
 * capture can end, and which corpora hold the host's text.
 *
 * <p>Nothing here knows a database, a network or what the captured bytes mean. May use the JDK
 * only. Source: the capture-line contract (docs/formats.md) and RFC 9309 section 2.3.1 for the
 * outcomes.
 */
package org.consentaudit.archive;
