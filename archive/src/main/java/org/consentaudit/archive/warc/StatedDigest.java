package org.consentaudit.archive.warc;

import java.security.NoSuchAlgorithmException;
import java.util.Optional;
import org.netpreserve.jwarc.WarcDigest;

/** A digest as a record states it: {@code sha1:} and Base32 as a rule, hexadecimal by some. */
final class StatedDigest {

  private final WarcDigest digest;

  private StatedDigest(WarcDigest digest) {
    this.digest = digest;
  }

  /** The digest in a field; empty when there is none, or one that cannot be read. */
  static Optional<StatedDigest> of(String field) {
    if (field.isBlank()) {
      return Optional.empty();
    }
    try {
      var read = new WarcDigest(field.strip());
      read.bytes();
      return Optional.of(new StatedDigest(read));
    } catch (RuntimeException e) {
      return Optional.empty();
    }
  }

  /** One spelling of it, for look-ups. */
  String key() {
    return digest.prefixedBase32();
  }

  String algorithm() {
    return digest.algorithm();
  }

  byte[] bytes() {
    return digest.bytes();
  }

  /** Whether it is that of some bytes, or of an algorithm that we do not know. */
  boolean mayBeOf(byte[] bytes, int from) {
    try {
      var actual = digest.getDigester();
      actual.update(bytes, from, bytes.length - from);
      return new WarcDigest(actual).equals(digest);
    } catch (NoSuchAlgorithmException e) {
      return true;
    }
  }
}
