package org.consentaudit.app.schedule;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Answers a monitor: {@code /metrics} in OpenMetrics text, {@code /health} with 200 while the
 * daemon looks at its schedules as often as it should, and 503 otherwise.
 */
public final class MetricsServer implements AutoCloseable {

  private static final int THREADS = 2;
  private static final int BACKLOG = 16;

  private final HttpServer server;
  private final ExecutorService threads;
  private final Clock clock;
  private final Duration patience;
  private final AtomicReference<Optional<StatusSnapshot>> newest =
      new AtomicReference<>(Optional.empty());
  private final SortedMap<String, Long> captures = new TreeMap<>();

  private MetricsServer(InetSocketAddress address, Clock clock, Duration patience)
      throws IOException {
    this.clock = clock;
    this.patience = patience;
    this.server = HttpServer.create(address, BACKLOG);
    this.threads =
        Executors.newFixedThreadPool(
            THREADS,
            task -> {
              var thread = new Thread(task, "metrics");
              thread.setDaemon(true);
              return thread;
            });
    server.setExecutor(threads);
    server.createContext("/metrics", this::metrics);
    server.createContext("/health", this::health);
  }

  /**
   * Starts to answer.
   *
   * @param address where; port 0 for any that is free
   * @param patience how old the newest snapshot may be in a daemon that is well
   * @throws IOException when the address cannot be had
   */
  public static MetricsServer start(InetSocketAddress address, Clock clock, Duration patience)
      throws IOException {
    var server = new MetricsServer(address, clock, patience);
    server.server.start();
    return server;
  }

  /** Where it answers. */
  public InetSocketAddress address() {
    return server.getAddress();
  }

  /** Takes a newer snapshot. */
  public void stands(StatusSnapshot snapshot) {
    newest.set(Optional.of(snapshot));
  }

  /** Counts the captures of a run. */
  public void ran(ScheduleRun.Summary summary) {
    synchronized (captures) {
      summary.captures().forEach((outcome, number) -> captures.merge(outcome, number, Long::sum));
    }
  }

  private void metrics(HttpExchange exchange) throws IOException {
    Optional<StatusSnapshot> snapshot = newest.get();
    if (snapshot.isEmpty()) {
      answer(exchange, 503, "text/plain; charset=utf-8", bytes("not looked yet\n"));
      return;
    }
    SortedMap<String, Long> counted;
    synchronized (captures) {
      counted = new TreeMap<>(captures);
    }
    answer(exchange, 200, OpenMetrics.CONTENT_TYPE, OpenMetrics.text(snapshot.get(), counted));
  }

  private void health(HttpExchange exchange) throws IOException {
    Optional<Duration> age =
        newest.get().map(snapshot -> Duration.between(snapshot.at(), clock.instant()));
    boolean well = age.isPresent() && age.get().compareTo(patience) <= 0;
    String words =
        age.map(a -> (well ? "ok" : "stuck") + ": looked " + a.toSeconds() + " s ago\n")
            .orElse("not looked yet\n");
    answer(exchange, well ? 200 : 503, "text/plain; charset=utf-8", bytes(words));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static void answer(HttpExchange exchange, int status, String type, byte[] body)
      throws IOException {
    try (exchange) {
      boolean reads = exchange.getRequestMethod().equals("GET");
      exchange.getResponseHeaders().set("Content-Type", type);
      exchange.sendResponseHeaders(reads ? status : 405, reads ? body.length : -1);
      if (reads) {
        exchange.getResponseBody().write(body);
      }
    }
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
