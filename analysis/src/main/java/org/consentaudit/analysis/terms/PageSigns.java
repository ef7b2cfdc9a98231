package org.consentaudit.analysis.terms;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.Selector;

/**
 * What a page as a whole shows. Asked for where the text alone does not tell: searching a page
 * takes as long as reading it.
 */
final class PageSigns {

  private static final Evaluator CHALLENGE =
      Selector.evaluatorOf(
          "#challenge-form, #challenge-running, #cf-wrapper, #px-captcha, .g-recaptcha, .h-captcha,"
              + " .cf-turnstile, script[src*=/cdn-cgi/challenge-platform/],"
              + " script[src*=captcha-delivery], iframe[src*=captcha], [src*=_Incapsula_Resource]");

  private static final Evaluator BUTTONS =
      Selector.evaluatorOf(
          "button, [role=button], input[type=submit], input[type=button], a[href^=#]");

  private static final Pattern CONSENT =
      Pattern.compile(
          "accept|agree|allow|reject|akzeptier|zustimm|ablehn|einverstanden|accepte|refuse|acept"
              + "|rechaz|accett|rifiut|aceit|akkoord|godk|zgadzam|souhlas");
  private static final int LONGEST_BUTTON = 60;

  private final Document page;

  PageSigns(Document page) {
    this.page = page;
  }

  String title() {
    return page.title();
  }

  /** Its first heading of level 1. */
  String heading() {
    Element heading = page.selectFirst("h1");
    return heading == null ? "" : heading.text();
  }

  /** How many scripts it loads or holds. */
  int scripts() {
    return page.select("script").size();
  }

  /** Whether a field takes a password. */
  boolean asksForPassword() {
    return page.selectFirst("input[type=password]") != null;
  }

  /** Whether it carries the marks of bot protection at work. */
  boolean challenge() {
    return page.selectFirst(CHALLENGE) != null;
  }

  /** Whether there is a button to accept or refuse something. */
  boolean asksForConsent() {
    return page.select(BUTTONS).stream()
        .map(button -> button.text() + button.attr("value"))
        .anyMatch(PageSigns::isConsent);
  }

  private static boolean isConsent(String button) {
    return button.length() < LONGEST_BUTTON
        && CONSENT.matcher(button.toLowerCase(Locale.ROOT)).find();
  }
}
