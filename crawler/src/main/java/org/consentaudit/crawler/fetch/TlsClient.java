package org.consentaudit.crawler.fetch;

import java.security.NoSuchAlgorithmException;
import java.util.concurrent.CompletableFuture;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The platform's own TLS, which checks certificates against what the system trusts. */
public final class TlsClient {

  private static final Logger LOG = LoggerFactory.getLogger(TlsClient.class);

  private TlsClient() {}

  /**
   * Begins to read the trusted certificates, on another thread: that takes a tenth of a second, in
   * which a command can open its archive.
   */
  public static void prepare() {
    var unused = CompletableFuture.runAsync(TlsClient::read);
  }

  private static void read() {
    try {
      SSLContext.getDefault();
    } catch (NoSuchAlgorithmException e) {
      // The first request will meet it, too, and its outcome says so.
      LOG.debug("no TLS", e);
    }
  }

  /** Makes sockets that speak it. */
  public static SSLSocketFactory sockets() {
    return (SSLSocketFactory) SSLSocketFactory.getDefault();
  }
}
