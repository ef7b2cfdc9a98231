package org.consentaudit.cli.zoo;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;

/** How a server treats one request. Whatever it throws ends the connection. */
@FunctionalInterface
interface Conduct {

  /** The most that an endless answer sends before it gives up: far beyond every limit of ours. */
  int ENDLESS = 64 << 20;

  void serve(Guest guest) throws IOException;

  /**
   * Somebody who came to a den.
   *
   * @param socket the connection; a TLS one where the den speaks TLS
   * @param authority the Host field
   * @param path the request's target, empty where no request was read
   */
  record Guest(Socket socket, String authority, String path) {

    OutputStream out() throws IOException {
      return socket.getOutputStream();
    }

    void send(byte[] octets) throws IOException {
      out().write(octets);
      out().flush();
    }

    void send(String text) throws IOException {
      send(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    /** Waits until the guest goes away, for two minutes at most. */
    void keepWaiting() throws IOException {
      socket.setSoTimeout(120_000);
      while (socket.getInputStream().read() >= 0) {
        // What else it says is of no interest.
      }
    }

    /** Sends text byte by byte, one each second, until the guest goes away. */
    void drip(String text) throws IOException {
      socket.setSoTimeout(1_000);
      for (byte octet : text.getBytes(StandardCharsets.ISO_8859_1)) {
        send(new byte[] {octet});
        if (isGone()) {
          return;
        }
      }
    }

    private boolean isGone() throws IOException {
      try {
        return socket.getInputStream().read() < 0;
      } catch (SocketTimeoutException e) {
        return false;
      }
    }

    /** Sends the same octets again and again. */
    void flood(byte[] octets) throws IOException {
      for (long sent = 0; sent < ENDLESS; sent += octets.length) {
        out().write(octets);
      }
    }

    /** Ends the connection by a reset instead of an orderly end. */
    void reset() throws IOException {
      socket.setSoLinger(true, 0);
      socket.close();
    }
  }

  /** Says these octets, whatever they are. */
  static Conduct raw(String octets) {
    return guest -> guest.send(octets);
  }

  /** Answers with a status and a body. */
  static Conduct answer(int status, String body, String... fields) {
    return answer(status, body.getBytes(StandardCharsets.UTF_8), fields);
  }

  /** Answers with a status and a body. */
  static Conduct answer(int status, byte[] body, String... fields) {
    var whole = new ByteArrayOutputStream();
    whole.writeBytes(head(status, body.length, fields).getBytes(StandardCharsets.ISO_8859_1));
    whole.writeBytes(body);
    return guest -> guest.send(whole.toByteArray());
  }

  /** Sends the guest elsewhere. */
  static Conduct redirect(String location) {
    return answer(302, "", "Location: " + location);
  }

  private static String head(int status, int length, String... fields) {
    var head = new StringBuilder("HTTP/1.1 " + status + " Some\r\n");
    for (String field : fields) {
      head.append(field).append("\r\n");
    }
    return head.append("Content-Length: ").append(length).append("\r\n\r\n").toString();
  }
}
