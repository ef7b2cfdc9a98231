package org.consentaudit.crawler.commoncrawl;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.util.Timeout;
import org.consentaudit.crawler.UserAgent;
import org.consentaudit.crawler.fetch.Network;
import org.consentaudit.crawler.fetch.PrivateAddresses;

/**
 * Asks Common Crawl's server, one request at a time, with a pause between two. What it connects to
 * is what was looked up and found public; redirects too.
 */
final class SourceClient implements Closeable {

  private static final Timeout CONNECT = Timeout.ofSeconds(10);
  private static final Timeout READ = Timeout.ofSeconds(60);
  private static final Duration LONGEST_BODY = Duration.ofMinutes(5);
  private static final int MOST_TRIES = 4;

  private final CloseableHttpClient client;
  private final SourceSettings settings;
  private final Clock clock;
  private final Pause pause;
  private Instant next = Instant.MIN;

  SourceClient(SourceSettings settings, Network network, Clock clock, Pause pause) {
    this.settings = settings;
    this.clock = clock;
    this.pause = pause;
    var connections =
        PoolingHttpClientConnectionManagerBuilder.create()
            .setDnsResolver(new PublicOnly(network, settings.allowPrivate()))
            .setDefaultConnectionConfig(
                ConnectionConfig.custom().setConnectTimeout(CONNECT).setSocketTimeout(READ).build())
            .build();
    this.client =
        HttpClients.custom()
            .setConnectionManager(connections)
            .setUserAgent(settings.userAgent().map(UserAgent::header).orElse(""))
            .setDefaultRequestConfig(RequestConfig.custom().setResponseTimeout(READ).build())
            .disableCookieManagement()
            .disableAutomaticRetries()
            .disableContentCompression()
            .build();
  }

  /** Looks names up, and leaves out what is not public. */
  private record PublicOnly(Network network, boolean allowPrivate) implements DnsResolver {
    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
      List<InetAddress> found =
          network.resolve(host, 443).stream()
              .map(InetSocketAddress::getAddress)
              .filter(address -> allowPrivate || !PrivateAddresses.contain(address))
              .toList();
      if (found.isEmpty()) {
        throw new UnknownHostException(host + " has no public address (see --allow-private)");
      }
      return found.toArray(InetAddress[]::new);
    }

    @Override
    public String resolveCanonicalHostname(String host) {
      return host;
    }
  }

  /**
   * A whole file, streamed; the caller closes it.
   *
   * @throws IOException when it is not to be had
   */
  InputStream open(URI address) throws IOException {
    if (!pace()) {
      throw new IOException(address + ": stopped while waiting");
    }
    ClassicHttpResponse response = client.executeOpen(null, new HttpGet(address), null);
    if (response.getCode() != 200 || response.getEntity() == null) {
      response.close();
      throw new IOException(address + " answered with HTTP status " + response.getCode());
    }
    return response.getEntity().getContent();
  }

  /** Some bytes of a file. */
  byte[] range(URI address, long offset, int length) throws SourceFailedException {
    String reason = "unreachable";
    for (int tries = 0; tries < MOST_TRIES; tries++) {
      if (!pace()) {
        throw new SourceFailedException("stopped");
      }
      var request = new HttpGet(address);
      request.setHeader("Range", "bytes=" + offset + "-" + (offset + length - 1));
      try {
        Answer answer = ask(request, length);
        if (answer.bytes().isPresent()) {
          return answer.bytes().get();
        }
        reason = answer.reason();
        if (!answer.again()) {
          break;
        }
        leaveAlone(answer.quiet());
      } catch (IOException e) {
        reason = e instanceof UnknownHostException ? "dns" : "unreachable";
        leaveAlone(settings.pause().multipliedBy(1L << tries));
      }
    }
    throw new SourceFailedException(reason);
  }

  private record Answer(Optional<byte[]> bytes, String reason, boolean again, Duration quiet) {}

  /** What was not asked for is not read either: a server may send the whole file. */
  private Answer ask(HttpGet request, int length) throws IOException {
    try (ClassicHttpResponse response = client.executeOpen(null, request, null)) {
      return answer(response, length);
    }
  }

  private Answer answer(ClassicHttpResponse response, int length) throws IOException {
    int status = response.getCode();
    if (status == 206 && response.getEntity() != null) {
      byte[] bytes = body(response, length);
      return bytes.length == length
          ? new Answer(Optional.of(bytes), "", false, Duration.ZERO)
          : new Answer(Optional.empty(), "truncated", true, settings.pause());
    }
    boolean again = status == 429 || status >= 500;
    return new Answer(Optional.empty(), Integer.toString(status), again, retryAfter(response));
  }

  private byte[] body(ClassicHttpResponse response, int length) throws IOException {
    Instant end = clock.instant().plus(LONGEST_BODY);
    var bytes = new ByteArrayOutputStream(Math.min(length, 1 << 16));
    byte[] piece = new byte[1 << 14];
    InputStream in = response.getEntity().getContent();
    while (bytes.size() < length) {
      int count = in.read(piece, 0, Math.min(piece.length, length - bytes.size()));
      if (count < 0 || clock.instant().isAfter(end)) {
        break;
      }
      bytes.write(piece, 0, count);
    }
    // Seen to end, the connection serves the next request as well.
    return bytes.size() == length && in.read() >= 0 ? new byte[0] : bytes.toByteArray();
  }

  private Duration retryAfter(ClassicHttpResponse response) {
    var field = response.getFirstHeader("Retry-After");
    String value = field == null ? "" : field.getValue().strip();
    Duration asked =
        value.matches("[0-9]{1,6}") ? Duration.ofSeconds(Long.parseLong(value)) : Duration.ZERO;
    Duration least = settings.pause().multipliedBy(10);
    return asked.compareTo(least) > 0 ? asked : least;
  }

  private void leaveAlone(Duration wait) {
    Instant later = clock.instant().plus(wait);
    next = later.isAfter(next) ? later : next;
  }

  /** Waits for the next turn; false when told to stop meanwhile. */
  private boolean pace() {
    Instant now = clock.instant();
    Duration wait = now.isBefore(next) ? Duration.between(now, next) : Duration.ZERO;
    if (wait.compareTo(settings.longestWait()) > 0 || !pause.pass(wait)) {
      return false;
    }
    next = clock.instant().plus(settings.pause());
    return true;
  }

  @Override
  public void close() throws IOException {
    client.close();
  }
}
