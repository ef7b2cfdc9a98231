package org.consentaudit.crawler.frontier;

import java.util.Objects;
import java.util.Optional;
import org.consentaudit.archive.Digest;

/**
 * What the answer to a request for robots.txt lets us fetch from its origin (RFC 9309 section
 * 2.3.1).
 */
public sealed interface RobotsAccess
    permits RobotsAccess.Open, RobotsAccess.Closed, RobotsAccess.Ruled {

  /** Unavailable: everything may be fetched. */
  record Open() implements RobotsAccess {}

  /**
   * Unreachable: nothing may be fetched.
   *
   * @param reason the reason that captures not made will bear
   */
  record Closed(String reason) implements RobotsAccess {
    /** Checks that nothing is missing. */
    public Closed {
      Objects.requireNonNull(reason);
    }
  }

  /**
   * Successful: its rules decide.
   *
   * @param digest the content that holds them
   */
  record Ruled(Digest digest) implements RobotsAccess {
    /** Checks that nothing is missing. */
    public Ruled {
      Objects.requireNonNull(digest);
    }
  }

  /** The word it is kept as. */
  default String code() {
    return this instanceof Open ? "open" : this instanceof Closed ? "closed" : "ruled";
  }

  /** Reads what was kept. */
  static RobotsAccess of(String code, String reason, Optional<Digest> digest) {
    return switch (code) {
      case "open" -> new Open();
      case "closed" -> new Closed(reason);
      case "ruled" -> new Ruled(digest.orElseThrow());
      default -> throw new IllegalArgumentException("unknown access \"" + code + "\"");
    };
  }
}
