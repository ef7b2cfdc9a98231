package org.consentaudit.crawler.discovery;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.internal.StringUtil;
import org.jsoup.nodes.Element;

/**
 * Where a link leads: as written, and resolved when that is asked for.
 *
 * @param written its address as it stands in the page; not empty
 * @param base against what it is resolved
 */
record LinkAddress(String written, String base) {

  private static final int LONGEST = 2_000;
  private static final Pattern SCHEME = Pattern.compile("^[A-Za-z][A-Za-z0-9+.-]*:");
  private static final Pattern OPTION = Pattern.compile("(?i)(https?://|/|[\\w-]+[./]\\w).*");
  private static final Pattern CALLED =
      Pattern.compile("(?i)['\"]((?:https?://|/|[\\w-]+[/.])[^'\"\\s]{1,500})['\"]");

  /** Of a link, an option of a list, or whatever else a script opens; empty when nowhere. */
  static Optional<LinkAddress> of(Element element) {
    String written = written(element);
    if (written.isEmpty() || written.startsWith("#")) {
      return called(element, element.attr("onclick"));
    }
    if (written.regionMatches(true, 0, "javascript:", 0, 11)) {
      return called(element, written.replace("%27", "'") + " " + element.attr("onclick"));
    }
    return address(element, written);
  }

  private static String written(Element element) {
    return switch (element.normalName()) {
      case "option" -> {
        String value = element.attr("value").strip();
        yield OPTION.matcher(value).matches() ? value : "";
      }
      case "a", "area", "link" -> element.attr("href").strip();
      default -> element.attr("data-href").strip();
    };
  }

  /** The first address that a script is given. */
  private static Optional<LinkAddress> called(Element element, String script) {
    if (script.isBlank()) {
      return Optional.empty();
    }
    Matcher called = CALLED.matcher(script.substring(0, Math.min(script.length(), LONGEST)));
    return called.find() ? address(element, called.group(1)) : Optional.empty();
  }

  private static Optional<LinkAddress> address(Element element, String written) {
    boolean other = SCHEME.matcher(written).find() && !isWeb(written);
    return other || written.length() > LONGEST
        ? Optional.empty()
        : Optional.of(new LinkAddress(written, element.baseUri()));
  }

  /** The absolute address, http or https; empty when there is none. */
  Optional<String> url() {
    String url = StringUtil.resolve(base, written);
    return isWeb(url) && url.length() <= LONGEST ? Optional.of(url) : Optional.empty();
  }

  private static boolean isWeb(String url) {
    return url.regionMatches(true, 0, "http://", 0, 7)
        || url.regionMatches(true, 0, "https://", 0, 8);
  }

  /** Path, query and fragment as written, with a slash before them. */
  String path() {
    int host = written.startsWith("//") ? 2 : isWeb(written) ? written.indexOf("//") + 2 : 0;
    int from = host == 0 ? 0 : written.indexOf('/', host);
    String path = from < 0 ? "" : written.substring(from);
    return path.startsWith("/") ? path : "/" + path;
  }

  /** How many parts a path has. */
  static int depth(String url) {
    int parts = 0;
    for (int at = url.indexOf("//") + 2; at < url.length(); at++) {
      char c = url.charAt(at);
      if (c == '?' || c == '#') {
        break;
      }
      boolean begins = c == '/' && at + 1 < url.length() && "/?#".indexOf(url.charAt(at + 1)) < 0;
      parts += begins ? 1 : 0;
    }
    return parts;
  }

  /**
   * Whether two addresses are of one site: the same registered name, under whatever country's
   * domain; a publisher with a site a country often has one text of terms for them.
   */
  static boolean oneSite(String url, String other) {
    return name(url).equals(name(other));
  }

  /** Whether a label names the site that an address is of: "Example terms". */
  static boolean isNamedIn(String label, String url) {
    String name = name(url);
    return name.length() > 3 && label.replaceAll("[ .-]", "").contains(name.replace("-", ""));
  }

  /**
   * The label before the public suffix, by the usual lengths of suffixes: two short ones, or one.
   */
  private static String name(String url) {
    String[] labels = host(url).split("\\.", -1);
    int last = labels.length - 1;
    if (last < 1) {
      return labels[0];
    }
    boolean two = last >= 2 && labels[last].length() <= 2 && labels[last - 1].length() <= 3;
    return labels[two ? last - 2 : last - 1];
  }

  private static String host(String url) {
    int from = url.indexOf("//") + 2;
    String authority = url.substring(Math.min(from, url.length())).split("[/?#]", 2)[0];
    try {
      String host = new URI("http", authority, null, null, null).getHost();
      return (host == null ? authority : host).toLowerCase(Locale.ROOT);
    } catch (URISyntaxException e) {
      return authority.toLowerCase(Locale.ROOT); // compared as it stands
    }
  }
}
