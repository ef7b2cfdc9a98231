package org.consentaudit.cli.endurance;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * A web of many hosts behind one loopback port, told apart by the Host field. Each has a
 * robots.txt, a home page and one page of terms; none has TLS. Whoever tries it is shown out.
 */
final class ManyHosts implements AutoCloseable {

  private static final int TLS_HANDSHAKE = 0x16;
  private static final Pattern NAMED_IN_HELLO = Pattern.compile("[a-z0-9-]+\\.web\\.test");
  private static final String DOMAIN = ".web.test";

  private final ServerSocket server;
  private final Duration latency;
  private final Site site;
  private final ExecutorService threads;
  private final Log log;

  /**
   * A request, or an attempt at TLS, in nanoseconds of this web's own time.
   *
   * @param path what was asked for; {@code tls} for an attempt
   * @param from when the connection was taken
   * @param to when the last octet left
   */
  record Asked(String path, long from, long to) {}

  /** What a host says at a path; empty where there is nothing. */
  interface Site {
    String at(String host, String path);
  }

  /** Hears of every request before it is answered. */
  interface Log {
    void note(String host, Asked asked);
  }

  /**
   * Opens the web.
   *
   * @param address where; only loopback peers are answered, wherever that is
   * @param latency what passes before an answer
   */
  ManyHosts(InetAddress address, Duration latency, Site site, Log log) throws IOException {
    this.server = new ServerSocket(0, 1_000, address);
    this.latency = latency;
    this.site = site;
    this.log = log;
    this.threads =
        Executors.newCachedThreadPool(
            task -> {
              var thread = new Thread(null, task, "many-hosts", 1 << 18);
              thread.setDaemon(true);
              return thread;
            });
    threads.execute(this::accept);
  }

  /** Long enough to be read as terms. */
  private static final String TERMS =
      """
      <title>Terms of Service</title><h1>Terms of Service</h1>
      <p>These terms of service are an agreement between you and HOST. By using this website you
      accept them. You may read our pages and print them for your own use. You must not copy or
      sell our content without our prior written consent. We may change these terms at any time;
      the newest ones are found at this address. Our liability is limited as far as the law allows.
      """;

  /** The pages that every host has, the same at any time. */
  static String plainSite(String host, String path) {
    return switch (path) {
      case "/robots.txt" -> "# " + host + "\nUser-agent: *\nDisallow: /private/\n";
      case "/" -> "<title>" + host + "</title><a href=\"/terms\">Terms of Service</a>";
      case "/terms" -> TERMS.replace("HOST", host);
      default -> "";
    };
  }

  /** The names of hosts. */
  static List<String> names(String prefix, int count) {
    return IntStream.range(0, count).mapToObj(i -> prefix + i + DOMAIN).toList();
  }

  /** Names as a hosts file. */
  static String hostsFile(List<String> names) {
    var lines = new StringBuilder();
    names.forEach(name -> lines.append("127.0.0.1 ").append(name).append('\n'));
    return lines.toString();
  }

  /** Names with this web's port as a corpus. */
  String corpus(String corpus, List<String> names) {
    var lines = new StringBuilder("host," + corpus + "_tokens\n");
    names.forEach(name -> lines.append(name).append(':').append(port()).append(",1\n"));
    return lines.toString();
  }

  int port() {
    return server.getLocalPort();
  }

  private void accept() {
    while (!server.isClosed()) {
      try {
        Socket socket = server.accept();
        if (socket.getInetAddress().isLoopbackAddress()) {
          socket.setTcpNoDelay(true);
          threads.execute(() -> serve(socket));
        } else {
          socket.close();
        }
      } catch (IOException e) {
        // Closed.
        return;
      }
    }
  }

  private void serve(Socket socket) {
    long from = System.nanoTime();
    try (socket) {
      socket.setSoTimeout(20_000);
      InputStream in = new BufferedInputStream(socket.getInputStream());
      in.mark(1);
      int first = in.read();
      in.reset();
      if (first == TLS_HANDSHAKE) {
        refuse(in, from);
      } else if (first >= 0) {
        answer(socket, in, from);
      }
    } catch (IOException e) {
      // The visitor went away, killed perhaps: what it asked for is in the log.
    }
  }

  /** The name stands in the first flight of a handshake (RFC 6066 section 3). */
  private void refuse(InputStream in, long from) throws IOException {
    byte[] flight = new byte[4_096];
    int length = Math.max(0, in.read(flight));
    String text = new String(flight, 0, length, StandardCharsets.ISO_8859_1);
    Matcher name = NAMED_IN_HELLO.matcher(text);
    if (name.find()) {
      log.note(name.group(), new Asked("tls", from, System.nanoTime()));
    }
  }

  private void answer(Socket socket, InputStream in, long from) throws IOException {
    String head = head(in);
    String path = head.split(" ", 3)[1];
    String host = head.split("\r\nHost: ", 2)[1].split("[:\r]", 2)[0];
    if (!latency.isZero()) {
      LockSupport.parkNanos(latency.toNanos());
    }
    String body = site.at(host, path);
    String status = body.isEmpty() ? "404 Not Found" : "200 OK";
    String type = path.equals("/robots.txt") ? "text/plain" : "text/html";
    byte[] whole =
        ("HTTP/1.1 "
                + status
                + "\r\nContent-Type: "
                + type
                + "\r\nContent-Length: "
                + body.length()
                + "\r\nConnection: close\r\n\r\n"
                + body)
            .getBytes(StandardCharsets.US_ASCII);
    log.note(host, new Asked(path, from, System.nanoTime()));
    socket.getOutputStream().write(whole);
  }

  private static String head(InputStream in) throws IOException {
    var head = new StringBuilder();
    while (head.indexOf("\r\n\r\n") < 0) {
      int octet = in.read();
      if (octet < 0 || head.length() > 16_384) {
        throw new IOException("no whole request");
      }
      head.append((char) octet);
    }
    return head.toString();
  }

  @Override
  public void close() throws IOException {
    server.close();
    threads.shutdownNow();
    try {
      if (!threads.awaitTermination(10, TimeUnit.SECONDS)) {
        throw new IOException("a thread of the web does not end");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
