package org.consentaudit.analysis.robots;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Which product tokens a user-agent line addresses. RFC 9309 knows letters, {@code _} and {@code -}
 * only; the field does not keep to it. So a line addresses, ignoring case: the token that is its
 * whole value; the one that stands before the first white space or slash; the one that stands
 * before the first character other than a letter, a digit, {@code _}, {@code -} or a full stop.
 * Never a part of a name: {@code AI2Bot} is not {@code AI}.
 */
final class ProductTokens {

  private ProductTokens() {}

  /** The tokens, lower case, whole value first; none for an empty value. */
  static List<String> addressedBy(String value) {
    List<String> tokens = new ArrayList<>(3);
    String whole = value.toLowerCase(Locale.ROOT);
    add(tokens, whole);
    add(tokens, whole.substring(0, name(whole, false)));
    add(tokens, whole.substring(0, name(whole, true)));
    return tokens;
  }

  /** Whether it addresses whoever has no group of its own. */
  static boolean addressesEveryone(String value) {
    return value.startsWith("*")
        && (value.length() == 1 || RobotsTxtLines.isBlank(value.charAt(1)));
  }

  private static void add(List<String> tokens, String token) {
    if (!token.isEmpty() && !token.equals("*") && !tokens.contains(token)) {
      tokens.add(token);
    }
  }

  private static int name(String value, boolean strictly) {
    int end = 0;
    while (end < value.length()
        && (strictly ? isOfName(value.charAt(end)) : isOfWord(value.charAt(end)))) {
      end++;
    }
    return end;
  }

  private static boolean isOfWord(char c) {
    return !RobotsTxtLines.isBlank(c) && c != '/';
  }

  private static boolean isOfName(char c) {
    return c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '_' || c == '-' || c == '.';
  }
}
