package org.consentaudit.analysis.robots;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The path of a rule in normal form (RFC 9309 section 2.2.2 and 2.2.3): percent-encoding
 * normalised, {@code *} for any octets, a final {@code $} for the end. One {@code char} is one
 * octet throughout.
 *
 * <p>Matching takes each literal piece at its leftmost place, which is enough because pieces are
 * separated by any octets; so it never tries an alternative twice.
 */
public final class PathPattern {

  /** An octet that stands for any that no pattern names: no normalised path contains it. */
  private static final char FRESH = '\u0001';

  private static final String ROBOTS_TXT = "/robots.txt";

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
      int found = LiteralSearch.indexOf(path, pieces[i], at);
      if (found < 0) {
        return false;
      }
      at = found + pieces[i].length();
    }
    return anchored
        ? path.length() - pieces[last].length() >= at && path.endsWith(pieces[last])
        : LiteralSearch.indexOf(path, pieces[last], at) >= 0;
  }

  /**
   * Paths that it matches and that another pattern matches only if it matches all paths of their
   * kind: an octet that no pattern names stands at each star, so only a star can take it in. One
   * path, or two where it starts with a star: that star may take in the path's first slash, or
   * nothing. Never {@code /robots.txt} itself, which is always allowed.
   */
  List<String> witnesses() {
    List<String> witnesses = new ArrayList<>(2);
    int first = 0;
    while (first < pieces.length - 1 && pieces[first].isEmpty()) {
      first++;
    }
    String literal = spelt(first);
    if (literal.startsWith("/") && !literal.equals(ROBOTS_TXT)) {
      witnesses.add(literal);
    }
    if (first > 0) {
      witnesses.add("/" + FRESH + literal);
    }
    return witnesses;
  }

  /**
   * The pieces from one on, with the octet that no pattern names between them and at an open end.
   */
  private String spelt(int first) {
    String joined =
        String.join(String.valueOf(FRESH), Arrays.asList(pieces).subList(first, pieces.length));
    return anchored ? joined : joined + FRESH;
  }

  @Override
  public String toString() {
    return text;
  }
}
