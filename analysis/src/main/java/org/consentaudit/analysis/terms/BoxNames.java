package org.consentaudit.analysis.terms;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** Classes and ids by which pages name the boxes around their text. */
final class BoxNames {

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

  private static final int LONGEST = 1_000;

  private BoxNames() {}

  /** Whether an element of this name holds others for the sake of layout. */
  static boolean isBox(String tag) {
    return BOXES.contains(tag);
  }

  /** A paragraph may be named so as well: plain pages have no box for their last line. */
  static boolean areOfSomethingAround(Element element) {
    if (!isBox(element.normalName()) && !element.normalName().equals("p")) {
      return false;
    }
    if (element.attributesSize() == 0) {
      return false;
    }
    String classes = names(element.className());
    if (classes.isEmpty() && element.id().isEmpty()) {
      return false;
    }
    return NAMES.matcher(classes + " " + names(element.id())).find()
        || CLASSES.matcher(classes).find();
  }

  private static String names(String value) {
    String some = value.length() > LONGEST ? value.substring(0, LONGEST) : value;
    return some.toLowerCase(Locale.ROOT);
  }
}
