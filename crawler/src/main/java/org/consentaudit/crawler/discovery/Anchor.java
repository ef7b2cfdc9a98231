package org.consentaudit.crawler.discovery;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/**
 * A link of a page, as far as choosing needs it.
 *
 * @param url absolute, http or https
 * @param label its words, folded; of the title, aria-label or image when it has none of its own
 * @param path path, query and fragment of its address
 * @param rel its link types, lower case
 * @param element where it stands
 * @param pageUrl the page that it is on
 */
record Anchor(String url, String label, String path, String rel, Element element, String pageUrl) {

  private static final int LONGEST_URL = 2_000;
  private static final int LONGEST_LABEL = 100;
  private static final int LEVELS = 12;
  private static final Pattern FOOT =
      Pattern.compile(
          "(?:^|[\\s_-])(?:\\w*footer\\w*|foot|bottom\\w*|legal\\w*|copyright)(?=$|[\\s_-])");
  private static final Pattern CALLED =
      Pattern.compile(
          "^javascript:[^'\"]{0,80}['\"]((?:https?://|/|[\\w-]+[/.])[^'\"\\s]{1,500})['\"]");

  static Optional<Anchor> of(Element element, String pageUrl) {
    String url = address(element);
    boolean web =
        url.regionMatches(true, 0, "http://", 0, 7) || url.regionMatches(true, 0, "https://", 0, 8);
    if (!web || url.length() > LONGEST_URL) {
      return Optional.empty();
    }
    String path = url.substring(Math.min(url.length(), afterHost(url)));
    return Optional.of(
        new Anchor(
            url,
            label(element),
            path,
            element.attr("rel").toLowerCase(Locale.ROOT),
            element,
            pageUrl));
  }

  /** The absolute address; of a script call the one address it is given, else empty. */
  private static String address(Element element) {
    String href = element.attr("href").strip();
    if (href.isEmpty() || href.startsWith("#")) {
      return "";
    }
    if (href.regionMatches(true, 0, "javascript:", 0, 11)) {
      Matcher called = CALLED.matcher(href.replace("%27", "'"));
      return called.find() ? resolved(element.baseUri(), called.group(1)) : "";
    }
    return element.absUrl("href");
  }

  private static String resolved(String base, String address) {
    try {
      return new URI(base).resolve(address).toString();
    } catch (URISyntaxException | IllegalArgumentException e) {
      return ""; // an address that is none leads nowhere
    }
  }

  private static String label(Element element) {
    String text = element.text();
    if (text.isBlank()) {
      Element image = element.selectFirst("img[alt]");
      text = element.attr("aria-label") + " " + element.attr("title");
      text = text.isBlank() && image != null ? image.attr("alt") : text;
    }
    String brief = text.length() > LONGEST_LABEL ? text.substring(0, LONGEST_LABEL) : text;
    return LinkWords.folded(brief);
  }

  /** Whether it leads to the site that the page is of. */
  boolean sameSite() {
    return site(url).equals(site(pageUrl));
  }

  /** Whether it stands where pages put what must be said. */
  boolean inFooter() {
    Element at = element;
    for (int level = 0; at != null && level < LEVELS; level++, at = at.parent()) {
      String names = at.className() + " " + at.id() + " " + at.attr("role");
      String tag = at.normalName();
      if (tag.equals("body") || tag.equals("main") || tag.equals("article")) {
        return false;
      }
      if (tag.equals("footer")
          || names.contains("contentinfo")
          || FOOT.matcher(names.toLowerCase(Locale.ROOT)).find()) {
        return true;
      }
    }
    return false;
  }

  private static int afterHost(String url) {
    int slash = url.indexOf('/', url.indexOf("//") + 2);
    return slash < 0 ? url.length() : slash;
  }

  /** The last two labels of the host, or three where the last two are short, as in co.uk. */
  private static String site(String url) {
    String host = host(url);
    String[] labels = host.split("\\.", -1);
    int kept =
        labels.length >= 3
                && labels[labels.length - 1].length() <= 2
                && labels[labels.length - 2].length() <= 3
            ? 3
            : 2;
    int from = Math.max(0, labels.length - kept);
    return String.join(".", Arrays.copyOfRange(labels, from, labels.length));
  }

  private static String host(String url) {
    int from = url.indexOf("//") + 2;
    String authority = url.substring(Math.min(from, url.length())).split("[/?#]", 2)[0];
    try {
      String host = new URI("http", authority, null, null, null).getHost();
      return host == null ? authority : host.toLowerCase(Locale.ROOT);
    } catch (URISyntaxException e) {
      return authority; // compared as it stands
    }
  }
}
