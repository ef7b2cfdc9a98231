package org.consentaudit.app;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.consentaudit.analysis.agents.AgentRegistry;
import org.consentaudit.archive.Host;
import org.consentaudit.archive.store.Archive;
import org.consentaudit.crawler.CrawlListener;
import org.consentaudit.crawler.CrawlSettings;
import org.consentaudit.crawler.VisitOrder;
import org.consentaudit.crawler.fetch.FetchLimits;
import org.consentaudit.crawler.fetch.Network;

/** A visit to a host of our own on the loopback interface, which loads what every crawl needs. */
public final class Rehearsal {

  private static final Map<String, String> PAGES =
      Map.of(
          "/robots.txt", "User-agent: *\nDisallow: /private/\n",
          "/", "<html><body><h1>Home</h1><footer><a href=/terms>Terms</a></footer></body></html>",
          "/terms", "<html><body><h1>Terms of service</h1><p>You may read this.</p></body></html>");

  private static final Duration SOON = Duration.ofMillis(500);

  private Rehearsal() {}

  /**
   * Visits it once.
   *
   * @throws IOException when no port is free
   */
  public static void in(Archive archive, AgentRegistry registry, Clock clock) throws IOException {
    var here = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    HttpServer server = HttpServer.create(here, 0);
    server.createContext("/", Rehearsal::answer);
    server.start();
    try {
      var host = new Host("127.0.0.1:" + server.getAddress().getPort());
      CrawlSettings settings =
          CrawlSettings.of("ConsentAuditorRehearsal/1.0 (+https://auditor.example/bot)")
              .withPrivateAllowed(true)
              // It has no TLS and does not say so: the attempt ends by the clock.
              .withDelays(SOON, SOON)
              .withLimits(FetchLimits.DEFAULT.withTimes(SOON, SOON, SOON))
              .withThreads(4);
      new CrawlRun(archive, registry, settings, clock, Network.system(), CrawlListener.SILENT)
          .visit(VisitOrder.everything("rehearsal", List.of(host)));
    } finally {
      server.stop(0);
    }
  }

  private static void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      String page = PAGES.getOrDefault(exchange.getRequestURI().getPath(), "");
      byte[] bytes = page.getBytes(StandardCharsets.UTF_8);
      exchange
          .getResponseHeaders()
          .add("Content-Type", page.startsWith("<") ? "text/html" : "text/plain");
      exchange.sendResponseHeaders(
          bytes.length == 0 ? 404 : 200, bytes.length == 0 ? -1 : bytes.length);
      exchange.getResponseBody().write(bytes);
    }
  }
}
