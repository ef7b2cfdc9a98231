package org.consentaudit.analysis.terms;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.consentaudit.analysis.terms.Proportions.Weight;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.select.NodeTraversor;

/**
 * Takes out of a page what is around its text. An element that holds a large part of the page's
 * prose stays whatever it is called: cookie policies stand in boxes called "cookie", and folded
 * clauses are hidden until somebody opens them.
 */
final class Boilerplate {

  private static final Set<String> NEVER_TEXT =
      Set.of(
          "script", "style", "noscript", "template", "svg", "canvas", "iframe", "object", "embed",
          "img", "picture", "video", "audio", "map", "input", "select", "textarea", "datalist",
          "link", "meta", "math", "frameset", "progress", "meter", "ins-ad");
  private static final Set<String> AROUND = Set.of("nav", "footer", "aside", "dialog", "menu");
  private static final Set<String> ROLES =
      Set.of(
          "navigation", "contentinfo", "complementary", "dialog", "alertdialog", "alert", "search",
          "menu", "menubar", "toolbar", "tooltip", "status", "tablist", "banner", "listbox");
  private static final Set<String> BOXES =
      Set.of("div", "section", "ul", "ol", "table", "form", "header", "a", "ins", "center");

  /** Names that only something around the text has. */
  private static final Pattern NAMES =
      Pattern.compile(
          "(?:^|[\\s_-])(?:cookie-?(?:bar|banner|consent|law|popup|message|modal|dialog|overlay|wall)"
              + "|gdpr|ccpa|onetrust|cookiebot|breadcrumbs?|adsense|adsbygoogle|adslot|advert"
              + "|advertisement|navbar|nav-?bar|mega-?menu|topbar|masthead|skip-?links?|skip-?to-?\\w+"
              + "|back-?to-?top|pagination|chat-?widget|side-?nav|sr-only|visually-hidden"
              + "|screen-reader-text|site-?(?:footer|nav|header)|page-?footer|global-?(?:footer|nav)"
              + "|lang(?:uage)?-?(?:switch(?:er)?|select(?:or)?|picker)|no-?print)(?=$|[\\s_-])");

  /** Names that a clause may have as well, as an anchor or by its matter: they count in a class. */
  private static final Pattern CLASSES =
      Pattern.compile(
          "(?:^|\\s)(?:[a-z]+[_-]+)?(?:ads?|sponsor(?:ed)?|promo|share|sharing|social|related"
              + "|recommend(?:ed|ations)?|newsletter|subscribe|sidebar|modal|popup|nav|navigation|menu"
              + "|banner|footer|comments|survey|toc|cookie-notice|tooltip)"
              + "(?:[_-]+(?:links?|box|list|bar|items?|container|wrapper|inner|block|widget|menu|icons?"
              + "|buttons?|posts|articles?|unit))?(?=$|\\s)");
  private static final Pattern UNSEEN =
      Pattern.compile("display\\s*:\\s*none|visibility\\s*:\\s*hidden");

  /** What is named or marked as something around the text may be this part of all prose. */
  private static final double MOST_PART = 0.25;

  /** Hidden prose beyond this many characters is text folded away, not an aid for the page. */
  private static final int FOLDED = 400;

  private static final int LINKS = 3;
  private static final double MOSTLY_LINKS = 0.7;

  private final Proportions proportions;
  private final int all;

  private Boilerplate(Proportions proportions, int all) {
    this.proportions = proportions;
    this.all = all;
  }

  /** Takes it out of the page given. */
  static void removeFrom(Document page) {
    removeNeverText(page);
    Proportions proportions = Proportions.of(page.body());
    new Boilerplate(proportions, proportions.weigh(page.body()).prose()).prune(page);
  }

  private static void removeNeverText(Document page) {
    List<Node> gone = new ArrayList<>();
    NodeTraversor.traverse(
        (node, depth) -> {
          if (node instanceof Comment || NEVER_TEXT.contains(node.normalName())) {
            gone.add(node);
          }
        },
        page.body());
    gone.forEach(Boilerplate::detach);
  }

  private void prune(Document page) {
    List<Node> gone = new ArrayList<>();
    NodeTraversor.traverse(
        (node, depth) -> {
          if (node instanceof Element element && element != page.body() && isAround(element)) {
            gone.add(element);
          }
        },
        page.body());
    gone.forEach(Boilerplate::detach);
  }

  private boolean isAround(Element element) {
    Weight weight = proportions.weigh(element);
    if (weight.prose() > all * MOST_PART) {
      return false;
    }
    String tag = element.normalName();
    if (AROUND.contains(tag) || ROLES.contains(element.attr("role").toLowerCase(Locale.ROOT))) {
      return true;
    }
    return switch (tag) {
      case "button" -> !insideHeading(element);
      case "header" -> weight.linkedPart() > 0.5 || element.selectFirst("h1") == null
          && element.closest("main, article, section") == null;
      default -> isHidden(element, weight) || isNamedSo(element) || isLinkList(tag, weight);
    };
  }

  private static boolean insideHeading(Element element) {
    return element.closest("h1, h2, h3, h4, h5, h6, summary, dt") != null
        || element.selectFirst("h1, h2, h3, h4, h5, h6") != null;
  }

  private static boolean isHidden(Element element, Weight weight) {
    boolean hidden =
        element.hasAttr("hidden")
            || element.attr("aria-hidden").equalsIgnoreCase("true")
            || UNSEEN.matcher(element.attr("style").toLowerCase(Locale.ROOT)).find();
    return hidden && weight.prose() < FOLDED;
  }

  /** Mostly links: a menu, a list of other pages, a table of contents. */
  private static boolean isLinkList(String tag, Weight weight) {
    return BOXES.contains(tag) && weight.links() >= LINKS && weight.linkedPart() > MOSTLY_LINKS;
  }

  private static boolean isNamedSo(Element element) {
    if (!BOXES.contains(element.normalName())) {
      return false;
    }
    String classes = element.className().toLowerCase(Locale.ROOT);
    return NAMES.matcher(classes + " " + element.id().toLowerCase(Locale.ROOT)).find()
        || CLASSES.matcher(classes).find();
  }

  private static void detach(Node node) {
    if (node.parent() != null) {
      node.remove();
    }
  }
}
