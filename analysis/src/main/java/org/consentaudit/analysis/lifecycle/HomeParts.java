package org.consentaudit.analysis.lifecycle;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * The parts of a page in which signs are looked for, in lower case and bounded.
 *
 * @param words how many words a visitor sees; of scripts without blanks, two characters are one
 */
record HomeParts(
    int words,
    String title,
    String text,
    List<String> addresses,
    List<String> links,
    List<String> scripts,
    String root) {

  private static final int DEEPEST = 200;
  private static final int MOST_TEXT = 12_000;
  private static final int MOST_ADDRESSES = 300;
  private static final int LONGEST_ADDRESS = 500;
  private static final int MOST_SCRIPTS = 20;
  private static final int LONGEST_SCRIPT = 4_000;

  static HomeParts of(byte[] content) throws IOException {
    Document page =
        Jsoup.parse(
            new ByteArrayInputStream(content), null, "", Parser.htmlParser().setMaxDepth(DEEPEST));
    String text = tidy(page.body().text());
    List<String> addresses = new ArrayList<>();
    add(addresses, page, "script[src], iframe[src], frame[src], img[src]", "src");
    add(addresses, page, "link[href]", "href");
    add(addresses, page, "form[action]", "action");
    add(addresses, page, "meta[http-equiv=refresh]", "content");
    List<String> links = new ArrayList<>();
    add(links, page, "a[href]", "href");
    List<String> scripts =
        page.select("script:not([src])").stream()
            .limit(MOST_SCRIPTS)
            .map(script -> cut(script.data(), LONGEST_SCRIPT).toLowerCase(Locale.ROOT))
            .toList();
    Element root = page.selectFirst("html");
    return new HomeParts(
        words(text),
        tidy(cut(page.title(), LONGEST_ADDRESS)),
        cut(text, MOST_TEXT),
        addresses,
        links,
        scripts,
        root == null ? "" : cut(root.attributes().html(), LONGEST_SCRIPT).toLowerCase(Locale.ROOT));
  }

  List<String> in(HomeSign.Place place) {
    return switch (place) {
      case TITLE -> List.of(title);
      case TEXT -> List.of(text);
      case ADDRESS -> addresses;
      case LINK -> links;
      case SCRIPT -> scripts;
      case ROOT -> List.of(root);
      case REDIRECT, SERVICE -> List.of();
    };
  }

  private static void add(List<String> to, Document page, String elements, String attribute) {
    for (Element element : page.select(elements)) {
      if (to.size() == MOST_ADDRESSES) {
        return;
      }
      to.add(cut(element.attr(attribute), LONGEST_ADDRESS).toLowerCase(Locale.ROOT));
    }
  }

  private static String cut(String text, int most) {
    return text.length() > most ? text.substring(0, most) : text;
  }

  private static String tidy(String text) {
    return text.replace('\u00a0', ' ').strip().replaceAll(" {2,}", " ").toLowerCase(Locale.ROOT);
  }

  private static int words(String text) {
    int words = 0;
    int dense = 0;
    boolean within = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean isDense = c >= '\u2e80' && Character.isLetter(c);
      dense += isDense ? 1 : 0;
      boolean letter = !isDense && !Character.isWhitespace(c);
      words += letter && !within ? 1 : 0;
      within = letter;
    }
    return words + dense / 2;
  }
}
