package org.consentaudit.analysis.robots;

/** The part of a URL that rules are matched against: path and query, normalised, no fragment. */
final class UrlPath {

  /** The path that is always allowed (RFC 9309 section 2.2.2). */
  static final String ROBOTS_TXT = "/robots.txt";

  private UrlPath() {}

  static String of(String url) {
    String octets = Octets.ofText(url);
    int from = 0;
    if (!octets.startsWith("/") || octets.startsWith("//")) {
      from = authority(octets);
      while (from < octets.length() && "/?#".indexOf(octets.charAt(from)) < 0) {
        from++;
      }
    }
    int fragment = octets.indexOf('#', from);
    String path = octets.substring(from, fragment < 0 ? octets.length() : fragment);
    return Octets.normalised(path.startsWith("/") ? path : "/" + path);
  }

  /** Where the authority begins: behind the scheme, or where there is none at the start. */
  private static int authority(String octets) {
    if (octets.startsWith("//")) {
      return 2;
    }
    int scheme = octets.indexOf("://");
    for (int i = 0; i < scheme; i++) {
      char c = octets.charAt(i);
      if (!Character.isLetterOrDigit(c) && "+-.".indexOf(c) < 0) {
        return 0;
      }
    }
    return scheme > 0 ? scheme + 3 : 0;
  }
}
