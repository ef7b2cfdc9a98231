package org.consentaudit.analysis.lifecycle;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * What a home page is, as far as that tells what became of its host.
 *
 * @param kind what it is
 * @param signs by which signs; none of an ordinary page
 */
public record HomeFinding(Kind kind, List<String> signs) {

  /** A page of somebody's site. */
  public static final HomeFinding ORDINARY = new HomeFinding(Kind.ORDINARY, List.of());

  /** What home pages are told apart into. */
  public enum Kind {
    /** Somebody's page, or nothing that tells otherwise. */
    ORDINARY,
    /** A parking service's or a domain dealer's page. */
    PARKED,
    /** A registrar's page: the domain has expired. */
    EXPIRED,
    /** The page that a web server or a hosting service shows where nobody put one. */
    PLACEHOLDER;

    /** The word used in files. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Freezes the list. */
  public HomeFinding {
    signs = List.copyOf(signs);
  }

  /** Whether the host is parked by it. */
  public boolean isParked() {
    return kind == Kind.PARKED || kind == Kind.EXPIRED;
  }

  /** As it is kept: nothing for an ordinary page, which most are. */
  public byte[] toBytes() {
    return kind == Kind.ORDINARY
        ? new byte[0]
        : (kind.code() + " " + String.join(" ", signs)).getBytes(StandardCharsets.UTF_8);
  }

  /** As it was kept. */
  public static HomeFinding ofBytes(byte[] body) {
    if (body.length == 0) {
      return ORDINARY;
    }
    String[] words = new String(body, StandardCharsets.UTF_8).split(" ");
    return new HomeFinding(
        Kind.valueOf(words[0].toUpperCase(Locale.ROOT)),
        Arrays.asList(words).subList(1, words.length));
  }
}
