package org.consentaudit.crawler.discovery;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** The part of a page in which a link stands. */
enum Region {
  /** Where pages put what must be said. */
  FOOT,
  /** Navigation and page head. */
  HEAD,
  /** A part about another service: a map, a form's robot check, the platform. */
  FOREIGN,
  /** Anything else. */
  BODY;

  private static final int LEVELS = 12;
  private static final int LONGEST_NAMES = 200;
  private static final int LONGEST_SENTENCE = 400;
  private static final int MOST_SIBLINGS = 40;
  private static final Pattern FOOT_NAMES =
      Pattern.compile(
          "(?:^|[\\s_-])(?:\\w*footer\\w*|foot\\w*|bottom\\w*|legal\\w*|copyright|colophon)"
              + "(?=$|[\\s_-])|contentinfo|subfoot|pagefoot");
  private static final Pattern HEAD_NAMES =
      Pattern.compile(
          "(?:^|[\\s_-])(?:header|nav|navbar|navigation|menu|mainnav|topnav|topbar)(?=$|[\\s_-])");
  private static final Pattern FOREIGN_NAMES =
      Pattern.compile(
          "captcha|(?:^|[\\s_-])(?:g?maps?|gm-style\\w*|gmnoprint|map-canvas)(?=$|[\\s_-])");
  private static final Pattern FOREIGN_WORDS =
      Pattern.compile("captcha|map error|map data|powered by");

  static Region of(Element element) {
    Region head = BODY;
    Element at = element;
    for (int level = 0; at != null && level < LEVELS; level++, at = at.parent()) {
      String tag = at.normalName();
      if (tag.equals("body")) {
        break;
      }
      String names = names(at);
      if (tag.equals("footer") || FOOT_NAMES.matcher(names).find()) {
        return foreignText(element) ? FOREIGN : FOOT;
      }
      if (FOREIGN_NAMES.matcher(names).find()) {
        return FOREIGN;
      }
      if (tag.equals("main") || tag.equals("article")) {
        break;
      }
      if (tag.equals("nav") || tag.equals("header") || HEAD_NAMES.matcher(names).find()) {
        head = HEAD;
      }
    }
    return foreignText(element) ? FOREIGN : head;
  }

  private static String names(Element at) {
    String names = at.className() + " " + at.id() + " " + at.attr("role");
    return names.substring(0, Math.min(names.length(), LONGEST_NAMES)).toLowerCase(Locale.ROOT);
  }

  /** A sentence about a robot check, a map or a platform names that service's terms. */
  private static boolean foreignText(Element element) {
    Element around = element.parent();
    if (around == null || around.childNodeSize() > MOST_SIBLINGS) {
      return false;
    }
    String text = around.text();
    return text.length() <= LONGEST_SENTENCE
        && FOREIGN_WORDS.matcher(text.toLowerCase(Locale.ROOT)).find();
  }
}
