package org.consentaudit.analysis.robots;

import java.util.ArrayList;
import java.util.List;

/**
 * The path of a rule in normal form (RFC 9309 section 2.2.2 and 2.2.3): percent-encoding
 * normalised, {@code *} for any octets, a final {@code $} for the end. One {@code char} is one octet
 * throughout.
 *
 * <p>Matching takes each literal piece at its leftmost place, which is enough because pieces are
 * separated by any octets; so it never tries an alternative twice.
 */
public final class PathPattern {

  /** An octet that stands for any that no pattern names: no normalised path contains it. */
  private static final char FRESH = '\u0001';

  private final String text;
  private final String[] pieces;
  private final boolean anchored;
  private final boolean dead;

  private PathPattern(String text, String[] pieces, boolean anchored, boolean dead) {
    this.text = text;
    this.pieces = pieces;
    this.anchored = anchored;
    this.dead = dead;
  }

  /**
   * Reads a rule's value.
   *
   * @param value the value, trimmed, one char an octet
   */
  static PathPattern of(String value) {
    boolean matchesNothing = value.isEmpty() || value.charAt(0) != '/' && value.charAt(0) != '*';
    boolean anchored = value.endsWith("$");
    String body = anchored ? value.substring(0, value.length() - 1) : value;
    List<String> pieces = new ArrayList<>();
    int from = 0;
    for (int star = body.indexOf('*'); star >= 0; star = body.indexOf('*', from)) {
      pieces.add(Octets.normalised(body.substring(from, star)));
      from = star + 1;
    }
    pieces.add(Octets.normalised(body.substring(from)));
    String text = String.join("*", pieces) + (anchored ? "$" : "");
    return new PathPattern(text, pieces.toArray(String[]::new), anchored, matchesNothing);
  }

  /** The pattern in normal form. */
  public String text() {
    return text;
  }

  /** Its length in octets: the longest matching pattern decides. */
  public int length() {
    return text.length();
  }

  /** Whether it matches no path: an empty value, or one that starts with neither slash nor star. */
  public boolean matchesNothing() {
    return dead;
  }

  /** Whether it matches every path. */
  boolean matchesEverything() {
    return matches("/" + FRESH) && matches("/");
  }

  /**
   * Whether it matches a path.
   *
   * @param path a normalised path with its query
   */
  boolean matches(String path) {
    if (dead || !path.startsWith(pieces[0])) {
      return false;
    }
    int at = pieces[0].length();
    int last = pieces.length - 1;
    if (last == 0) {
      return !anchored || at == path.length();
    }
    for (int i = 1; i < last; i++) {
      int found = path.indexOf(pieces[i], at);
      if (found < 0) {
        return false;
      }
      at = found + pieces[i].length();
    }
    return anchored
        ? path.length() - pieces[last].length() >= at && path.endsWith(pieces[last])
        : path.indexOf(pieces[last], at) >= 0;
  }

  /**
   * A path that it matches and that another pattern matches only if it matches all paths that this
   * one does: an octet that no pattern names stands at each star, so only a star can take it in.
   */
  String witness() {
    String path = String.join(String.valueOf(FRESH), pieces) + (anchored ? "" : FRESH);
    return path.startsWith("/") ? path : "/" + path;
  }

  /** Whether all that it matches is {@code /robots.txt} itself, which is always allowed. */
  boolean onlyRobotsTxt() {
    return anchored && pieces.length == 1 && pieces[0].equals("/robots.txt");
  }

  @Override
  public String toString() {
    return text;
  }
}
