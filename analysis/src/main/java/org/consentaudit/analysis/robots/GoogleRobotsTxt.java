package org.consentaudit.analysis.robots;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A robots.txt as Google's open-source parser reads it, so that an explanation can say where the
 * largest crawler would decide otherwise. It goes beyond RFC 9309 in places: a missing colon and
 * frequent slips in keys are read over; a user-agent line is cut at the first octet that is no
 * letter, {@code _} or {@code -}; a rule for an index page speaks for its directory; escapes are
 * compared as they are written. Never used for a verdict.
 *
 * <p>Source: the published behaviour of google/robotstxt, held by all 146 cases of
 * google/robotstxt-spec-test.
 */
public final class GoogleRobotsTxt {

  /** A longer line is cut: the longest URL that browsers knew, eight times. */
  private static final int LONGEST_LINE = 2083 * 8;

  private static final String[] AGENT_KEYS = {"user-agent", "useragent", "user agent"};
  private static final String[] DISALLOW_KEYS = {
    "disallow", "dissallow", "dissalow", "disalow", "diasllow", "disallaw"
  };
  private static final String INDEX = "/index.htm";

  private final List<GoogleRule> rules = new ArrayList<>();
  private final List<Addressee> addressees = new ArrayList<>();

  /**
   * A rule of the group with this number.
   *
   * @param index where it allows an index page, the pattern that speaks for its directory
   */
  private record GoogleRule(
      int group, boolean allow, PathPattern pattern, Optional<PathPattern> index, int line) {

    static GoogleRule of(int group, boolean allow, String value, int line) {
      int slash = value.lastIndexOf('/');
      Optional<String> directory =
          allow && slash >= 0 && value.startsWith(INDEX, slash)
              ? Optional.of(value.substring(0, slash + 1) + "$")
              : Optional.empty();
      return new GoogleRule(
          group, allow, compiled(value), directory.map(GoogleRobotsTxt::compiled), line);
    }

    /** The length of the pattern that matches, or -1. */
    int matched(String path) {
      if (pattern.matches(path)) {
        return pattern.length();
      }
      return index.filter(one -> one.matches(path)).map(PathPattern::length).orElse(-1);
    }
  }

  private static PathPattern compiled(String value) {
    return PathPattern.of(value, GoogleRobotsTxt::escaped);
  }

  /** A user-agent line of the group with this number; the token is empty for everyone. */
  private record Addressee(int group, String token, boolean everyone) {}

  /**
   * A decision.
   *
   * @param allowed whether the URL may be fetched
   * @param line the line of the rule that decides; empty where none does
   */
  public record Decision(boolean allowed, OptionalInt line) {}

  private GoogleRobotsTxt() {}

  /** Reads a file. */
  public static GoogleRobotsTxt parse(byte[] content) {
    var file = new GoogleRobotsTxt();
    int at = afterByteOrderMark(content);
    int line = 1;
    int group = 0;
    boolean ruled = true;
    while (at < content.length) {
      int end = at;
      while (end < content.length && content[end] != '\n' && content[end] != '\r') {
        end++;
      }
      int stop = Math.min(end, at + LONGEST_LINE);
      Optional<String[]> record =
          record(new String(content, at, stop - at, StandardCharsets.ISO_8859_1));
      if (record.isPresent()) {
        String key = record.get()[0].toLowerCase(Locale.ROOT);
        String value = record.get()[1];
        if (startsWithAny(key, AGENT_KEYS)) {
          group += ruled ? 1 : 0;
          ruled = false;
          file.addressees.add(addressee(group, value));
        } else if (key.startsWith("allow") || startsWithAny(key, DISALLOW_KEYS)) {
          ruled = true;
          file.rules.add(GoogleRule.of(group, key.startsWith("allow"), value, line));
        }
      }
      boolean crlf = end + 1 < content.length && content[end] == '\r' && content[end + 1] == '\n';
      at = end + (crlf ? 2 : 1);
      line++;
    }
    return file;
  }

  /** As much of the mark as is there is skipped. */
  private static int afterByteOrderMark(byte[] content) {
    byte[] mark = {(byte) 0xef, (byte) 0xbb, (byte) 0xbf};
    int at = 0;
    while (at < mark.length && at < content.length && content[at] == mark[at]) {
      at++;
    }
    return at;
  }

