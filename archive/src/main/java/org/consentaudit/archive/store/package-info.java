/**
 * The archive on disk: one H2 file that holds captures, contents, corpora and what analysers have
 * already read. Captures are append-only; contents stand once per SHA-256, compressed, exactly as
 * received.
 *
 * <p>Owns every table whose migration stands in {@code migration/}; another module keeps its own
 * tables in the same file through {@link org.consentaudit.archive.store.Database}, so that evidence
 * and bookkeeping can share a transaction. Uses H2, Flyway, JDBI and zstd.
 */
package org.consentaudit.archive.store;
