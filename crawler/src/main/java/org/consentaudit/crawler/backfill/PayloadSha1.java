package org.consentaudit.crawler.backfill;

import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.consentaudit.crawler.commoncrawl.ContentSha1;
import org.netpreserve.jwarc.WarcDigest;

/**
 * The name that web archives give to a payload: its SHA-1, written in base 32 (RFC 4648) in the
 * index. Good for telling whether bytes are the ones that were meant, not against who makes two
 * files of one SHA-1.
 *
 * @param bytes 20 of them
 */
@SuppressWarnings("ArrayRecordComponent") // equals and hashCode are our own
record PayloadSha1(byte[] bytes) {

  private static final Pattern BASE32 = Pattern.compile("[A-Z2-7]{32}");
  private static final int LENGTH = 20;

  /** Of no bytes: stands in indexes also where a payload was lost. */
  static final PayloadSha1 EMPTY = of(new byte[0]);

  PayloadSha1 {
    Objects.requireNonNull(bytes);
    if (bytes.length != LENGTH) {
      throw new IllegalArgumentException("a SHA-1 has 20 bytes");
    }
  }

  static PayloadSha1 of(byte[] payload) {
    return new PayloadSha1(ContentSha1.of(payload));
  }

  /** Reads a digest of the index, with or without {@code sha1:}; empty when it is none. */
  static Optional<PayloadSha1> read(String text) {
    String digits = text.toUpperCase(Locale.ROOT).replaceFirst("^SHA1:", "");
    return BASE32.matcher(digits).matches()
        ? Optional.of(new PayloadSha1(new WarcDigest("sha1", digits).bytes()))
        : Optional.empty();
  }

  /** As the index writes it. */
  String base32() {
    return new WarcDigest("sha1", bytes).base32();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof PayloadSha1 that && Arrays.equals(bytes, that.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }

  @Override
  public String toString() {
    return base32();
  }
}
