package org.consentaudit.reports.page;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * What the archive held.
 *
 * @param digest its fingerprint, hexadecimal
 * @param captures captures
 * @param contents distinct contents
 * @param hosts hosts captured
 * @param first oldest capture
 * @param last newest capture
 */
public record ArchiveExtent(
    String digest,
    long captures,
    long contents,
    int hosts,
    Optional<Instant> first,
    Optional<Instant> last) {
  /** Checks that nothing is missing. */
  public ArchiveExtent {
    Objects.requireNonNull(digest, "digest");
    Objects.requireNonNull(first, "first");
    Objects.requireNonNull(last, "last");
  }
}
