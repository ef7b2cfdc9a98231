package org.consentaudit.archive;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The redirects of a capture and where they led.
 *
 * @param hops the addresses that answered with a redirect, in order
 * @param end where the last hop led; empty when nobody noted it
 */
public record Trail(List<Redirect> hops, Optional<String> end) {
  /** Checks that nothing is missing and freezes the list. */
  public Trail {
    Objects.requireNonNull(end);
    hops = List.copyOf(hops);
  }
}
