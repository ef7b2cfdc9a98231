package org.consentaudit.crawler.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.TrustManagerFactory;
import org.consentaudit.crawler.fetch.Answer.Silent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a capture says of a handshake that failed, against certificates of an authority of ours. */
class TlsFaultTest {

  @TempDir Path directory;
  private ScheduledExecutorService timer;

  @BeforeEach
  void open() {
    timer = Executors.newSingleThreadScheduledExecutor();
  }

  @AfterEach
  void close() {
    timer.shutdownNow();
  }

  @Test
  void theDatesOfACertificate() throws Exception {
    assertThat(reason("-startdate", "-20d", "-validity", "10")).isEqualTo("tls:expired");
    assertThat(reason("-startdate", "+10d", "-validity", "10")).isEqualTo("tls:not_yet_valid");
  }

  @Test
  void noVersionInCommon() throws Exception {
    // The alert "protocol_version" of RFC 8446 section 6.2.
    assertThat(answered(0x15, 3, 1, 0, 2, 2, 70)).isEqualTo("tls:protocol");
  }

  @Test
  void anAnswerThatIsNoTls() throws Exception {
    assertThat(answered("HTTP/1.1 400 Bad Request\r\n\r\n".chars().toArray()))
        .isEqualTo("tls:not_tls");
  }

  private String answered(int... octets) throws Exception {
    var answer = new ByteArrayOutputStream();
    Arrays.stream(octets).forEach(answer::write);
    try (var server = new ServerSocket(0, 10, InetAddress.getLoopbackAddress())) {
      timer.execute(() -> refuse(server, answer.toByteArray()));
      return ask((InetSocketAddress) server.getLocalSocketAddress(), SSLContext.getDefault());
    }
  }

  private static void refuse(ServerSocket server, byte[] answer) {
    try (Socket socket = server.accept()) {
      int count = socket.getInputStream().read(new byte[2_000]);
      assertThat(count).isPositive();
      socket.getOutputStream().write(answer);
      socket.getOutputStream().flush();
      socket.getInputStream().transferTo(OutputStream.nullOutputStream());
    } catch (IOException e) {
      // The visitor went away: what it made of this is what the test looks at.
      return;
    }
  }

  @Test
  void whatCannotBeToldIsTlsAlone() {
    assertThat(TlsFault.reason(new SSLException("something"))).isEqualTo("tls");
    var circle = new SSLException("circle");
    circle.initCause(new IllegalStateException(circle));
    assertThat(TlsFault.reason(circle)).isEqualTo("tls");
  }

  private String reason(String... validity) throws Exception {
    KeyStore keys = certificates(validity);
    KeyStore authority = KeyStore.getInstance("PKCS12");
    authority.load(null, null);
    authority.setCertificateEntry("ca", keys.getCertificate("ca"));
    keys.deleteEntry("ca");
    var keyManagers = KeyManagerFactory.getInstance("PKIX");
    keyManagers.init(keys, "secret".toCharArray());
    var trustManagers = TrustManagerFactory.getInstance("PKIX");
    trustManagers.init(authority);
    SSLContext serving = SSLContext.getInstance("TLS");
    serving.init(keyManagers.getKeyManagers(), null, null);
    SSLContext asking = SSLContext.getInstance("TLS");
    asking.init(null, trustManagers.getTrustManagers(), null);
    HttpsServer https = HttpsServer.create(loopback(), 10);
    https.setHttpsConfigurator(new HttpsConfigurator(serving));
    https.start();
    try {
      return ask(https.getAddress(), asking);
    } finally {
      https.stop(0);
    }
  }

  private String ask(InetSocketAddress peer, SSLContext context) {
    var exchange =
        new Exchange(
            "Test/1 (https://lab.example)", FetchLimits.DEFAULT, context.getSocketFactory(), timer);
    Answer answer = exchange.ask(WebAddress.of("https://good.example/").orElseThrow(), peer, 100);
    return answer instanceof Silent silent ? silent.reason() : "an answer";
  }

  private static InetSocketAddress loopback() {
    return new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
  }

  /** An authority, and a certificate of it for {@code good.example}. */
  private KeyStore certificates(String... validity) throws Exception {
    Path file = Files.createTempDirectory(directory, "keys").resolve("keys.p12");
    keytool(file, "-alias", "ca", "-dname", "CN=authority", "-ext", "bc:c", "-validity", "3650");
    List<String> site =
        new ArrayList<>(List.of("-alias", "site", "-dname", "CN=good.example", "-signer", "ca"));
    site.addAll(List.of("-ext", "san=dns:good.example"));
    site.addAll(List.of(validity));
    keytool(file, site.toArray(String[]::new));
    KeyStore keys = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(file)) {
      keys.load(in, "secret".toCharArray());
    }
    return keys;
  }

  private static void keytool(Path file, String... options) throws Exception {
    var line = new ArrayList<String>();
    line.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
    line.addAll(List.of("-genkeypair", "-keyalg", "EC", "-storetype", "PKCS12"));
    line.addAll(List.of("-storepass", "secret", "-keystore", file.toString()));
    line.addAll(List.of(options));
    Process tool = new ProcessBuilder(line).redirectErrorStream(true).start();
    String said = new String(tool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(tool.waitFor()).as(said).isZero();
  }
}
