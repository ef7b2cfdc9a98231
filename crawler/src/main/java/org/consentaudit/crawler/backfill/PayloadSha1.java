package org.consentaudit.crawler.backfill;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * The name that web archives give to a payload: its SHA-1, written in base 32 (RFC 4648) in the
 * index. Good for telling whether bytes are the ones that were meant, not against who makes two
 * files of one SHA-1.
 *
 * @param bytes 20 of them
 */
@SuppressWarnings("ArrayRecordComponent") // equals and hashCode are our own
record PayloadSha1(byte[] bytes) {

  private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
  private static final int LENGTH = 20;
  private static final int CHARACTERS = 32;

  /** Of no bytes: stands in indexes also where a payload was lost. */
  static final PayloadSha1 EMPTY = of(new byte[0]);

  PayloadSha1 {
    Objects.requireNonNull(bytes);
    if (bytes.length != LENGTH) {
      throw new IllegalArgumentException("a SHA-1 has 20 bytes");
    }
  }

  static PayloadSha1 of(byte[] payload) {
    try {
      return new PayloadSha1(MessageDigest.getInstance("SHA-1").digest(payload));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-1", e);
    }
  }

  /** Reads a digest of the index, with or without {@code sha1:}; empty when it is none. */
  static Optional<PayloadSha1> read(String text) {
    String digits = text.toUpperCase(Locale.ROOT).replaceFirst("^SHA1:", "");
    if (digits.length() != CHARACTERS) {
      return Optional.empty();
    }
    byte[] bytes = new byte[LENGTH];
    int buffer = 0;
    int bits = 0;
    int at = 0;
    for (int i = 0; i < CHARACTERS; i++) {
      int value = ALPHABET.indexOf(digits.charAt(i));
      if (value < 0) {
        return Optional.empty();
      }
      buffer = (buffer << 5) | value;
      bits += 5;
      if (bits >= 8) {
        bits -= 8;
        bytes[at] = (byte) (buffer >> bits);
        at++;
        buffer &= (1 << bits) - 1;
      }
    }
    return Optional.of(new PayloadSha1(bytes));
  }

  /** As the index writes it. */
  String base32() {
    var text = new StringBuilder();
    int buffer = 0;
    int bits = 0;
    for (byte octet : bytes) {
      buffer = (buffer << 8) | (octet & 0xff);
      bits += 8;
      while (bits >= 5) {
        bits -= 5;
        text.append(ALPHABET.charAt((buffer >> bits) & 31));
      }
      buffer &= (1 << bits) - 1;
    }
    return text.toString();
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
