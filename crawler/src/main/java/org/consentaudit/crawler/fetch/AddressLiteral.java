package org.consentaudit.crawler.fetch;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.regex.Pattern;

/** Hosts that are written as addresses: one spelling for each, so that one host has one lane. */
final class AddressLiteral {

  private static final String OCTET = "(?:25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])";
  private static final Pattern IPV4 = Pattern.compile(OCTET + "(?:\\." + OCTET + "){3}");
  private static final Pattern ENDS_IN_NUMBER =
      Pattern.compile("(?:.*\\.)?(?:[0-9]+|0x[0-9a-f]*)\\.?");
  private static final Pattern IPV6 = Pattern.compile("\\[[0-9a-f:.]{2,45}\\]");
  private static final int GROUPS = 8;

  private AddressLiteral() {}

  /**
   * Whether a name is an IPv4 address in disguise: decimal, octal, hexadecimal, or of fewer than
   * four parts, which resolvers read each in their own way. No name of a host ends in a number
   * (WHATWG URL, "ends in a number").
   *
   * @param name in lower case
   */
  static boolean isDisguised(String name) {
    return ENDS_IN_NUMBER.matcher(name).matches() && !IPV4.matcher(name).matches();
  }

  /**
   * An IPv6 address in the form of RFC 5952, in brackets; empty when it is none.
   *
   * @param bracketed in lower case
   */
  static Optional<String> ipv6(String bracketed) {
    if (!IPV6.matcher(bracketed).matches()) {
      return Optional.empty();
    }
    try {
      // A literal: nothing is looked up.
      InetAddress address = InetAddress.getByName(bracketed);
      return Optional.of("[" + compressed(groups(address)) + "]");
    } catch (UnknownHostException e) {
      return Optional.empty();
    }
  }

  private static int[] groups(InetAddress address) {
    byte[] octets = address.getAddress();
    int[] groups = new int[GROUPS];
    // Java makes an IPv4 address of one that maps one (::ffff:192.0.2.1).
    int first = address instanceof Inet4Address ? 6 : 0;
    if (first > 0) {
      groups[5] = 0xffff;
    }
    for (int i = 0; i < octets.length / 2; i++) {
      groups[first + i] = ((octets[2 * i] & 0xff) << 8) | (octets[2 * i + 1] & 0xff);
    }
    return groups;
  }

  private static String compressed(int[] groups) {
    int start = -1;
    int longest = 1;
    for (int i = 0; i < GROUPS; i++) {
      int end = i;
      while (end < GROUPS && groups[end] == 0) {
        end++;
      }
      if (end - i > longest) {
        start = i;
        longest = end - i;
      }
    }
    var text = new StringBuilder();
    for (int i = 0; i < GROUPS; i++) {
      if (i == start) {
        text.append("::");
        i += longest - 1;
      } else {
        boolean separate = text.length() > 0 && text.charAt(text.length() - 1) != ':';
        text.append(separate ? ":" : "").append(Integer.toHexString(groups[i]));
      }
    }
    return text.toString();
  }
}
