package org.consentaudit.app.demo;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

/**
 * A small web on loopback: all hosts of a {@link DemoScript} behind one HTTP server, told apart by
 * the Host header. There is no HTTPS.
 *
 * <p>It lives in the month that its calendar shows at the time of a request. Safe for use by
 * several threads.
 */
public final class MiniWeb implements AutoCloseable {

  private static final byte[] LOOPBACK = {127, 0, 0, 1};
  private static final int THREADS = 16;
  private static final Set<String> METHODS = Set.of("GET", "HEAD");

  private final DemoScript script;
  private final Supplier<YearMonth> calendar;
  private final HttpServer server;
  private final ExecutorService workers;

  private MiniWeb(DemoScript script, Supplier<YearMonth> calendar) throws IOException {
    this.script = script;
    this.calendar = calendar;
    this.server =
        HttpServer.create(new InetSocketAddress(InetAddress.getByAddress(LOOPBACK), 0), 0);
    this.workers =
        Executors.newFixedThreadPool(
            THREADS,
            task -> {
              var thread = new Thread(task, "mini-web");
              thread.setDaemon(true);
              return thread;
            });
    server.setExecutor(workers);
    server.createContext("/", this::handle);
  }

  /**
   * Starts the web of the bundled script on a free port of 127.0.0.1.
   *
   * @param calendar the month in which the web lives, asked at each request
   * @throws IOException when no port can be had
   */
  public static MiniWeb start(Supplier<YearMonth> calendar) throws IOException {
    return start(DemoScript.bundled(), calendar);
  }

  static MiniWeb start(DemoScript script, Supplier<YearMonth> calendar) throws IOException {
    var web = new MiniWeb(script, calendar);
    web.server.start();
    return web;
  }

  /** The script it follows. */
  public DemoScript script() {
    return script;
  }

  /** The port of 127.0.0.1 on which every host answers to plain HTTP. */
  public int port() {
    return server.getAddress().getPort();
  }

  /** Whether a name, with or without {@code www.}, can be looked up in a month. */
  public boolean resolves(String host, YearMonth month) {
    return script.site(host).filter(site -> site.resolves(month)).isPresent();
  }

  /** Stops at once; requests under way are dropped. */
  @Override
  public void close() {
    server.stop(0);
    workers.shutdownNow();
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      Answer answer = answer(exchange);
      if (answer.fault() == Fault.HANGUP) {
        return; // an exchange closed before its answer closes the connection
      }
      var headers = exchange.getResponseHeaders();
      headers.set("Content-Type", answer.type());
      // Kept open, the second answer of a connection would wait 40 ms for Nagle's algorithm: this
      // server sends head and body apart.
      headers.set("Connection", "close");
      answer.target().ifPresent(target -> headers.set("Location", target));
      byte[] body = answer.bytes();
      boolean bodyless = body.length == 0 || exchange.getRequestMethod().equals("HEAD");
      exchange.sendResponseHeaders(answer.status(), bodyless ? -1 : body.length);
      if (!bodyless) {
        OutputStream out = exchange.getResponseBody();
        out.write(body, 0, answer.fault() == Fault.CUT ? body.length / 2 : body.length);
        out.flush();
      }
    }
  }

  private Answer answer(HttpExchange exchange) {
    if (!METHODS.contains(exchange.getRequestMethod())) {
      return Answer.page(405, "<p>This web is for reading.</p>");
    }
    String host = host(exchange);
    YearMonth month = calendar.get();
    return script
        .site(host)
        .filter(site -> site.resolves(month))
        .map(site -> Answer.of(site, path(exchange.getRequestURI()), month))
        .orElseGet(() -> Answer.page(421, "<p>This host does not live here.</p>"));
  }

  private static String host(HttpExchange exchange) {
    String header = exchange.getRequestHeaders().getFirst("Host");
    return header == null ? "" : header.toLowerCase(Locale.ROOT).split(":", 2)[0];
  }

  private static String path(URI target) {
    String query = target.getRawQuery();
    return query == null ? target.getRawPath() : target.getRawPath() + "?" + query;
  }
}
