package org.consentaudit.analysis.terms;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * What a page as a whole shows before anything is taken out of it.
 *
 * @param title its title
 * @param heading its first heading of level 1
 * @param scripts how many scripts it loads or holds
 * @param asksForPassword whether a field takes a password
 * @param challenge whether it carries the marks of bot protection at work
 * @param asksForConsent whether there is a button to accept or refuse something
 */
record PageSigns(
    String title,
    String heading,
    int scripts,
    boolean asksForPassword,
    boolean challenge,
    boolean asksForConsent) {

  private static final String CHALLENGE =
      "#challenge-form, #challenge-running, #cf-wrapper, #px-captcha, .g-recaptcha, .h-captcha,"
          + " .cf-turnstile, script[src*=/cdn-cgi/challenge-platform/],"
          + " script[src*=captcha-delivery], iframe[src*=captcha], [src*=_Incapsula_Resource]";

  private static final Pattern CONSENT =
      Pattern.compile(
          "accept|agree|allow|reject|akzeptier|zustimm|ablehn|einverstanden|accepte|refuse|acept"
              + "|rechaz|accett|rifiut|aceit|akkoord|godk|zgadzam|souhlas");
  private static final int LONGEST_BUTTON = 60;

  static PageSigns of(Document page) {
    Element heading = page.selectFirst("h1");
    return new PageSigns(
        page.title(),
        heading == null ? "" : heading.text(),
        page.select("script").size(),
        page.selectFirst("input[type=password]") != null,
        page.selectFirst(CHALLENGE) != null,
        page
            .select("button, [role=button], input[type=submit], input[type=button], a[href^=#]")
            .stream()
            .map(button -> button.text() + button.attr("value"))
            .anyMatch(PageSigns::isConsent));
  }

  private static boolean isConsent(String button) {
    return button.length() < LONGEST_BUTTON
        && CONSENT.matcher(button.toLowerCase(Locale.ROOT)).find();
  }
}
