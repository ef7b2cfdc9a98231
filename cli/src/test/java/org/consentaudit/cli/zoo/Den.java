package org.consentaudit.cli.zoo;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import javax.net.ssl.SSLContext;
import org.consentaudit.cli.zoo.Conduct.Guest;

/** The socket behind which a server lives, and its record of who came and how long they stayed. */
final class Den implements AutoCloseable {

  private static final int TLS_HANDSHAKE = 0x16;
  private static final Guest NOBODY = new Guest(new Socket(), "", "");

  /** How connections are received. */
  enum Door {
    /** A request is read; whoever begins with TLS is shown out. */
    HTTP,
    /** TLS is spoken, then a request is read; whoever speaks plainly is shown out. */
    TLS,
    /** Nothing is read. */
    RAW
  }

  /**
   * A connection.
   *
   * @param path the request's target, empty where none was read
   * @param stayed from its beginning until either side ended it
   */
  record Call(String path, Duration stayed) {}

  private final ServerSocket server;
  private final Door door;
  private final Optional<SSLContext> tls;
  private final Conduct conduct;
  private final ExecutorService threads;
  private final Queue<Call> calls = new ConcurrentLinkedQueue<>();

  /**
   * Opens the socket.
   *
   * @param port 0 for any
   * @param tls what is needed behind a door for TLS
   */
  Den(
      InetAddress address,
      int port,
      Door door,
      Optional<SSLContext> tls,
      Conduct conduct,
      ExecutorService threads)
      throws IOException {
    this.server = new ServerSocket();
    server.bind(new InetSocketAddress(address, port), 100);
    this.door = door;
    this.tls = tls;
    this.conduct = conduct;
    this.threads = threads;
    threads.execute(this::open);
  }

  int port() {
    return server.getLocalPort();
  }

  List<Call> calls() {
    return List.copyOf(calls);
  }

  private void open() {
    while (!server.isClosed()) {
      try {
        Socket socket = server.accept();
        threads.execute(() -> receive(socket));
      } catch (IOException e) {
        // Closed: the day is over.
        return;
      }
    }
  }

  private void receive(Socket socket) {
    long from = System.nanoTime();
    var guest = new Guest[] {NOBODY};
    try (socket) {
      socket.setSoTimeout(30_000);
      guest[0] = greet(socket);
      if (door == Door.RAW || !guest[0].path().isEmpty()) {
        conduct.serve(guest[0]);
        takeLeave(guest[0].socket());
      }
    } catch (IOException | RuntimeException e) {
      // The guest went away, or the server's own misbehaviour ended it: the archive tells.
    } finally {
      calls.add(new Call(guest[0].path(), Duration.ofNanos(System.nanoTime() - from)));
    }
  }

  private Guest greet(Socket socket) throws IOException {
    if (door == Door.RAW) {
      return new Guest(socket, "", "");
    }
    var in = new PushbackInputStream(socket.getInputStream());
    int first = in.read();
    if (first < 0) {
      return NOBODY;
    }
    in.unread(first);
    if ((first == TLS_HANDSHAKE) != (door == Door.TLS)) {
      return NOBODY;
    }
    if (door == Door.HTTP) {
      return request(
          socket, new BufferedReader(new InputStreamReader(in, StandardCharsets.ISO_8859_1)));
    }
    Socket secured = tls.orElseThrow().getSocketFactory().createSocket(socket, in, true);
    return request(
        secured,
        new BufferedReader(
            new InputStreamReader(secured.getInputStream(), StandardCharsets.ISO_8859_1)));
  }

  private static Guest request(Socket socket, BufferedReader in) throws IOException {
    String request = in.readLine();
    String authority = "";
    for (String line = in.readLine(); line != null && !line.isEmpty(); line = in.readLine()) {
      authority = line.startsWith("Host: ") ? line.substring(6) : authority;
    }
    return request == null ? NOBODY : new Guest(socket, authority, request.split(" ", 3)[1]);
  }

  /** Half-closes and lets the guest take what was sent: closing at once could take it back. */
  private static void takeLeave(Socket socket) throws IOException {
    if (!socket.isClosed()) {
      socket.shutdownOutput();
      socket.setSoTimeout(5_000);
      try {
        while (socket.getInputStream().read() >= 0) {
          // Nothing more is answered.
        }
      } catch (SocketTimeoutException e) {
        // It stays no longer.
      }
    }
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
