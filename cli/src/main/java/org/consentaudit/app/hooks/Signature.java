package org.consentaudit.app.hooks;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Proves to a receiver that a message is ours, and whole: HMAC-SHA-256 of its name, time and body,
 * as Standard Webhooks 1.0 has it.
 */
final class Signature {

  private static final String PREFIX = "whsec_";
  private static final String ALGORITHM = "HmacSHA256";

  private final byte[] secret;

  /**
   * With a secret: Base64 behind {@code whsec_}, or any other text as it is.
   *
   * @throws IllegalArgumentException when it is empty, or no Base64 stands behind the prefix
   */
  Signature(String secret) {
    this.secret =
        secret.startsWith(PREFIX)
            ? Base64.getDecoder().decode(secret.substring(PREFIX.length()))
            : secret.getBytes(StandardCharsets.UTF_8);
    if (this.secret.length == 0) {
      throw new IllegalArgumentException("a secret has at least one octet");
    }
  }

  /** The value of {@code webhook-signature}. */
  String of(String id, long epochSecond, String body) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(secret, ALGORITHM));
      byte[] proof =
          mac.doFinal((id + '.' + epochSecond + '.' + body).getBytes(StandardCharsets.UTF_8));
      return "v1," + Base64.getEncoder().encodeToString(proof);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has " + ALGORITHM, e);
    }
  }
}
