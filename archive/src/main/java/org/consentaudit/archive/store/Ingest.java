package org.consentaudit.archive.store;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * One act of taking captures in.
 *
 * @param id its number, ascending
 * @param by who did
 * @param input what was read: a file, a directory, an address
 * @param inputDigest what exactly that was: {@code sha256:} or {@code commit:} and hexadecimal
 *     digits; empty where it has none, such as a pipe
 * @param started when it began
 * @param finished when it ended; empty while it runs, and for ever when it was cut off
 * @param counts what became of what was read
 * @param range its captures; empty when it added none
 * @param retraction why its captures are retracted, where they are
 */
public record Ingest(
    long id,
    Invocation by,
    String input,
    Optional<String> inputDigest,
    Instant started,
    Optional<Instant> finished,
    Counts counts,
    Optional<Range> range,
    Optional<Retraction> retraction) {

  /** Checks that nothing is missing. */
  public Ingest {
    Objects.requireNonNull(by);
    Objects.requireNonNull(input);
    Objects.requireNonNull(inputDigest);
    Objects.requireNonNull(started);
    Objects.requireNonNull(finished);
    Objects.requireNonNull(counts);
    Objects.requireNonNull(range);
    Objects.requireNonNull(retraction);
  }

  /**
   * What became of what was read.
   *
   * @param added captures that were new
   * @param held captures that the archive had already
   * @param rejected pieces that could not be taken in
   */
  public record Counts(long added, long held, long rejected) {}

  /**
   * Numbers of captures, both inclusive.
   *
   * @param first the first capture's
   * @param last the last capture's
   */
  public record Range(long first, long last) {}

  /**
   * That the captures of an ingest are out of every figure.
   *
   * @param made since when
   * @param reason why
   */
  public record Retraction(Instant made, String reason) {}
}
