package org.consentaudit.analysis.terms;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Locale;
import java.util.Set;
import org.consentaudit.analysis.terms.Proportions.Weight;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;

/**
 * Tells what of a page is around its text. An element that holds a large part of the page's prose
 * stays whatever it is called: cookie policies stand in boxes called "cookie", and folded clauses
 * are hidden until somebody opens them.
 */
final class Boilerplate {

  private static final Set<String> NEVER_TEXT =
      Set.of(
          "script",
          "style",
          "noscript",
          "template",
          "svg",
          "canvas",
          "iframe",
          "object",
          "embed",
          "img",
          "picture",
          "video",
          "audio",
          "map",
          "input",
          "select",
          "textarea",
          "datalist",
          "link",
          "meta",
          "math",
          "frameset",
          "progress",
          "meter",
          "ins-ad");
  private static final Set<String> AROUND = Set.of("nav", "footer", "aside", "dialog", "menu");
  private static final Set<String> ROLES =
      Set.of(
          "navigation",
          "contentinfo",
          "complementary",
          "dialog",
          "alertdialog",
          "alert",
          "search",
          "menu",
          "menubar",
          "toolbar",
          "tooltip",
          "status",
          "tablist",
          "banner",
          "listbox");
  private static final Set<String> SECTIONS = Set.of("main", "article", "section");
  private static final Set<String> HEADINGS =
      Set.of("h1", "h2", "h3", "h4", "h5", "h6", "summary", "dt");

  /** What is named or marked as something around the text may be this part of all prose. */
  private static final double MOST_PART = 0.25;

  private static final int LINKS = 3;
  private static final double MOSTLY_LINKS = 0.7;

  private final Folds folds = new Folds();
  private final BoxNames names = new BoxNames();
  private final Set<Element> left = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Proportions proportions;
  private final int all;
  private int openSections;
  private int openHeadings;

  private Boilerplate(Element root) {
    proportions = Proportions.of(root, Boilerplate::isNeverText, folds::look);
    all = proportions.weigh(root).prose();
    folds.settle(root, proportions);
  }

  /**
   * What to leave out below an element. The page is not changed: taking thousands of siblings out
   * one by one would cost their number squared.
   */
  static Boilerplate in(Element root) {
    var boilerplate = new Boilerplate(root);
    NodeTraversor.filter(boilerplate.new Walk(), root);
    boilerplate.left.forEach(boilerplate.proportions::leaveOut);
    return boilerplate;
  }

  /** Whether a node, with all in it, is around the text. */
  boolean contains(Node node) {
    return isNeverText(node) || (node instanceof Element element && left.contains(element));
  }

  /** How much there is in each element that does not belong to it. */
  Proportions rest() {
    return proportions;
  }

  private static boolean isNeverText(Node node) {
    return node instanceof Element
        ? NEVER_TEXT.contains(node.normalName())
        : node instanceof Comment;
  }

  /** Knows at each element what it stands in. */
  private final class Walk implements NodeFilter {
    @Override
    public FilterResult head(Node node, int depth) {
      if (isNeverText(node)) {
        return FilterResult.SKIP_ENTIRELY;
      }
      if (node instanceof Element element) {
        if (depth > 0 && isAround(element)) {
          left.add(element);
          return FilterResult.SKIP_ENTIRELY;
        }
        count(element, 1);
      }
      return FilterResult.CONTINUE;
    }

    @Override
    public FilterResult tail(Node node, int depth) {
      if (node instanceof Element element) {
        count(element, -1);
      }
      return FilterResult.CONTINUE;
    }

    private void count(Element element, int by) {
      openSections += SECTIONS.contains(element.normalName()) ? by : 0;
      openHeadings += HEADINGS.contains(element.normalName()) ? by : 0;
    }
  }

  private boolean isAround(Element element) {
    Weight weight = proportions.weigh(element);
    if (weight.text() == 0 || weight.prose() > all * MOST_PART) {
      return false;
    }
    String tag = element.normalName();
    if (AROUND.contains(tag)) {
      return true;
    }
    if (element.attributesSize() > 0
        && ROLES.contains(element.attr("role").toLowerCase(Locale.ROOT))) {
      return true;
    }
    return switch (tag) {
      case "button" -> openHeadings == 0 && weight.headings() == 0;
      case "header" -> weight.linkedPart() > 0.5 || (weight.titles() == 0 && openSections == 0);
      default ->
          (folds.isHidden(element) && !folds.isFold(element, weight))
              || names.areOfSomethingAround(element)
              || isLinkList(tag, weight);
    };
  }

  /** Mostly links: a menu, a list of other pages, a table of contents. */
  private static boolean isLinkList(String tag, Weight weight) {
    return BoxNames.isBox(tag) && weight.links() >= LINKS && weight.linkedPart() > MOSTLY_LINKS;
  }
}
