package org.consentaudit.archive.store;

import java.time.Instant;
import java.util.Objects;
import org.consentaudit.archive.Digest;

/**
 * A digest over all rows that there were when it was made.
 *
 * @param id its number, ascending
 * @param made when
 * @param upTo the last rows it covers
 * @param digest over the seal before it and the rows since
 */
public record Seal(long id, Instant made, Marks upTo, Digest digest) {

  /** Checks that nothing is missing. */
  public Seal {
    Objects.requireNonNull(made);
    Objects.requireNonNull(upTo);
    Objects.requireNonNull(digest);
  }

  /**
   * The numbers of the last rows.
   *
   * @param capture of captures
   * @param ingest of ingests
   * @param retraction of retractions
   */
  public record Marks(long capture, long ingest, long retraction) {}
}
