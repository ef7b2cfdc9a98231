package org.consentaudit.analysis.robots;

/** The part of a URL that rules are matched against: path and query, normalised, no fragment. */
final class UrlPath {

  private UrlPath() {}

  static String of(String url) {
    String octets = Octets.ofText(url);
    int from = 0;
    if (!octets.startsWith("/") || octets.startsWith("//")) {
      int authority = octets.indexOf("//");
      from = authority < 0 ? octets.length() : authority + 2;
      while (from < octets.length() && "/?#".indexOf(octets.charAt(from)) < 0) {
        from++;
      }
    }
    int fragment = octets.indexOf('#', from);
    String path = octets.substring(from, fragment < 0 ? octets.length() : fragment);
    return Octets.normalised(path.startsWith("/") ? path : "/" + path);
  }
}
