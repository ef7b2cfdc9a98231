package org.consentaudit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import org.consentaudit.analysis.agents.AgentRegistry;
import org.consentaudit.app.CrawlRun;
import org.consentaudit.archive.CaptureEntry;
import org.consentaudit.archive.Corpus;
import org.consentaudit.archive.CorpusHost;
import org.consentaudit.archive.Host;
import org.consentaudit.archive.ResourceKind;
import org.consentaudit.archive.Stratum;
import org.consentaudit.archive.store.Archive;
import org.consentaudit.crawler.CrawlListener;
import org.consentaudit.crawler.CrawlSettings;
import org.consentaudit.crawler.fetch.Network;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where a crawl looks for terms, over a web on loopback, and what it makes of what is there. */
class TermsDiscoveryTest {

  private static final String TERMS =
      "<title>Terms of use</title><h1>Terms of use</h1><main><p>"
          + "You may read these pages for yourself. You may not copy them by machine. ".repeat(12)
          + "</p></main>";
  private static final String MISSING =
      "<title>Page not found</title><h1>Page not found</h1><p>There is no such page here.</p>";

  @TempDir Path directory;

  private final Map<String, String> pages = new ConcurrentHashMap<>();
  private HttpServer server;
  private int closed;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 50);
    server.createContext("/", this::answer);
    server.start();
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      closed = socket.getLocalPort();
    }
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  private void answer(HttpExchange exchange) throws IOException {
    String host = exchange.getRequestHeaders().getFirst("Host").split(":", 2)[0];
    String there = host + exchange.getRequestURI();
    String page = pages.getOrDefault(there, pages.getOrDefault(host + "/*", ""));
    exchange.getResponseHeaders().add("Content-Type", "text/html; charset=utf-8");
    if (page.startsWith("to ")) {
      exchange.getResponseHeaders().add("Location", page.substring(3));
      exchange.sendResponseHeaders(302, -1);
    } else {
      byte[] body = page.getBytes(StandardCharsets.UTF_8);
      exchange.sendResponseHeaders(page.isEmpty() ? 404 : 200, body.length == 0 ? -1 : body.length);
      exchange.getResponseBody().write(body);
    }
    exchange.close();
  }

  private List<String> visit(String host, String day) throws IOException {
    Network network =
        (name, port) ->
            List.of(
                new InetSocketAddress(
                    InetAddress.getLoopbackAddress(),
                    port == 80 ? server.getAddress().getPort() : closed));
    CrawlSettings settings =
        CrawlSettings.of("TestAuditor/1.0 (+https://auditor.example/bot)")
            .withDelays(Duration.ofMillis(1), Duration.ofMillis(5))
            .withConnectionsPerAddress(2, true)
            .withPrivateAllowed(true);
    Instant now = Instant.parse(day + "T10:00:00Z");
    try (Archive archive = Archive.openOrCreate(directory)) {
      var run =
          new CrawlRun(
              archive,
              AgentRegistry.bundled(),
              settings,
              Clock.fixed(now, ZoneOffset.UTC),
              network,
              CrawlListener.SILENT);
      var one = new CorpusHost(new Host(host), new Host(host), 1, 1, Stratum.HEAD);
      run.visit(day, List.of(new Corpus(day, 1, OptionalLong.empty(), List.of(one))));
      return archive.captures().of(new Host(host), ResourceKind.TERMS).stream()
          .filter(capture -> capture.captured().equals(now))
          .map(TermsDiscoveryTest::told)
          .toList();
    }
  }

  private static String told(CaptureEntry capture) {
    String path = capture.url().replaceFirst("^http://[^/]+", "");
    return (path + " " + capture.outcome().code() + " " + capture.outcome().reason()).strip();
  }

  private List<CaptureEntry> homes(String host) {
    try (Archive archive = Archive.open(directory)) {
      return archive.captures().of(new Host(host), ResourceKind.HOME);
    }
  }

  @Test
  void whereNothingIsLinked_likelyAddressesAreTriedInTurn() throws IOException {
    pages.put("hafen.example/", "<html lang=de><p>Guten Tag</p><a href='/boote'>Boote</a>");
    pages.put("hafen.example/nutzungsbedingungen", TERMS);
    assertThat(visit("hafen.example", "2026-05-03"))
        .containsExactly("/agb absent", "/nutzungsbedingungen content");
    // The next month it is known, and what was not there is left alone.
    assertThat(visit("hafen.example", "2026-06-03"))
        .containsExactly("/nutzungsbedingungen content");
  }

  @Test
  void aPageThatDoesNotReadAsTermsIsNotTaken() throws IOException {
    pages.put(
        "solicitor.example/",
        "<html lang=en><p>We fight for you.</p><footer><a href=/privacy>Privacy</a></footer>");
    pages.put("solicitor.example/privacy", TERMS);
    pages.put("solicitor.example/terms", MISSING);
    pages.put(
        "solicitor.example/legal",
        "<title>Our lawyers</title><h1>Family law</h1><p>" + "We know the law. ".repeat(60));
    assertThat(visit("solicitor.example", "2026-05-03"))
        .containsExactly(
            "/privacy content",
            "/terms not_expected soft_404",
            "/terms-of-service absent",
            "/terms-of-use absent",
            "/legal not_expected not_terms",
            "/tos absent");
    assertThat(visit("solicitor.example", "2026-06-03")).containsExactly("/privacy content");
    assertThat(visit("solicitor.example", "2026-11-03")).hasSize(6);
  }

  @Test
  void aLinkThatIsBrokenIsRecorded_andTheTermsAreFoundAgain() throws IOException {
    pages.put("quay.example/", "<p>News</p><footer><a href='/old/terms'>Terms of use</a></footer>");
    pages.put("quay.example/old/terms", "to /");
    pages.put("quay.example/terms", TERMS);
    assertThat(visit("quay.example", "2026-05-03"))
        .containsExactly("/old/terms not_expected home", "/terms content");
  }

  @Test
  void aPageThatNeedsJavaScriptIsRecordedAsSuch_andKnownTermsAreVisitedStill() throws IOException {
    pages.put("shell.example/", "<p>News</p><footer><a href='/rules'>Terms of use</a></footer>");
    pages.put("shell.example/rules", TERMS);
    assertThat(visit("shell.example", "2026-05-03")).containsExactly("/rules content");
    pages.put(
        "shell.example/",
        "<body><noscript>You need to enable JavaScript to run this app.</noscript>"
            + "<div id=root></div><script src=/main.js></script></body>");
    assertThat(visit("shell.example", "2026-06-03")).containsExactly("/rules content");
    CaptureEntry home = homes("shell.example").get(1);
    assertThat(home.outcome().code()).isEqualTo("not_expected");
    assertThat(home.outcome().reason()).isEqualTo("javascript");
    assertThat(home.digest()).as("its bytes are kept").isPresent();
    pages.put("shell.example/rules", "<div id=app></div><script src=/main.js></script>");
    assertThat(visit("shell.example", "2026-07-03")).contains("/rules not_expected javascript");
  }

  @Test
  void theUserPinsAnAddress() throws IOException {
    pages.put("pier.example/", "<footer><a href='/terms'>Terms of use</a></footer>");
    pages.put("pier.example/terms", TERMS);
    pages.put("pier.example/fine-print", TERMS);
    var cli = new Cli(directory);
    assertThat(cli.run("terms", "pin", "pier.example", "http://pier.example/fine-print").code())
        .isZero();
    assertThat(cli.run("terms", "pins", "--format", "csv").lines())
        .containsExactly("host,url", "pier.example,http://pier.example/fine-print");
    assertThat(visit("pier.example", "2026-05-03"))
        .containsExactly("/fine-print content", "/terms content");
    assertThat(cli.run("terms", "unpin", "www.pier.example").code()).isZero();
    assertThat(visit("pier.example", "2026-06-03")).containsExactly("/terms content");
    assertThat(cli.run("terms", "unpin", "pier.example").code()).isEqualTo(2);
    assertThat(cli.run("terms", "pin", "pier.example", "ftp://pier.example/t").code()).isEqualTo(2);
  }
}
