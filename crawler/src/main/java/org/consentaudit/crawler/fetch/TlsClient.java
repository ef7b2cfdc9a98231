package org.consentaudit.crawler.fetch;

import java.nio.ByteBuffer;
import java.security.NoSuchAlgorithmException;
import java.util.concurrent.CompletableFuture;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSocketFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The platform's own TLS, which checks certificates against what the system trusts. */
public final class TlsClient {

  private static final Logger LOG = LoggerFactory.getLogger(TlsClient.class);

  /** After so many, making keys is compiled. */
  private static final int REHEARSED_GREETINGS = 60;

  private TlsClient() {}

  /**
   * Begins to read the trusted certificates and to make keys, on another thread: the first take
   * half a second, in which a command can open its archive.
   */
  public static void prepare() {
    var unused = CompletableFuture.runAsync(TlsClient::read);
  }

  private static void read() {
    KeyShares.install();
    try {
      SSLContext context = SSLContext.getDefault();
      for (int i = 0; i < REHEARSED_GREETINGS; i++) {
        greet(context);
      }
    } catch (NoSuchAlgorithmException | SSLException e) {
      // The first request will meet it, too, and its outcome says so.
      LOG.debug("no TLS", e);
    }
  }

  /** Makes what a connection begins with, for nobody. */
  private static void greet(SSLContext context) throws SSLException {
    SSLEngine engine = context.createSSLEngine();
    engine.setUseClientMode(true);
    engine.wrap(
        ByteBuffer.allocate(0), ByteBuffer.allocate(engine.getSession().getPacketBufferSize()));
  }

  /** Makes sockets that speak it. */
  public static SSLSocketFactory sockets() {
    KeyShares.install();
    return (SSLSocketFactory) SSLSocketFactory.getDefault();
  }
}
