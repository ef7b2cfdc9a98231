package org.consentaudit.archive.warc;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.consentaudit.archive.Source;

/** Who made a WARC file, by its name and its warcinfo records. */
final class WarcOrigin {

  private static final Pattern CRAWL = Pattern.compile("CC-MAIN-(\\d{4}-\\d{2})(?!\\d)");
  private static final Pattern FILE = Pattern.compile("CC-MAIN-\\d{14}-");
  private static final int LONGEST_NAME = 150;
  private static final int LONGEST_AGENT = 1000;

  private Source source;
  private String userAgent = "";
  private final boolean given;

  WarcOrigin(String fileName, Optional<Source> given) {
    this.given = given.isPresent();
    String name = fileName.replaceAll("\\p{Cntrl}", "?");
    Source byName =
        Source.file(name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name);
    this.source = given.or(() -> commonCrawl(fileName)).orElse(byName);
  }

  /** Learns from a warcinfo record: lines of a name, a colon and a value. */
  void read(byte[] fields) {
    String text = new String(fields, StandardCharsets.UTF_8);
    for (String line : text.lines().toList()) {
      int colon = line.indexOf(':');
      if (colon > 0) {
        field(
            line.substring(0, colon).strip().toLowerCase(Locale.ROOT),
            line.substring(colon + 1).strip());
      }
    }
  }

  private void field(String name, String value) {
    if (name.equals("http-header-user-agent") && value.length() <= LONGEST_AGENT) {
      userAgent = value;
    } else if (name.equals("ispartof") && !given) {
      source = commonCrawl(value).orElse(source);
    }
  }

  /** Common Crawl and the crawl, where a name tells that. */
  static Optional<Source> commonCrawl(String name) {
    Matcher crawl = CRAWL.matcher(name);
    if (crawl.find()) {
      return Optional.of(new Source("commoncrawl:CC-MAIN-" + crawl.group(1)));
    }
    return FILE.matcher(name).find() ? Optional.of(new Source("commoncrawl")) : Optional.empty();
  }

  Source source() {
    return source;
  }

  /** The user agent of all requests, where it is told; empty else. */
  String userAgent() {
    return userAgent;
  }
}
