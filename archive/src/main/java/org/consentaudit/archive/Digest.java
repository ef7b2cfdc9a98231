package org.consentaudit.archive;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Objects;

/**
 * The SHA-256 of a content: its name.
 *
 * @param hex 64 lower-case hexadecimal digits
 */
public record Digest(String hex) implements Comparable<Digest> {

  private static final int DIGITS = 64;

  /** Checks the form. */
  public Digest {
    Objects.requireNonNull(hex, "hex");
    if (!isForm(hex)) {
      throw new IllegalArgumentException("not a SHA-256: 64 lower-case hexadecimal digits needed");
    }
  }

  /** By hand: it is asked several times of each capture. */
  private static boolean isForm(String hex) {
    boolean form = hex.length() == DIGITS;
    for (int i = 0; form && i < DIGITS; i++) {
      char c = hex.charAt(i);
      form = c >= '0' && c <= '9' || c >= 'a' && c <= 'f';
    }
    return form;
  }

  /** The digest of these bytes. */
  public static Digest of(byte[] content) {
    return ofBytes(sha256().digest(content));
  }

  /** A SHA-256 to be filled piece by piece. */
  public static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /** A digest from its 32 bytes. */
  public static Digest ofBytes(byte[] bytes) {
    return new Digest(HexFormat.of().formatHex(bytes));
  }

  /** The 32 bytes. */
  public byte[] bytes() {
    return HexFormat.of().parseHex(hex);
  }

  /** The first eight digits, for people. */
  public String brief() {
    return hex.substring(0, 8);
  }

  @Override
  public int compareTo(Digest other) {
    return hex.compareTo(other.hex);
  }

  @Override
  public String toString() {
    return hex;
  }
}
