package org.consentaudit.analysis.terms;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Recognises a page on which nothing stands but the question whether cookies may be set. A policy
 * about cookies is none: it says so in its title, and nobody need press a button under it.
 */
final class CookieWall {

  /** Banners that name each partner go on for so long. */
  static final int MOST_WORDS = 500;

  private static final double MOST_SENTENCES = 0.6;
  private static final Pattern COOKIE =
      Pattern.compile("cookie|\u043a\u0443\u043a\u0438|\u30af\u30c3\u30ad\u30fc");
  private static final Pattern CONSENT =
      Pattern.compile(
          "cookie|consent|accept|reject|partner|vendor|tracking|personali[sz]|advertis|your choice"
              + "|preferences|legitimate interest|your device|einwillig|akzeptier|ablehn|werbung"
              + "|einstellungen|consentement|publicit|param\u00e8tres|partenaire|consentimiento|acept"
              + "|socios|anuncios|consenso|accett|toestemming|samtyck|zgod");
  private static final Pattern POLICY =
      Pattern.compile(
          "cookies?.{0,3}(policy|notice|statement|richtlinie|hinweis|erkl)|"
              + "(policy|politique|pol\u00edtica|informativa|d\u00e9claration).{0,12}cookies?");
  private static final Pattern SENTENCE = Pattern.compile("[.!?\\n]++");

  private CookieWall() {}

  static boolean is(PageSigns signs, String text, int words) {
    if (words > MOST_WORDS) {
      return false;
    }
    String all = text.toLowerCase(Locale.ROOT);
    String names = (signs.title() + "\n" + signs.heading()).toLowerCase(Locale.ROOT);
    if (!COOKIE.matcher(all).find() || POLICY.matcher(names).find() || !signs.asksForConsent()) {
      return false;
    }
    int letters = 0;
    int about = 0;
    for (String sentence : SENTENCE.split(all)) {
      int length = sentence.strip().length();
      letters += length;
      about += CONSENT.matcher(sentence).find() ? length : 0;
    }
    return about >= letters * MOST_SENTENCES;
  }
}
