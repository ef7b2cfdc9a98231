package org.consentaudit.cli.zoo;

import java.util.Optional;
import org.consentaudit.cli.zoo.Den.Door;

/**
 * A server that misbehaves in one way, and what must come of it.
 *
 * @param name the first label of its host
 * @param does what it does, in words
 * @param door how it receives connections
 * @param certificate which certificate it shows, where it speaks TLS
 * @param conduct what it answers
 * @param robots the outcome of its robots.txt, with the reason; a star at the end stands for any
 *     further letters
 * @param home the outcome of its home page where that misbehaves and robots.txt does not; empty
 *     where that is no other case
 */
record Animal(
    String name,
    String does,
    Door door,
    Optional<Certificate> certificate,
    Conduct conduct,
    String robots,
    Optional<String> home) {

  /** A server that misbehaves for robots.txt, and a second one that does for its home page only. */
  static Animal of(String name, String does, String robots, String home, Conduct conduct) {
    return new Animal(name, does, Door.HTTP, Optional.empty(), conduct, robots, Optional.of(home));
  }

  /** A server whose conduct is a matter of robots.txt alone. */
  static Animal of(String name, String does, String robots, Conduct conduct) {
    return new Animal(name, does, Door.HTTP, Optional.empty(), conduct, robots, Optional.empty());
  }

  /** The same server receiving connections otherwise. */
  Animal behind(Door other) {
    return new Animal(name, does, other, certificate, conduct, robots, home);
  }

  /** The same server with a certificate. */
  Animal showing(Certificate shown) {
    return new Animal(name, does, Door.TLS, Optional.of(shown), conduct, robots, home);
  }

  /** The certificates that servers show. */
  enum Certificate {
    /** Signed by an authority that is trusted, for the host's own name, and valid. */
    GOOD,
    /** As good, until yesterday. */
    EXPIRED,
    /** Signed by nobody else. */
    SELF_SIGNED,
    /** As good, for another name. */
    OTHER_NAME
  }

  /** Whether an outcome, with its reason, is one that was expected. */
  static boolean fits(String expected, String seen) {
    return expected.endsWith("*")
        ? seen.startsWith(expected.substring(0, expected.length() - 1))
        : seen.equals(expected);
  }
}
