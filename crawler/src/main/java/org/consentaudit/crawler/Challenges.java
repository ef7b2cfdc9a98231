package org.consentaudit.crawler;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.consentaudit.crawler.fetch.Answer.Received;

/**
 * Recognises the pages by which bot protection asks a visitor to prove something: by the fields
 * that mark them, and by markers in the body where the status is one they are served with. A page
 * that merely loads a protection script is none.
 */
final class Challenges {

  private static final Set<Integer> STATUSES = Set.of(202, 401, 403, 405, 429, 503);
  private static final int LOOKED_AT = 65_536;
  private static final List<String> MARKERS =
      List.of(
          "/cdn-cgi/challenge-platform/",
          "cf-chl-",
          "captcha-delivery.com",
          "px-captcha",
          "_Incapsula_Resource",
          "sucuri_cloudproxy_js",
          "awswaf.com");

  private Challenges() {}

  static boolean isOne(Received answer) {
    String mitigated = answer.header("cf-mitigated").orElse("");
    String firewall = answer.header("x-amzn-waf-action").orElse("");
    if (mitigated.equalsIgnoreCase("challenge")
        || firewall.equalsIgnoreCase("challenge")
        || firewall.equalsIgnoreCase("captcha")) {
      return true;
    }
    if (!STATUSES.contains(answer.status())) {
      return false;
    }
    int length = Math.min(answer.body().length, LOOKED_AT);
    String text = new String(answer.body(), 0, length, StandardCharsets.ISO_8859_1);
    return MARKERS.stream().anyMatch(text::contains);
  }
}
