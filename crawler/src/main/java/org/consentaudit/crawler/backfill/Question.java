package org.consentaudit.crawler.backfill;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.consentaudit.archive.Host;
import org.consentaudit.archive.ResourceKind;
import org.consentaudit.crawler.fetch.WebAddress;

/**
 * What the index is asked about.
 *
 * @param kind what is captured
 * @param host whose it is
 * @param address the address; the index takes no account of its scheme and {@code www.}
 * @param taken which captures
 * @param every of which periods the first capture is taken
 */
record Question(ResourceKind kind, Host host, WebAddress address, Taken taken, Every every) {

  /** What means something in the pattern of a filter; a host has no other such signs. */
  private static final Pattern SIGNS = Pattern.compile("[.\\[\\]]");

  Question {
    Objects.requireNonNull(kind);
    Objects.requireNonNull(host);
    Objects.requireNonNull(taken);
    Objects.requireNonNull(every);
    address = plain(address);
  }

  /** One spelling of those that are one to the index, so that none is asked about twice. */
  private static WebAddress plain(WebAddress address) {
    return WebAddress.of("http://" + address.host().bare().name() + address.target())
        .orElse(address);
  }

  /**
   * The query of the index for a span of time.
   *
   * @param most rows in one answer
   */
  String query(Span span, int most) {
    var query = new StringBuilder("url=").append(encoded(address.authority() + address.target()));
    query.append("&fl=").append(encoded(CdxRow.COLUMNS));
    query.append("&from=").append(span.first()).append("&to=").append(span.last());
    taken.filters().forEach(filter -> query.append("&filter=").append(encoded(filter)));
    query.append("&filter=").append(encoded("original:" + spellings()));
    if (taken == Taken.NEWEST) {
      return query.append("&limit=-1").toString();
    }
    query.append("&collapse=").append(encoded("timestamp:" + every.digits()));
    query.append("&showResumeKey=true&limit=").append(most);
    // The key comes encoded.
    span.resumeKey().ifPresent(key -> query.append("&resumeKey=").append(safe(key)));
    return query.toString();
  }

  /**
   * A pattern of the addresses that are meant. To the index www2.example.com and example.com are
   * one; collapsed, the one would hide the other.
   */
  private String spellings() {
    String bare = SIGNS.matcher(address.host().bare().name()).replaceAll("\\\\$0");
    return "(?i)https?://(www\\.)?" + bare + "([:/?].*)?";
  }

  /** Whether a capture is one of the host that was asked about, in either spelling. */
  boolean means(CdxRow row) {
    return WebAddress.of(row.original())
        .filter(found -> found.host().bare().equals(address.host().bare()))
        .isPresent();
  }

  /**
   * The host to which a capture belongs: the spelling that was asked, where it is the host's own
   * page; else the host whose page it is said to be.
   */
  Host hostOf(String original) {
    return WebAddress.of(original)
        .map(WebAddress::host)
        .filter(asked -> asked.bare().equals(host.bare()))
        .orElse(host);
  }

  /** Whether two addresses are the same to the index: scheme, {@code www.} and case aside. */
  static boolean same(String one, String other) {
    Optional<WebAddress> a = WebAddress.of(one);
    Optional<WebAddress> b = WebAddress.of(other);
    return a.isPresent()
        && b.isPresent()
        && a.get().host().bare().equals(b.get().host().bare())
        && a.get().target().equalsIgnoreCase(b.get().target());
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }

  private static String safe(String key) {
    return key.chars().allMatch(c -> c > 0x20 && c < 0x7f && c != '&' && c != '#')
        ? key
        : encoded(key);
  }
}
