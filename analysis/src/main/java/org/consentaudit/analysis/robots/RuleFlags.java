package org.consentaudit.analysis.robots;

/**
 * What can be told of a rule's value in one look at its octets, so that most rules are judged
 * without ever becoming a {@link PathPattern}.
 */
final class RuleFlags {

  /** The rule allows. */
  static final int ALLOW = 1;

  /** It matches no path: its value is empty, or starts with neither slash nor star. */
  static final int DEAD = 2;

  /** It holds a star. */
  static final int STAR = 4;

  /** It ends in {@code $}: it matches whole paths. */
  static final int ANCHORED = 8;

  /** Its octets are not in normal form: only the pattern knows its length. */
  static final int RAW = 16;

  /** It matches every path: {@code /}, {@code /*}, {@code *} and their like. */
  static final int GENERAL = 32;

  private RuleFlags() {}

  static byte of(byte[] content, int from, int to, boolean allow) {
    int flags = allow ? ALLOW : 0;
    if (from == to || content[from] != '/' && content[from] != '*') {
      return (byte) (flags | DEAD);
    }
    int end = content[to - 1] == '$' ? to - 1 : to;
    flags |= end < to ? ANCHORED : 0;
    int slashes = 0;
    int stars = 0;
    boolean plain = true;
    for (int i = from; i < end; i++) {
      byte octet = content[i];
      if (octet == '*') {
        stars++;
      } else {
        slashes += octet == '/' ? 1 : 0;
        plain &= Octets.isVerbatim(octet);
      }
    }
    boolean general =
        stars + slashes == end - from && slashes <= 1 && (end == to || content[end - 1] == '*');
    return (byte) (flags | (stars > 0 ? STAR : 0) | (plain ? 0 : RAW) | (general ? GENERAL : 0));
  }
}
