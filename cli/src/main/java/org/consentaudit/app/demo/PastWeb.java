package org.consentaudit.app.demo;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;

/**
 * A stand-in of the Wayback Machine on loopback: its index and the replay of captures as the site
 * sent them, with the fields and the oddities of the real one. What goes wrong is scripted request
 * by request, and every request is written down.
 */
public final class PastWeb implements AutoCloseable {

  private static final Pattern REPLAY = Pattern.compile("/web/([0-9]{14})id_/(.*)");
  private static final String INDEX = "/cdx/search/cdx";
  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("uuuuMMddHHmmss", Locale.ROOT);
  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("EEE, dd MMM uuuu HH:mm:ss 'GMT'", Locale.ENGLISH);

  private final HttpServer server;
  private final ExecutorService workers;
  private final Clock clock;
  private final PastIndex index;
  private final Function<Asked, Optional<PastFault>> faults;
  private final List<Asked> log = Collections.synchronizedList(new ArrayList<>());

  private PastWeb(Clock clock, PastIndex index, Function<Asked, Optional<PastFault>> faults)
      throws IOException {
    this.clock = clock;
    this.index = index;
    this.faults = faults;
    this.server =
        HttpServer.create(
            new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), 0), 0);
    this.workers =
        Executors.newFixedThreadPool(
            4,
            task -> {
              var thread = new Thread(task, "past-web");
              thread.setDaemon(true);
              return thread;
            });
    server.setExecutor(workers);
    server.createContext("/", this::handle);
  }

  /**
   * A request.
   *
   * @param number from 0 on
   * @param when by the stand-in's clock
   * @param target path and query
   * @param userAgent who asked
   */
  public record Asked(int number, Instant when, String target, String userAgent) {

    /** Whether it was a question to the index. */
    public boolean isIndex() {
      return target.startsWith(INDEX);
    }
  }

  /**
   * Starts on a free port of 127.0.0.1.
   *
   * @param clock when requests are said to have come
   * @param captures what it holds
   * @param readLimit how many captures its index looks at for one answer
   * @param faults what it does instead of answering, if anything
   */
  public static PastWeb start(
      Clock clock,
      List<PastCapture> captures,
      int readLimit,
      Function<Asked, Optional<PastFault>> faults)
      throws IOException {
    var web = new PastWeb(clock, PastIndex.of(captures, readLimit), faults);
    web.server.start();
    return web;
  }

  /** Starts one that answers everything. */
  public static PastWeb start(Clock clock, List<PastCapture> captures) throws IOException {
    return start(clock, captures, Integer.MAX_VALUE, asked -> Optional.empty());
  }

  /** Where it is. */
  public String endpoint() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  /** What it was asked so far, in order. */
  public List<Asked> log() {
    synchronized (log) {
      return List.copyOf(log);
    }
  }

  @Override
  public void close() {
    server.stop(0);
    workers.shutdownNow();
  }

  private Asked note(HttpExchange exchange) {
    String agent = exchange.getRequestHeaders().getFirst("User-Agent");
    synchronized (log) {
      var asked =
          new Asked(
              log.size(),
              clock.instant(),
              exchange.getRequestURI().toString(),
              agent == null ? "" : agent);
      log.add(asked);
      return asked;
    }
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      Asked asked = note(exchange);
      // Kept open, the second answer of a connection would wait for Nagle's algorithm.
      exchange.getResponseHeaders().set("Connection", "close");
      Optional<PastFault> fault = faults.apply(asked);
      if (fault.isPresent() && fault.get() instanceof PastFault.Page page) {
        page(exchange, page);
      } else if (fault.isEmpty() || fault.get() instanceof PastFault.Cut) {
        answer(exchange, asked, fault.isPresent());
      }
      // Else: an exchange closed before its answer closes the connection.
    }
  }

  private void answer(HttpExchange exchange, Asked asked, boolean cut) throws IOException {
    if (asked.isIndex()) {
      String query = asked.target().replaceFirst("^[^?]*\\??", "");
      exchange.getResponseHeaders().set("Content-Type", "text/plain");
      exchange.getResponseHeaders().set("Content-Encoding", "gzip");
      byte[] text = index.answer(query).getBytes(StandardCharsets.UTF_8);
      send(exchange, 200, gzip(text), cut);
      return;
    }
    Matcher replay = REPLAY.matcher(asked.target());
    if (!replay.matches()) {
      page(exchange, PastFault.Page.of(404));
      return;
    }
    Optional<PastCapture> then = index.at(replay.group(1), replay.group(2));
    if (then.isPresent()) {
      replay(exchange, then.get(), cut);
    } else {
      otherwise(exchange, index.any(replay.group(2)));
    }
  }

  /** It leads to the nearest capture where it has not the one that was asked for. */
  private void otherwise(HttpExchange exchange, Optional<PastCapture> other) throws IOException {
    if (other.isEmpty()) {
      page(
          exchange,
          new PastFault.Page(
              404, Optional.empty(), Optional.of("ResourceNotInArchiveException: not archived")));
      return;
    }
    Headers headers = exchange.getResponseHeaders();
    headers.set(
        "Location", endpoint() + "/web/" + other.get().stamp() + "id_/" + other.get().original());
    headers.set("X-Archive-Redirect-Reason", "found capture at " + other.get().stamp());
    send(exchange, 302, new byte[0], false);
  }

  private void replay(HttpExchange exchange, PastCapture capture, boolean cut) throws IOException {
    Headers headers = exchange.getResponseHeaders();
    headers.set(
        "Memento-Datetime",
        DATE.format(LocalDateTime.parse(capture.stamp(), STAMP).atOffset(ZoneOffset.UTC)));
    headers.set(
        "Link",
        "<"
            + capture.original()
            + ">; rel=\"original\", <"
            + endpoint()
            + "/web/timemap/link/"
            + capture.original()
            + ">; rel=\"timemap\"; type=\"application/link-format\"");
    headers.set("x-archive-src", "STAND-IN/STAND-IN.warc.gz");
    for (PastCapture.Field field : capture.fields()) {
      headers.add("x-archive-orig-" + field.name(), field.value());
      plainly(headers, field);
    }
    send(exchange, capture.status(), capture.payload(), cut);
  }

  /** The fields that it plays back under their own names as well. */
  private void plainly(Headers headers, PastCapture.Field field) {
    switch (field.name().toLowerCase(Locale.ROOT)) {
      case "content-type" -> headers.set("Content-Type", field.value());
      case "location" -> headers.set("Location", endpoint() + "/web/id_/" + field.value());
      case "content-encoding" -> {
        // Twice, and once with nothing in it: a known slip.
        headers.add("Content-Encoding", "");
        headers.add("Content-Encoding", field.value());
      }
      default -> {}
    }
  }

  private static void page(HttpExchange exchange, PastFault.Page page) throws IOException {
    Headers headers = exchange.getResponseHeaders();
    headers.set("Content-Type", "text/html; charset=utf-8");
    page.retryAfter().ifPresent(value -> headers.set("Retry-After", value));
    page.error().ifPresent(value -> headers.set("X-Archive-Wayback-Runtime-Error", value));
    String html =
        "<!doctype html><html><head><title>Stand-in</title></head><body><p>"
            + page.error().orElse("Something is not right: " + page.status())
            + "</p></body></html>\n";
    send(exchange, page.status(), html.getBytes(StandardCharsets.UTF_8), false);
  }

  private static void send(HttpExchange exchange, int status, byte[] body, boolean cut)
      throws IOException {
    exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
    if (body.length > 0) {
      OutputStream out = exchange.getResponseBody();
      out.write(body, 0, cut ? body.length / 2 : body.length);
      out.flush();
    }
  }

  private static byte[] gzip(byte[] bytes) {
    var out = new ByteArrayOutputStream();
    try (var packed = new GZIPOutputStream(out)) {
      packed.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }
}