  /** Key and value; a blank takes the place of a missing colon when there are two words. */
  private static Optional<String[]> record(String line) {
    int comment = line.indexOf('#');
    String text = (comment < 0 ? line : line.substring(0, comment)).trim();
    int colon = text.indexOf(':');
    if (colon < 0) {
      String[] words = text.split("[ \\t]+");
      return words.length == 2 ? Optional.of(words) : Optional.empty();
    }
    String key = text.substring(0, colon).trim();
    return key.isEmpty()
        ? Optional.empty()
        : Optional.of(new String[] {key, text.substring(colon + 1).trim()});
  }

  private static boolean startsWithAny(String key, String[] starts) {
    for (String start : starts) {
      if (key.startsWith(start)) {
        return true;
      }
    }
    return false;
  }

  private static Addressee addressee(int group, String value) {
    boolean everyone =
        value.startsWith("*") && (value.length() == 1 || Character.isWhitespace(value.charAt(1)));
    return new Addressee(group, everyone ? "" : token(value), everyone);
  }

  /** The part of a value that Google compares: up to the first octet that no token may hold. */
  static String token(String value) {
    int end = 0;
    while (end < value.length() && isOfToken(value.charAt(end))) {
      end++;
    }
    return value.substring(0, end);
  }

  private static boolean isOfToken(char c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '_' || c == '-';
  }

  /** Whether some user-agent line addresses a product token. */
  public boolean addresses(String token) {
    return addressees.stream().anyMatch(a -> !a.everyone() && a.token().equalsIgnoreCase(token));
  }

  /** A path that each of its rules matches, to try them with. */
  public List<String> examples() {
    return rules.stream().map(rule -> rule.pattern().example()).toList();
  }

  /**
   * What it decides.
   *
   * @param token a product token
   * @param url a URL, or a path starting with a slash
   */
  public Decision decide(String token, String url) {
    String path = path(url);
    boolean own = addresses(token);
    boolean[] counts =
        new boolean[1 + addressees.stream().mapToInt(Addressee::group).max().orElse(0)];
    for (Addressee one : addressees) {
      boolean meant = own ? one.token().equalsIgnoreCase(token) : one.everyone();
      counts[one.group()] |= meant && one.everyone() != own;
    }
    int longest = 0;
    GoogleRule best = null;
    for (GoogleRule rule : rules) {
      int length = counts[rule.group()] ? rule.matched(path) : -1;
      boolean stronger =
          length > longest || length == longest && best != null && rule.allow() && !best.allow();
      if (stronger) {
        longest = length;
        best = rule;
      }
    }
    return best == null
        ? new Decision(true, OptionalInt.empty())
        : new Decision(best.allow(), OptionalInt.of(best.line()));
  }

  /** Octets outside US-ASCII are escaped, the digits of escapes made upper case; no more. */
  private static String escaped(String octets) {
    var out = new StringBuilder(octets.length());
    for (int i = 0; i < octets.length(); i++) {
      char c = octets.charAt(i);
      if (c == '%'
          && i + 2 < octets.length()
          && isHex(octets.charAt(i + 1))
          && isHex(octets.charAt(i + 2))) {
        out.append(octets.substring(i, i + 3).toUpperCase(Locale.ROOT));
        i += 2;
      } else if (c >= 0x80) {
        out.append(String.format(Locale.ROOT, "%%%02X", (int) c));
      } else {
        out.append(c);
      }
    }
    return out.toString();
  }

  private static boolean isHex(char c) {
    return Character.digit(c, 16) >= 0;
  }

  /** Path and query as they are written: whoever asks is expected to have encoded them. */
  private static String path(String url) {
    String octets = Octets.ofText(url);
    int from = octets.startsWith("/") && !octets.startsWith("//") ? 0 : octets.indexOf("//");
    int authority = from > 0 || octets.startsWith("//") ? from + 2 : from;
    int start = Math.max(0, authority);
    while (start < octets.length() && "/?;#".indexOf(octets.charAt(start)) < 0) {
      start++;
    }
    int fragment = octets.indexOf('#', start);
    String path = octets.substring(start, fragment < 0 ? octets.length() : fragment);
    return path.startsWith("/") ? path : "/" + path;
  }
}
