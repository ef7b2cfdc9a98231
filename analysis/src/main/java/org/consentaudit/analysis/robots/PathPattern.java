package org.consentaudit.analysis.robots;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;

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
  static final char FRESH = '\u0001';

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
    return of(value, Octets::normalised);
  }

  /**
   * Reads a rule's value by another normal form.
   *
   * @param normalised makes a literal piece normal
   */
  static PathPattern of(String value, UnaryOperator<String> normalised) {
    boolean matchesNothing = value.isEmpty() || value.charAt(0) != '/' && value.charAt(0) != '*';
    boolean anchored = value.endsWith("$");
    String body = anchored ? value.substring(0, value.length() - 1) : value;
    List<String> pieces = new ArrayList<>();
    var text = new StringBuilder(value.length());
    int from = 0;
    for (int star = body.indexOf('*'); star >= 0; star = body.indexOf('*', from)) {
      String piece = normalised.apply(body.substring(from, star));
      text.append(piece).append('*');
      // Stars beside each other count for the length and match no more than one.
      if (pieces.isEmpty() || !piece.isEmpty()) {
        pieces.add(piece);
      }
      from = star + 1;
    }
    pieces.add(normalised.apply(body.substring(from)));
    text.append(pieces.get(pieces.size() - 1)).append(anchored ? "$" : "");
    return new PathPattern(
        text.toString(), pieces.toArray(String[]::new), anchored, matchesNothing);
  }

  /** The pattern in normal form. */
  public String text() {
    return text;
  }

  /** Its length in octets: the longest matching pattern decides. */
  public int length() {
    return text.length();
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

  /** Whether it matches every path. */
  public boolean matchesEverything() {
    return matches("/" + FRESH);
  }

  /** A path that it matches, to try it with; the pattern itself where it matches nothing. */
  public String example() {
    String path = text.replace("*", "x");
    path = anchored ? path.substring(0, path.length() - 1) : path;
    return dead || path.startsWith("/") ? path : "/" + path;
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
    if (literal.startsWith("/") && !literal.equals(UrlPath.ROBOTS_TXT)) {
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
