package org.consentaudit.crawler;

import java.util.Objects;

/**
 * Which hosts may be asked at all.
 *
 * @param privateAllowed whether private, loopback and link-local addresses may be asked
 * @param never the hosts that must not be visited
 */
public record Reach(boolean privateAllowed, OptOuts never) {

  /** The public internet, all of it. */
  public static final Reach PUBLIC = new Reach(false, OptOuts.NONE);

  /** Checks that nothing is missing. */
  public Reach {
    Objects.requireNonNull(never);
  }
}
