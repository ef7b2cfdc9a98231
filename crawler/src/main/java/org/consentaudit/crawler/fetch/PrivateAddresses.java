package org.consentaudit.crawler.fetch;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;

/**
 * Which addresses are not on the public internet: private, loopback, link-local (with the metadata
 * services of clouds), shared, unique local, multicast, reserved and documentation ranges of the
 * IANA special-purpose registries (RFC 6890), and IPv6 forms that embed such an IPv4 address.
 */
public final class PrivateAddresses {

  @SuppressWarnings("ArrayRecordComponent") // never compared, never handed out
  private record Range(byte[] prefix, int bits) {
    boolean contains(byte[] address) {
      if (address.length != prefix.length) {
        return false;
      }
      for (int bit = 0; bit < bits; bit++) {
        int mask = 0x80 >> (bit & 7);
        if (((address[bit >> 3] ^ prefix[bit >> 3]) & mask) != 0) {
          return false;
        }
      }
      return true;
    }
  }

  private static final List<Range> RANGES =
      ranges(
          "0.0.0.0/8",
          "10.0.0.0/8",
          "100.64.0.0/10",
          "127.0.0.0/8",
          "169.254.0.0/16",
          "172.16.0.0/12",
          "192.0.0.0/24",
          "192.0.2.0/24",
          "192.88.99.0/24",
          "192.168.0.0/16",
          "198.18.0.0/15",
          "198.51.100.0/24",
          "203.0.113.0/24",
          "224.0.0.0/4",
          "240.0.0.0/4",
          "::/96",
          "64:ff9b:1::/48",
          "100::/64",
          "2001::/23",
          "2001:db8::/32",
          "3fff::/20",
          "5f00::/16",
          "fc00::/7",
          "fe80::/10",
          "fec0::/10",
          "ff00::/8");

  private static final Range NAT64 = range("64:ff9b::/96");
  private static final Range SIX_TO_FOUR = range("2002::/16");

  private PrivateAddresses() {}

  /** Whether an address is not one of the public internet. */
  public static boolean contain(InetAddress address) {
    byte[] bytes = address.getAddress();
    if (RANGES.stream().anyMatch(range -> range.contains(bytes))) {
      return true;
    }
    if (address instanceof Inet4Address) {
      return false;
    }
    if (NAT64.contains(bytes)) {
      return contain(embedded(bytes, 12));
    }
    return SIX_TO_FOUR.contains(bytes) && contain(embedded(bytes, 2));
  }

  private static InetAddress embedded(byte[] bytes, int from) {
    try {
      return InetAddress.getByAddress(Arrays.copyOfRange(bytes, from, from + 4));
    } catch (UnknownHostException e) {
      throw new IllegalStateException("four bytes are an address", e);
    }
  }

  private static List<Range> ranges(String... spellings) {
    return Arrays.stream(spellings).map(PrivateAddresses::range).toList();
  }

  private static Range range(String spelling) {
    String[] parts = spelling.split("/", 2);
    try {
      // A literal: nothing is looked up.
      byte[] prefix = InetAddress.getByName(parts[0]).getAddress();
      return new Range(prefix, Integer.parseInt(parts[1]));
    } catch (UnknownHostException e) {
      throw new IllegalStateException("the ranges are literals", e);
    }
  }
}
