package org.consentaudit.analysis.terms;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/**
 * Classes and ids by which a page names the boxes around its text. Pages give few names to many
 * boxes: each is looked at once.
 */
final class BoxNames {

  private static final Set<String> BOXES =
      Set.of("div", "section", "ul", "ol", "table", "form", "header", "a", "ins", "center");

  /** Names that only something around the text has. */
  private static final Pattern NAMES =
      Pattern.compile(
          "(?:cookie-?(?:bar|banner|consent|law|popup|message|modal|dialog|overlay|wall)"
              + "|gdpr|ccpa|onetrust|cookiebot|breadcrumbs?|adsense|adsbygoogle|adslot|advert"
              + "|advertisement|navbar|nav-?bar|mega-?menu|topbar|masthead|skip-?links?|skip-?to-?\\w+"
              + "|back-?to-?top|pagination|chat-?widget|side-?nav|sr-only|visually-hidden"
              + "|screen-reader-text|site-?(?:footer|nav|header)|page-?footer|global-?(?:footer|nav)"
              + "|lang(?:uage)?-?(?:switch(?:er)?|select(?:or)?|picker)|no-?print)(?=$|[\\s_-])");

  /** Names that a clause may have as well, as an anchor or by its matter: they count in a class. */
  private static final Pattern CLASSES =
      Pattern.compile(
          "(?:[a-z]+[_-]+)?(?:ads?|sponsor(?:ed)?|promo|share|sharing|social|related"
              + "|recommend(?:ed|ations)?|newsletter|subscribe|sidebar|modal|popup|nav|navigation|menu"
              + "|banner|footer|comments|survey|toc|cookie-notice|tooltip)"
              + "(?:[_-]+(?:links?|box|list|bar|items?|container|wrapper|inner|block|widget|menu|icons?"
              + "|buttons?|posts|articles?|unit))?(?=$|\\s)");

  private static final int LONGEST = 1_000;

  private final Map<String, Boolean> known = new HashMap<>();

  /** Whether an element of this name holds others for the sake of layout. */
  static boolean isBox(String tag) {
    return BOXES.contains(tag);
  }

  /** A paragraph may be named so as well: plain pages have no box for their last line. */
  boolean areOfSomethingAround(Element element) {
    if (element.attributesSize() == 0
        || !(isBox(element.normalName()) || element.normalName().equals("p"))) {
      return false;
    }
    String id = element.id();
    return known.computeIfAbsent(element.className(), BoxNames::areAround)
        || (!id.isEmpty() && isAround(names(id)));
  }

  private static boolean areAround(String classes) {
    String names = names(classes);
    return isAround(names) || isClassAround(names);
  }

  private static boolean isAround(String names) {
    return beginsAnywhere(NAMES.matcher(names), names, c -> c == '_' || c == '-' || isSpace(c));
  }

  private static boolean isClassAround(String names) {
    return beginsAnywhere(CLASSES.matcher(names), names, BoxNames::isSpace);
  }

  private static String names(String value) {
    String some = value.length() > LONGEST ? value.substring(0, LONGEST) : value;
    return some.toLowerCase(Locale.ROOT);
  }

  /** Tries a pattern only where a name may begin: most of a name's letters begin none. */
  private static boolean beginsAnywhere(Matcher pattern, String names, IntPredicate between) {
    for (int at = 0; at < names.length(); at++) {
      if ((at == 0 || between.test(names.charAt(at - 1)))
          && pattern.region(at, names.length()).lookingAt()) {
        return true;
      }
    }
    return false;
  }

  /** White space as patterns know it. */
  private static boolean isSpace(int c) {
    return c == ' ' || (c >= '\t' && c <= '\r');
  }
}
