package org.consentaudit.archive.store;

import java.util.Objects;
import java.util.Optional;
import org.consentaudit.archive.Capture;
import org.consentaudit.archive.Digest;

/**
 * A capture as it is kept: its content hashed, its fields in the form of their columns. What takes
 * time is done when it is made, outside the transaction that appends it.
 */
@SuppressWarnings("ArrayRecordComponent") // never compared; copying megabytes would cost
public record ReadyCapture(
    Capture capture,
    Optional<byte[]> content,
    byte[] fingerprint,
    Optional<String> headers,
    Optional<String> redirects) {

  /** Checks that nothing is missing. */
  public ReadyCapture {
    Objects.requireNonNull(capture);
    Objects.requireNonNull(content);
    Objects.requireNonNull(fingerprint);
    Objects.requireNonNull(headers);
    Objects.requireNonNull(redirects);
  }

  /**
   * Makes a capture ready.
   *
   * @param content the bytes received, where there are any; their digest becomes the capture's
   * @throws IllegalArgumentException when a field is longer than the archive keeps: what comes from
   *     the web may be of any length
   */
  public static ReadyCapture of(Capture capture, Optional<byte[]> content) {
    return ofNamed(
        content.isPresent() ? capture.withDigest(Digest.of(content.get())) : capture, content);
  }

  /**
   * Makes a capture ready whose content was hashed before.
   *
   * @param capture where there are bytes and it has a digest, their digest
   * @throws IllegalArgumentException when a field is longer than the archive keeps
   */
  public static ReadyCapture ofHashed(Capture capture, Optional<byte[]> content) {
    return capture.digest().isPresent() ? ofNamed(capture, content) : of(capture, content);
  }

  private static ReadyCapture ofNamed(Capture named, Optional<byte[]> content) {
    Optional<String> headers = HttpFields.headersToJson(named.headers());
    Optional<String> redirects = HttpFields.redirectsToJson(named.redirects());
    checkLength("reason", named.outcome().reason(), 300);
    checkLength("user agent", named.userAgent(), 1000);
    checkLength("vantage", named.vantage(), 200);
    checkLength("final address", named.finalUrl().orElse(""), Capture.MAX_URL);
    headers.ifPresent(json -> checkLength("headers", json, 100_000));
    redirects.ifPresent(json -> checkLength("redirects", json, 100_000));
    return new ReadyCapture(named, content, Fingerprint.of(named), headers, redirects);
  }

  private static void checkLength(String field, String value, int most) {
    if (value.length() > most) {
      throw new IllegalArgumentException(
          "the " + field + " of a capture may have " + most + " characters, not " + value.length());
    }
  }
}
