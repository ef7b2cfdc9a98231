package org.consentaudit.archive.http;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.consentaudit.archive.Header;

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

  static boolean isOne(int status, List<Header> headers, byte[] body) {
    String mitigated = first(headers, "cf-mitigated");
    String firewall = first(headers, "x-amzn-waf-action");
    if (mitigated.equalsIgnoreCase("challenge")
        || firewall.equalsIgnoreCase("challenge")
        || firewall.equalsIgnoreCase("captcha")) {
      return true;
    }
    if (!STATUSES.contains(status)) {
      return false;
    }
    int length = Math.min(body.length, LOOKED_AT);
    String text = new String(body, 0, length, StandardCharsets.ISO_8859_1);
    return MARKERS.stream().anyMatch(text::contains);
  }

  private static String first(List<Header> headers, String name) {
    for (Header header : headers) {
      if (header.name().equalsIgnoreCase(name)) {
        return header.value();
      }
    }
    return "";
  }
}
