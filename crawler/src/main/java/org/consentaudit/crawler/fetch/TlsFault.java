package org.consentaudit.crawler.fetch;

import java.security.cert.CertPathBuilderException;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.util.Locale;
import javax.net.ssl.SSLException;

/**
 * Why TLS failed, as a capture's reason: {@code tls}, and where it can be told a colon and one word
 * more. Figures know the first word alone.
 */
final class TlsFault {

  private static final String WORD = "tls";
  private static final int DEEPEST = 10;

  private TlsFault() {}

  /**
   * The reason of a failed handshake.
   *
   * <ul>
   *   <li>{@code tls:expired}, {@code tls:not_yet_valid}: the certificate's dates
   *   <li>{@code tls:untrusted}: no chain to an authority that we trust; it may be self-signed
   *   <li>{@code tls:name}: trusted, for another host
   *   <li>{@code tls:protocol}: no version or cipher in common
   *   <li>{@code tls:not_tls}: an answer that is no TLS
   *   <li>{@code tls}: anything else
   * </ul>
   */
  static String reason(SSLException e) {
    Throwable cause = e;
    for (int depth = 0; cause != null && depth < DEEPEST; depth++) {
      String word = word(cause);
      if (!word.isEmpty()) {
        return WORD + ":" + word;
      }
      cause = cause.getCause();
    }
    return WORD;
  }

  private static String word(Throwable cause) {
    if (cause instanceof CertificateExpiredException) {
      return "expired";
    }
    if (cause instanceof CertificateNotYetValidException) {
      return "not_yet_valid";
    }
    if (cause instanceof CertPathValidatorException invalid) {
      return fromPath(invalid);
    }
    if (cause instanceof CertPathBuilderException && cause.getCause() == null) {
      return "untrusted";
    }
    // What has no type of its own is told by the JDK's words; others leave the reason at "tls".
    String message = String.valueOf(cause.getMessage()).toLowerCase(Locale.ROOT);
    boolean otherName =
        message.contains("no subject alternative") || message.contains("no name matching");
    if (cause instanceof CertificateException && otherName) {
      return "name";
    }
    if (message.contains("protocol_version")
        || message.contains("no appropriate protocol")
        || message.contains("handshake_failure")) {
      return "protocol";
    }
    boolean notTls =
        message.contains("unsupported or unrecognized ssl message")
            || message.contains("plaintext connection");
    return notTls ? "not_tls" : "";
  }

  private static String fromPath(CertPathValidatorException invalid) {
    if (invalid.getReason() == CertPathValidatorException.BasicReason.EXPIRED) {
      return "expired";
    }
    if (invalid.getReason() == CertPathValidatorException.BasicReason.NOT_YET_VALID) {
      return "not_yet_valid";
    }
    return invalid.getCause() == null ? "untrusted" : "";
  }
}
