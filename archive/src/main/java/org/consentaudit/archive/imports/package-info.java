/**
 * Captures and corpora out of files: capture lines version 1, the older lines, the published
 * study's JSON, and token tables in CSV. A bad line is a value with its place and reason, never an
 * exception, so that the rest of a file goes in.
 *
 * <p>Uses Jackson for JSON, Commons CSV for tables, zstd and the JDK's gzip for compressed files.
 */
package org.consentaudit.archive.imports;
