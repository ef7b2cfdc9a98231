package org.consentaudit.crawler.fetch;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.NameValuePair;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.impl.io.DefaultBHttpClientConnection;
import org.apache.hc.core5.http.message.BasicClassicHttpRequest;
import org.apache.hc.core5.io.CloseMode;
import org.consentaudit.archive.http.Body;
import org.consentaudit.archive.http.Coding;
import org.consentaudit.archive.http.Ending;
import org.consentaudit.crawler.fetch.Answer.Received;
import org.consentaudit.crawler.fetch.Answer.Silent;

/**
 * Asks one address once: a connection of its own, no cookies, no retries, no redirects followed,
 * certificates verified. The connection is cut when the answer is taken, the limit reached or the
 * time up.
 */
public final class Exchange {

  private static final Http1Config WIRE =
      Http1Config.custom()
          .setBufferSize(4096)
          .setMaxLineLength(32_768)
          .setMaxHeaderCount(500)
          .build();
  private static final int MOST_INTERIM_ANSWERS = 10;

  private final String userAgent;
  private final FetchLimits limits;
  private final SSLSocketFactory tls;
  private final ScheduledExecutorService timer;
  private final boolean decoding;

  /**
   * An exchange with these habits.
   *
   * @param timer cuts connections whose time is up; must not be blocked by other tasks
   */
  public Exchange(
      String userAgent, FetchLimits limits, SSLSocketFactory tls, ScheduledExecutorService timer) {
    this(userAgent, limits, tls, timer, true);
  }

  private Exchange(
      String userAgent,
      FetchLimits limits,
      SSLSocketFactory tls,
      ScheduledExecutorService timer,
      boolean decoding) {
    this.decoding = decoding;
    this.userAgent = userAgent;
    this.limits = limits;
    this.tls = tls;
    this.timer = timer;
  }

  /**
   * The same exchange, leaving content codings as they came: for who must know the bytes on the
   * wire. {@link Decoded} undoes them.
   */
  public Exchange undecoded() {
    return new Exchange(userAgent, limits, tls, timer, false);
  }

  /**
   * Asks for a page.
   *
   * @param peer where to connect to; nothing is resolved any more
   * @param byteLimit the decoded bytes of the body that are kept
   */
  public Answer ask(WebAddress address, InetSocketAddress peer, int byteLimit) {
    return ask(address, peer, byteLimit, Validators.NONE);
  }

  /**
   * Asks for a page, unless it is what we hold already: that is answered by a 304.
   *
   * @param held what it is recognised by
   */
  public Answer ask(WebAddress address, InetSocketAddress peer, int byteLimit, Validators held) {
    var socket = new Socket(Proxy.NO_PROXY);
    var timeUp = new AtomicBoolean();
    var alarm =
        timer.schedule(
            () -> {
              timeUp.set(true);
              close(socket);
            },
            limits.total().toMillis(),
            TimeUnit.MILLISECONDS);
    try {
      return connected(request(address, held), address, peer, byteLimit, socket, timeUp);
    } finally {
      alarm.cancel(false);
      close(socket);
    }
  }

  private Answer connected(
      BasicClassicHttpRequest request,
      WebAddress address,
      InetSocketAddress peer,
      int limit,
      Socket socket,
      AtomicBoolean timeUp) {
    boolean connected = false;
    try {
      socket.setSoTimeout((int) limits.read().toMillis());
      long begun = System.nanoTime();
      socket.connect(peer, (int) limits.connect().toMillis());
      connected = true;
      var wire = new DefaultBHttpClientConnection(WIRE);
      wire.bind(address.scheme().equals("https") ? secured(socket, address) : socket);
      try {
        return answer(wire, request, limit, timeUp, begun);
      } finally {
        wire.close(CloseMode.IMMEDIATE);
      }
    } catch (SocketTimeoutException e) {
      return new Silent("timeout", connected);
    } catch (SSLException e) {
      return new Silent(timeUp.get() ? "timeout" : TlsFault.reason(e), connected);
    } catch (IOException | HttpException | RuntimeException e) {
      // Runtime exceptions too: what a library throws over a hostile answer is that answer's fault.
      String reason = connected ? "reset" : "connect";
      return new Silent(timeUp.get() ? "timeout" : reason, connected);
    }
  }

  private SSLSocket secured(Socket socket, WebAddress address) throws IOException {
    String name = bare(address.hostName());
    var secured = (SSLSocket) tls.createSocket(socket, name, address.port(), true);
    var parameters = secured.getSSLParameters();
    parameters.setEndpointIdentificationAlgorithm("HTTPS");
    secured.setSSLParameters(parameters);
    secured.startHandshake();
    return secured;
  }

  private Answer answer(
      DefaultBHttpClientConnection wire,
      BasicClassicHttpRequest request,
      int limit,
      AtomicBoolean timeUp,
      long begun)
      throws IOException, HttpException {
    wire.sendRequestHeader(request);
    wire.flush();
    ClassicHttpResponse response = wire.receiveResponseHeader();
    for (int interim = 0; response.getCode() < 200 && response.getCode() != 101; interim++) {
      if (interim == MOST_INTERIM_ANSWERS) {
        throw new IOException("interim answers only");
      }
      response = wire.receiveResponseHeader();
    }
    var headers = Fields.of(response);
    int status = response.getCode();
    if (status == 101 || status == 204 || status == 304) {
      return new Received(status, headers, new byte[0], Ending.WHOLE, since(begun));
    }
    wire.receiveResponseEntity(response);
    String codings = decoding ? codings(response) : "";
    InputStream stream = response.getEntity().getContent();
    Body body = Body.read(stream, codings, limit);
    Ending ending =
        timeUp.get() && body.ending() != Ending.WHOLE && body.ending() != Ending.CUT
            ? Ending.TIMED_OUT
            : body.ending();
    return new Received(status, headers, body.bytes(), ending, since(begun));
  }

  private static Duration since(long nanoTime) {
    return Duration.ofNanos(System.nanoTime() - nanoTime);
  }

  private static String codings(ClassicHttpResponse response) {
    return Stream.of(response.getHeaders("Content-Encoding"))
        .map(NameValuePair::getValue)
        .filter(Objects::nonNull)
        .collect(Collectors.joining(","));
  }

  private BasicClassicHttpRequest request(WebAddress address, Validators held) {
    var request = new BasicClassicHttpRequest("GET", address.target());
    request.addHeader("Host", address.authority());
    request.addHeader("User-Agent", userAgent);
    request.addHeader("Accept", "text/html,text/plain;q=0.9,*/*;q=0.5");
    request.addHeader("Accept-Encoding", Coding.ACCEPTED);
    held.entityTag().ifPresent(tag -> request.addHeader("If-None-Match", tag));
    held.lastModified().ifPresent(date -> request.addHeader("If-Modified-Since", date));
    request.addHeader("Connection", "close");
    return request;
  }

  private static String bare(String hostName) {
    return hostName.startsWith("[") ? hostName.substring(1, hostName.length() - 1) : hostName;
  }

  private static void close(Socket socket) {
    try {
      socket.close();
    } catch (IOException ignored) {
      // Nothing is lost: the answer is taken or given up.
    }
  }
}
