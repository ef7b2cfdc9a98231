package org.consentaudit.cli;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;

/** One host on loopback that speaks plain HTTP and hangs up on TLS; keeps a log. */
final class PlainWeb implements AutoCloseable {

  private static final int TLS_HANDSHAKE = 0x16;

  private final ServerSocket server;
  private final Map<String, byte[]> replies = new ConcurrentHashMap<>();
  private final Queue<Seen> log = new ConcurrentLinkedQueue<>();

  /**
   * A request as the host saw it.
   *
   * @param from when it came, in nanoseconds of the server's own time
   */
  record Seen(String path, List<String> fields, long from) {
    /** The value of a field; empty where it was not sent. */
    String field(String name) {
      return fields.stream()
          .filter(line -> line.startsWith(name + ": "))
          .map(line -> line.substring(name.length() + 2))
          .findFirst()
          .orElse("");
    }
  }

  PlainWeb() throws IOException {
    server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    var accepting = new Thread(this::accept, "plain-web");
    accepting.setDaemon(true);
    accepting.start();
  }

  /** Its name, under which a corpus may list it. */
  String host() {
    return "127.0.0.1:" + server.getLocalPort();
  }

  /** What a path is answered with from now on; 404 without one. */
  void reply(String path, int status, String body, String... fields) {
    var head = new StringBuilder("HTTP/1.1 " + status + " Some\r\nConnection: close\r\n");
    for (String field : fields) {
      head.append(field).append("\r\n");
    }
    byte[] octets = body.getBytes(UTF_8);
    head.append("Content-Length: ").append(octets.length).append("\r\n\r\n");
    var whole = new ByteArrayOutputStream();
    whole.writeBytes(head.toString().getBytes(ISO_8859_1));
    whole.writeBytes(octets);
    replies.put(path, whole.toByteArray());
  }

  List<Seen> log() {
    return List.copyOf(log);
  }

  private void accept() {
    while (!server.isClosed()) {
      try (Socket socket = server.accept()) {
        serve(socket);
      } catch (IOException ignored) {
        // The visitor went away, or the test is over: the log says what was asked.
      }
    }
  }

  private void serve(Socket socket) throws IOException {
    long from = System.nanoTime();
    InputStream in = new BufferedInputStream(socket.getInputStream());
    in.mark(1);
    if (in.read() == TLS_HANDSHAKE) {
      return;
    }
    in.reset();
    String path = line(in).split(" ")[1];
    var fields = new ArrayList<String>();
    for (String field = line(in); !field.isEmpty(); field = line(in)) {
      fields.add(field);
    }
    log.add(new Seen(path, fields, from));
    byte[] none = "HTTP/1.1 404 None\r\nContent-Length: 0\r\n\r\n".getBytes(ISO_8859_1);
    socket.getOutputStream().write(replies.getOrDefault(path, none));
    socket.getOutputStream().flush();
  }

  private static String line(InputStream in) throws IOException {
    var line = new StringBuilder();
    for (int octet = in.read(); octet >= 0 && octet != '\n'; octet = in.read()) {
      line.append((char) octet);
    }
    return line.toString().strip();
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
