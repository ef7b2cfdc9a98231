package org.consentaudit.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
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
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Hosts that the real command can ask without a resolver: addresses of 127/8, all on one port, told
 * apart by the address that was connected to. Plain HTTP; who speaks TLS is hung up on.
 */
final class LoopbackHosts implements AutoCloseable {

  private static final int TLS_HANDSHAKE = 0x16;
  private static final int FIRST_PORT = 18_181;
  private static final int TRIES = 20;

  private final ServerSocket server;
  private final ExecutorService threads;
  private final Map<String, String> robots = new ConcurrentHashMap<>();
  private final Map<String, String> homes = new ConcurrentHashMap<>();
  private final Map<String, String> moved = new ConcurrentHashMap<>();
  private final Set<String> dead = ConcurrentHashMap.newKeySet();
  private final Queue<String> log = new ConcurrentLinkedQueue<>();
  private volatile CountDownLatch gate = new CountDownLatch(0);
  private volatile CountDownLatch arrival = new CountDownLatch(1);

  LoopbackHosts() {
    server = bound();
    threads =
        Executors.newCachedThreadPool(
            task -> {
              var thread = new Thread(task, "loopback-hosts");
              thread.setDaemon(true);
              return thread;
            });
    threads.execute(this::accept);
  }

  /** The same port each time where it is free: a host's place in a schedule depends on its name. */
  private static ServerSocket bound() {
    for (int port = FIRST_PORT; port < FIRST_PORT + TRIES; port++) {
      try {
        return bound(port);
      } catch (IOException e) {
        // In use: the next one.
        continue;
      }
    }
    try {
      return bound(0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ServerSocket bound(int port) throws IOException {
    var socket = new ServerSocket();
    try {
      socket.bind(new InetSocketAddress(InetAddress.getByAddress(new byte[4]), port), 500);
      return socket;
    } catch (IOException e) {
      socket.close();
      throw e;
    }
  }

  /** The host at an address, as a corpus names it. */
  String host(String address) {
    return address + ":" + server.getLocalPort();
  }

  void robots(String host, String text) {
    robots.put(host, text);
  }

  /** What it shows as its home page from now on. */
  void home(String host, String html) {
    homes.put(host, html);
  }

  /** From now on it leads for good to another host, whatever is asked for. */
  void move(String host, String to) {
    moved.put(host, to);
  }

  void die(String host) {
    dead.add(host);
  }

  void revive(String host) {
    dead.remove(host);
  }

  /** From now on answers wait until the gate is opened. */
  void shut() {
    arrival = new CountDownLatch(1);
    gate = new CountDownLatch(1);
  }

  void open() {
    gate.countDown();
  }

  /** Is counted down when a request waits at the gate. */
  CountDownLatch arrival() {
    return arrival;
  }

  /** What was asked for so far, as {@code host path}, in order. */
  List<String> asked() {
    return new ArrayList<>(log);
  }

  private void accept() {
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
      String host = host(socket.getLocalAddress().getHostAddress());
      var in = socket.getInputStream();
      int first = in.read();
      if (first == TLS_HANDSHAKE || first < 0 || dead.contains(host)) {
        return;
      }
      var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.ISO_8859_1));
      String path = lines.readLine().split(" ")[1];
      for (String line = lines.readLine(); line != null && !line.isEmpty(); ) {
        line = lines.readLine();
      }
      log.add(host + " " + path);
      arrival.countDown();
      gate.await();
      socket.getOutputStream().write(answer(host, path));
    } catch (IOException e) {
      // The visitor went away: what it kept is what the tests look at.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private byte[] answer(String host, String path) {
    if (moved.containsKey(host)) {
      String to = "http://" + moved.get(host) + path;
      return ("HTTP/1.1 301 Moved\r\nConnection: close\r\nContent-Length: 0\r\nLocation: "
              + to
              + "\r\n\r\n")
          .getBytes(StandardCharsets.ISO_8859_1);
    }
    String body =
        switch (path) {
          case "/robots.txt" -> robots.getOrDefault(host, "User-agent: *\nDisallow: /private/\n");
          case "/" ->
              homes.getOrDefault(
                  host, "<html><body><a href=\"/terms\">Terms of service</a></body></html>");
          case "/terms" -> "<html><body><h1>Terms of service</h1><p>Be kind.</p></body></html>";
          default -> "";
        };
    String head =
        (body.isEmpty() ? "HTTP/1.1 404 Not Found" : "HTTP/1.1 200 OK")
            + "\r\nContent-Type: "
            + (path.endsWith(".txt") ? "text/plain" : "text/html")
            + "\r\nConnection: close\r\nContent-Length: "
            + body.length()
            + "\r\n\r\n";
    return (head + body).getBytes(StandardCharsets.ISO_8859_1);
  }

  @Override
  public void close() throws IOException {
    open();
    server.close();
    threads.shutdownNow();
  }
}
