package org.consentaudit.archive.warc;

import java.util.Locale;
import java.util.Optional;
import org.consentaudit.archive.Capture;
import org.consentaudit.archive.Host;
import org.consentaudit.archive.ResourceKind;

/**
 * The http or https address that a record is about.
 *
 * @param host the origin, a default port left out
 * @param url the address as captures have it: host in lower case, a path, no fragment
 * @param path what stands behind the host
 */
record TargetAddress(Host host, String url, String path) {

  /** Reads it; empty when it is no address of the web that a capture can have. */
  static Optional<TargetAddress> of(String uri) {
    int colon = uri.indexOf("://");
    String scheme = colon < 0 ? "" : uri.substring(0, colon).toLowerCase(Locale.ROOT);
    if (!scheme.equals("http") && !scheme.equals("https")) {
      return Optional.empty();
    }
    int fragment = uri.indexOf('#', colon);
    String rest = uri.substring(colon + 3, fragment < 0 ? uri.length() : fragment);
    int end = 0;
    while (end < rest.length() && rest.charAt(end) != '/' && rest.charAt(end) != '?') {
      end++;
    }
    String authority = rest.substring(0, end);
    String port = scheme.equals("http") ? ":80" : ":443";
    if (authority.endsWith(port)) {
      authority = authority.substring(0, authority.length() - port.length());
    }
    String path = rest.substring(end);
    path = path.startsWith("/") ? path : "/" + path;
    try {
      Host host = host(authority);
      String url = scheme + "://" + host.name() + path;
      boolean keepable = !authority.contains("@") && url.length() <= Capture.MAX_URL;
      return keepable ? Optional.of(new TargetAddress(host, url, path)) : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static Host host(String authority) {
    for (int i = 0; i < authority.length(); i++) {
      char c = authority.charAt(i);
      if (c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '-' || c == '.' && i > 0) {
        continue;
      }
      return Host.of(authority);
    }
    return authority.endsWith(".") ? Host.of(authority) : new Host(authority);
  }

  /** What was asked for there; empty when it is nothing that is kept. */
  Optional<ResourceKind> kind(TermsAddresses terms) {
    if (path.equals("/robots.txt")) {
      return Optional.of(ResourceKind.ROBOTS);
    }
    if (path.equals("/")) {
      return Optional.of(ResourceKind.HOME);
    }
    return terms.contain(url) ? Optional.of(ResourceKind.TERMS) : Optional.empty();
  }
}
