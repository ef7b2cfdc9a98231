package org.consentaudit.crawler.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManagerFactory;
import org.consentaudit.crawler.fetch.Answer.Received;
import org.consentaudit.crawler.fetch.Answer.Silent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** TLS: a certificate must be trusted and bear the name that was asked. */
class ExchangeTest {

  @TempDir Path directory;
  private HttpsServer server;
  private SSLContext trusting;
  private ScheduledExecutorService timer;

  @BeforeEach
  void open() throws Exception {
    timer = Executors.newSingleThreadScheduledExecutor();
    KeyStore keys = selfSigned("good.example");
    var keyManagers = KeyManagerFactory.getInstance("PKIX");
    keyManagers.init(keys, "secret".toCharArray());
    var trustManagers = TrustManagerFactory.getInstance("PKIX");
    trustManagers.init(keys);
    trusting = SSLContext.getInstance("TLS");
    trusting.init(keyManagers.getKeyManagers(), trustManagers.getTrustManagers(), null);
    server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 10);
    server.setHttpsConfigurator(new HttpsConfigurator(trusting));
    server.createContext(
        "/",
        exchange -> {
          exchange.sendResponseHeaders(200, 2);
          exchange.getResponseBody().write("ok".getBytes(StandardCharsets.UTF_8));
          exchange.close();
        });
    server.start();
  }

  @AfterEach
  void close() {
    server.stop(0);
    timer.shutdownNow();
  }

  @Test
  void aTrustedCertificateOfThatNameIsAccepted() {
    Answer answer = ask("https://good.example/", trusting.getSocketFactory());
    assertThat(answer).isInstanceOf(Received.class);
    assertThat(((Received) answer).body()).isEqualTo("ok".getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void anUntrustedOneAndOneOfAnotherNameAreNot() {
    var usual = (SSLSocketFactory) SSLSocketFactory.getDefault();
    assertThat(ask("https://good.example/", usual)).isEqualTo(new Silent("tls:untrusted", true));
    assertThat(ask("https://other.example/", trusting.getSocketFactory()))
        .isEqualTo(new Silent("tls:name", true));
  }

  @Test
  void plainHttpToATlsPortIsNoAnswer() {
    assertThat(ask("http://good.example/", trusting.getSocketFactory())).isInstanceOf(Silent.class);
  }

  private Answer ask(String url, SSLSocketFactory tls) {
    var exchange = new Exchange("Test/1 (https://lab.example)", FetchLimits.DEFAULT, tls, timer);
    return exchange.ask(WebAddress.of(url).orElseThrow(), server.getAddress(), 100);
  }

  private KeyStore selfSigned(String name) throws Exception {
    Path file = directory.resolve("keys.p12");
    Process tool =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-keyalg",
                "EC",
                "-dname",
                "CN=" + name,
                "-ext",
                "san=dns:" + name,
                "-validity",
                "3650",
                "-storetype",
                "PKCS12",
                "-storepass",
                "secret",
                "-keystore",
                file.toString())
            .redirectErrorStream(true)
            .start();
    String said = new String(tool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(tool.waitFor()).as(said).isZero();
    KeyStore keys = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(file)) {
      keys.load(in, "secret".toCharArray());
    }
    return keys;
  }
}
