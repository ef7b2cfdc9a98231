package org.consentaudit.crawler;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.consentaudit.crawler.fetch.Network;

/**
 * A web of hosts under {@code .example} on loopback, over plain sockets so that it can misbehave in
 * any way. Port 443 of each host is closed. Keeps a log of every request.
 */
final class LoopbackWeb implements AutoCloseable {

  /** Answers a request on a socket's stream; what it throws ends the connection. */
  interface Page {
    void write(OutputStream out) throws IOException;
  }

  /** A request as the server saw it, in nanoseconds of its own time. */
  record Seen(String host, String path, List<String> headers, long from, long to) {}

  private final List<ServerSocket> servers = new ArrayList<>();
  private final ServerSocket closed;
  private final ExecutorService threads;
  private final Map<String, Page> pages = new ConcurrentHashMap<>();
  private final Queue<Seen> log = new ConcurrentLinkedQueue<>();

  /** All hosts share one address. */
  LoopbackWeb() {
    this(1);
  }

  /** The hosts are spread over so many addresses, from 127.0.0.1 on; see {@link #addressOf}. */
  LoopbackWeb(int addresses) {
    try {
      for (int i = 1; i <= addresses; i++) {
        servers.add(
            new ServerSocket(0, 500, InetAddress.getByAddress(new byte[] {127, 0, 0, (byte) i})));
      }
      closed = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
      closed.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    threads =
        Executors.newCachedThreadPool(
            task -> {
              var thread = new Thread(task, "loopback-web");
              thread.setDaemon(true);
              return thread;
            });
    servers.forEach(server -> threads.execute(() -> accept(server)));
  }

  int port() {
    return servers.get(0).getLocalPort();
  }

  Network network() {
    return (host, port) -> {
      if (!host.endsWith(".example")) {
        return Network.system().resolve(host, port);
      }
      if (host.startsWith("nowhere.")) {
        throw new java.net.UnknownHostException(host);
      }
      ServerSocket server = servers.get(addressOf(host));
      int there = port == 80 ? server.getLocalPort() : closed.getLocalPort();
      return List.of(new InetSocketAddress(server.getInetAddress(), there));
    };
  }

  /** Which of the addresses a host stands at, from 0 on. */
  int addressOf(String host) {
    return Math.floorMod(host.hashCode(), servers.size());
  }

  LoopbackWeb page(String url, Page page) {
    pages.put(url, page);
    return this;
  }

  LoopbackWeb page(String url, int status, String body, String... headers) {
    return page(url, bytes(status, body.getBytes(StandardCharsets.UTF_8), headers));
  }

  static Page bytes(int status, byte[] body, String... headers) {
    return out -> {
      var head = new StringBuilder("HTTP/1.1 " + status + " Some\r\n");
      for (String header : headers) {
        head.append(header).append("\r\n");
      }
      head.append("Content-Length: ").append(body.length).append("\r\n\r\n");
      // At once, so that the last write is not one that the visitor need not wait for.
      var whole = new ByteArrayOutputStream();
      whole.writeBytes(head.toString().getBytes(StandardCharsets.ISO_8859_1));
      whole.writeBytes(body);
      out.write(whole.toByteArray());
      out.flush();
    };
  }

  List<Seen> log() {
    return new ArrayList<>(log);
  }

  List<String> pathsOf(String host) {
    return log().stream().filter(s -> s.host().equals(host)).map(Seen::path).toList();
  }

  private void accept(ServerSocket server) {
    while (!server.isClosed()) {
      try {
        Socket socket = server.accept();
        threads.execute(() -> serve(socket));
      } catch (IOException e) {
        return;
      }
    }
  }

  private void serve(Socket socket) {
    try (socket) {
      long from = System.nanoTime();
      var in =
          new BufferedReader(
              new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1));
      String request = in.readLine();
      var headers = new ArrayList<String>();
      for (String line = in.readLine(); line != null && !line.isEmpty(); line = in.readLine()) {
        headers.add(line);
      }
      if (request == null) {
        return;
      }
      String path = request.split(" ")[1];
      String host =
          headers.stream()
              .filter(h -> h.startsWith("Host: "))
              .map(h -> h.substring(6))
              .findFirst()
              .orElse("");
      Page page = pages.getOrDefault(host + path, bytes(404, new byte[0]));
      var out = new Timed(socket.getOutputStream());
      try {
        page.write(out);
      } finally {
        log.add(new Seen(host, path, headers, from, out.lastWrite));
      }
    } catch (IOException e) {
      // The visitor went away: what it saw is what the tests look at.
    }
  }

  /**
   * Notes when the last octets left: not later, since the visitor may be gone before this thread
   * looks at the time again.
   */
  private static final class Timed extends FilterOutputStream {
    private long lastWrite = System.nanoTime();

    Timed(OutputStream out) {
      super(out);
    }

    @Override
    public void write(byte[] octets, int from, int length) throws IOException {
      lastWrite = System.nanoTime();
      out.write(octets, from, length);
    }
  }

  @Override
  public void close() throws IOException {
    for (ServerSocket server : servers) {
      server.close();
    }
    threads.shutdownNow();
  }
}
