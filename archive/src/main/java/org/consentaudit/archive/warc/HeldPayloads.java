package org.consentaudit.archive.warc;

import java.util.Objects;
import java.util.Optional;
import org.consentaudit.archive.Digest;

/** Contents that an archive holds already, found by the digests that WARC files name them by. */
@FunctionalInterface
public interface HeldPayloads {

  /** Nothing is held. */
  HeldPayloads NONE = (algorithm, digest) -> Optional.empty();

  /**
   * A content that is held.
   *
   * @param digest its name
   * @param bytes its bytes
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared; copying megabytes would cost
  record Held(Digest digest, byte[] bytes) {
    /** Checks that nothing is missing. */
    public Held {
      Objects.requireNonNull(digest);
      Objects.requireNonNull(bytes);
    }
  }

  /**
   * Finds the content with a digest; empty when none is held, or more than one.
   *
   * @param algorithm {@code sha1} or {@code sha256}; others are not known
   * @param digest its bytes
   */
  Optional<Held> find(String algorithm, byte[] digest);
}
