package org.consentaudit.crawler.fetch;

import java.net.IDN;
import java.net.MalformedURLException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.consentaudit.archive.Capture;
import org.consentaudit.archive.Host;

/**
 * An http or https URL in the form in which it is asked for: lower-case ASCII host, no fragment, no
 * user, everything that may not stand in a request line percent-encoded. IPv6 addresses have the
 * form of RFC 5952; IPv4 addresses that are not four decimal numbers are none.
 *
 * @param scheme {@code http} or {@code https}
 * @param hostName the host without a port, IPv6 in brackets
 * @param port 1 to 65535
 * @param target the path, which starts with a slash, and the query
 */
public record WebAddress(String scheme, String hostName, int port, String target) {

  /** Checks that nothing is missing. */
  public WebAddress {
    Objects.requireNonNull(scheme);
    Objects.requireNonNull(hostName);
    Objects.requireNonNull(target);
  }

  /** Reads an absolute URL; empty when it is not one that we would ask for. */
  public static Optional<WebAddress> of(String url) {
    return read(null, url);
  }

  /** Reads a reference found at this address: a link, or a Location field. */
  public Optional<WebAddress> resolve(String reference) {
    try {
      return read(new URL(url()), reference);
    } catch (MalformedURLException e) {
      return Optional.empty();
    }
  }

  /** The robots.txt of a host on a scheme. */
  public static Optional<WebAddress> robotsOf(String scheme, Host host) {
    return of(scheme + "://" + host.name() + "/robots.txt");
  }

  /** The robots.txt that governs this address. */
  public WebAddress robots() {
    return new WebAddress(scheme, hostName, port, "/robots.txt");
  }

  /** Scheme, host and port: what a robots.txt governs (RFC 9309 section 2.3). */
  public String origin() {
    return scheme + "://" + authority();
  }

  /** The host, with the port where it is not the scheme's own. */
  public String authority() {
    return port == defaultPort(scheme) ? hostName : hostName + ":" + port;
  }

  /** The host as the archive names it. */
  public Host host() {
    return new Host(authority());
  }

  /** The whole address. */
  public String url() {
    return origin() + target;
  }

  private static Optional<WebAddress> read(URL context, String spelling) {
    try {
      String text = spelling.strip().replaceAll("[\\t\\r\\n]", "");
      return of(new URL(context, text.split("#", 2)[0]));
    } catch (MalformedURLException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static Optional<WebAddress> of(URL url) {
    String scheme = url.getProtocol().toLowerCase(Locale.ROOT);
    boolean web = scheme.equals("http") || scheme.equals("https");
    int port = url.getPort() < 0 ? defaultPort(scheme) : url.getPort();
    if (!web || url.getUserInfo() != null || port < 1 || port > 65535) {
      return Optional.empty();
    }
    Optional<String> host = asciiHost(url.getHost());
    if (host.isEmpty()) {
      return Optional.empty();
    }
    String file = url.getFile();
    String target = encoded(file.startsWith("/") ? file : "/" + file);
    var address = new WebAddress(scheme, host.get(), port, target);
    boolean keepable = Host.of(address.authority()).name().equals(address.authority());
    return Optional.of(address).filter(a -> keepable && a.url().length() <= Capture.MAX_URL);
  }

  private static Optional<String> asciiHost(String host) {
    if (host.startsWith("[")) {
      return AddressLiteral.ipv6(host.toLowerCase(Locale.ROOT));
    }
    String lower = IDN.toASCII(host, IDN.ALLOW_UNASSIGNED).toLowerCase(Locale.ROOT);
    String name = lower.endsWith(".") ? lower.substring(0, lower.length() - 1) : lower;
    return AddressLiteral.isDisguised(name) ? Optional.empty() : Optional.of(name);
  }

  private static String encoded(String target) {
    var out = new StringBuilder(target.length());
    for (byte octet : target.getBytes(StandardCharsets.UTF_8)) {
      int c = octet & 0xff;
      if (c <= 0x20 || c >= 0x7f || "\"<>\\^`{|}".indexOf(c) >= 0) {
        out.append('%').append(String.format(Locale.ROOT, "%02X", c));
      } else {
        out.append((char) c);
      }
    }
    return out.toString();
  }

  private static int defaultPort(String scheme) {
    return scheme.equals("https") ? 443 : 80;
  }
}
