package org.consentaudit.crawler;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The name our crawler gives itself: a product token first, and a way to reach whoever runs it, so
 * that a webmaster can complain ({@code ConsentAuditor/1.0 (+https://example.org/bot)}).
 *
 * @param header the User-Agent field's value
 */
public record UserAgent(String header) {

  private static final int LONGEST = 500;
  private static final Pattern PRINTABLE = Pattern.compile("[\\x20-\\x7e]+");
  private static final Pattern TOKEN = Pattern.compile("([A-Za-z_-]+)(?=[/ ]|$)");
  private static final Pattern CONTACT =
      Pattern.compile("https?://[^\\s/()]+\\.[^\\s()]+|[^\\s@()+<>]+@[^\\s@()<>]+\\.[^\\s@()<>]+");

  /**
   * Checks the form.
   *
   * @throws IllegalArgumentException saying what to do
   */
  public UserAgent {
    if (header == null || header.isBlank()) {
      throw refused("no user agent is set");
    }
    if (header.length() > LONGEST || !PRINTABLE.matcher(header).matches()) {
      throw refused("the user agent needs 1 to " + LONGEST + " printable ASCII characters");
    }
    if (!TOKEN.matcher(header).lookingAt()) {
      throw refused("the user agent must begin with a product token of letters, _ and -");
    }
    if (!CONTACT.matcher(header).find()) {
      throw refused("the user agent names no contact URL or mail address");
    }
  }

  /** The product token (RFC 9309 section 2.2.1) that robots.txt addresses us by. */
  public String productToken() {
    Matcher matcher = TOKEN.matcher(header);
    if (!matcher.lookingAt()) {
      throw new IllegalStateException("the form was checked");
    }
    return matcher.group(1);
  }

  private static IllegalArgumentException refused(String why) {
    return new IllegalArgumentException(
        why
            + ": give one that says who visits and how to reach you, such as"
            + " \"ConsentAuditor/1.0 (+https://your-site.example/bot; you@your-site.example)\"");
  }
}
