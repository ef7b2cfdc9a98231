package org.consentaudit.crawler.discovery;

import java.util.Locale;
import java.util.Optional;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.Selector;

/**
 * A link of a page, as far as choosing needs it.
 *
 * @param address where it leads
 * @param label the words on it, folded
 * @param hint its title, aria-label or the image's text, folded; empty when the label says as much
 * @param path path, query and fragment of its address, folded
 * @param slug the last part of its path as words
 * @param rel its link types, lower case
 * @param element where it stands
 * @param late whether it is among the last quarter of the page's links
 * @param pageUrl the page that it is on
 */
record Anchor(
    LinkAddress address,
    String label,
    String hint,
    String path,
    String slug,
    String rel,
    Element element,
    boolean late,
    String pageUrl) {

  private static final int LONGEST_LABEL = 100;
  private static final Evaluator IMAGE = Selector.evaluatorOf("img[alt], img[title], input[alt]");

  static Optional<Anchor> of(Element element, String pageUrl, boolean late) {
    return LinkAddress.of(element)
        .map(
            address -> {
              String label = FoldedText.of(brief(element.text()));
              return new Anchor(
                  address,
                  label,
                  hint(element, label),
                  FoldedText.ofAddress(address.path()),
                  FoldedText.slug(address.path()),
                  element.attr("rel").toLowerCase(Locale.ROOT),
                  element,
                  late,
                  pageUrl);
            });
  }

  private static String hint(Element element, String label) {
    String named = element.attr("aria-label") + " " + element.attr("title");
    Element image = named.isBlank() && label.isEmpty() ? image(element) : null;
    String hint =
        FoldedText.of(brief(image == null ? named : image.attr("alt") + image.attr("title")));
    return hint.equals(label) ? "" : hint;
  }

  private static Element image(Element element) {
    return element.hasAttr("alt") ? element : element.selectFirst(IMAGE);
  }

  private static String brief(String text) {
    return text.length() > LONGEST_LABEL ? text.substring(0, LONGEST_LABEL) : text;
  }

  /** What is said of it: its label, or what stands for one. */
  String said() {
    return label.isEmpty() ? hint : label;
  }

  Region region() {
    return Region.of(element);
  }
}
