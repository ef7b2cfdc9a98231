package org.consentaudit.analysis.robots;

import java.nio.charset.StandardCharsets;

/**
 * Paths as octets in normal form (RFC 9309 section 2.2.2): octets outside US-ASCII, and those of it
 * that no URI may hold ({@code " < > \ ^ ` { | }}), are percent-encoded; escapes of unreserved
 * octets are undone; hexadecimal digits are upper case; and literal {@code *} and {@code $} are
 * written {@code %2A} and {@code %24}.
 */
final class Octets {

  private static final String HEX = "0123456789ABCDEF";

  /** Octets of US-ASCII that a URI may hold and that mean nothing here but themselves. */
  private static final boolean[] PLAIN = new boolean[0x7f];

  static {
    for (char c = 0x21; c < PLAIN.length; c++) {
      PLAIN[c] = "%*$\"<>\\^`{|}".indexOf(c) < 0;
    }
  }

  private Octets() {}

  /** One char an octet, as UTF-8. */
  static String ofText(String text) {
    return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
  }

  /** An octet of US-ASCII in lower case; any other as it is. */
  static int lower(int octet) {
    return octet >= 'A' && octet <= 'Z' ? octet + ('a' - 'A') : octet;
  }

  /** Octets of US-ASCII in lower case, all others as they are. */
  static String lower(String octets) {
    var out = new StringBuilder(octets.length());
    octets.chars().forEach(octet -> out.append((char) lower(octet)));
    return out.toString();
  }

  /** Whether an octet stands for itself in a normalised path, whatever is beside it. */
  static boolean isVerbatim(byte octet) {
    return isPlain((char) (octet & 0xff));
  }

  static String normalised(String octets) {
    int i = 0;
    while (i < octets.length() && isPlain(octets.charAt(i))) {
      i++;
    }
    if (i == octets.length()) {
      return octets;
    }
    var out = new StringBuilder(octets.length() + 16).append(octets, 0, i);
    for (; i < octets.length(); i++) {
      char c = octets.charAt(i);
      int escaped = c == '%' ? escaped(octets, i) : -1;
      if (escaped >= 0) {
        append(out, (char) escaped, isUnreserved((char) escaped));
        i += 2;
      } else {
        append(out, c, isPlain(c) || c == '%');
      }
    }
    return out.toString();
  }

  private static int escaped(String octets, int percent) {
    if (percent + 2 >= octets.length()) {
      return -1;
    }
    int high = Character.digit(octets.charAt(percent + 1), 16);
    int low = Character.digit(octets.charAt(percent + 2), 16);
    return high < 0 || low < 0 ? -1 : high * 16 + low;
  }

  private static void append(StringBuilder out, char octet, boolean plain) {
    if (plain) {
      out.append(octet);
    } else {
      out.append('%').append(HEX.charAt(octet >> 4)).append(HEX.charAt(octet & 15));
    }
  }

  /** An octet that stands for itself in a normalised path. */
  private static boolean isPlain(char c) {
    return c < PLAIN.length && PLAIN[c];
  }

  private static boolean isUnreserved(char c) {
    return c >= 'a' && c <= 'z'
        || c >= 'A' && c <= 'Z'
        || c >= '0' && c <= '9'
        || c == '-'
        || c == '.'
        || c == '_'
        || c == '~';
  }
}
