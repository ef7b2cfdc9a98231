package org.consentaudit.reports.page;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * What the archive held.
 *
 * @param digest its digest, hexadecimal: the newest seal's where one covers everything
 * @param sealed whether it is that
 * @param captures captures
 * @param contents distinct contents
 * @param hosts hosts captured
 * @param first oldest capture
 * @param last newest capture
 */
public record ArchiveExtent(
    String digest,
    boolean sealed,
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
