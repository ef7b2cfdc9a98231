package org.consentaudit.archive;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A capture as the archive lists it: without headers and hops, which only a page about this very
 * capture needs.
 *
 * @param id its number in the archive, ascending in the order of arrival
 * @param host the origin that was asked
 * @param url the address that was asked
 * @param kind what was asked for
 * @param captured when, UTC
 * @param source who observed it
 * @param outcome how it ended
 * @param status the final HTTP status, empty where none was received
 * @param digest the content's name, present where bytes are held
 */
public record CaptureEntry(
    long id,
    Host host,
    String url,
    ResourceKind kind,
    Instant captured,
    Source source,
    Outcome outcome,
    OptionalInt status,
    Optional<Digest> digest) {
  /** Checks that nothing is missing. */
  public CaptureEntry {
    Objects.requireNonNull(host);
    Objects.requireNonNull(url);
    Objects.requireNonNull(kind);
    Objects.requireNonNull(captured);
    Objects.requireNonNull(source);
    Objects.requireNonNull(outcome);
    Objects.requireNonNull(status);
    Objects.requireNonNull(digest);
  }

  /** The day on which it was made, UTC: periods and dates of figures are told by it. */
  public LocalDate day() {
    return LocalDate.ofInstant(captured, ZoneOffset.UTC);
  }
}
