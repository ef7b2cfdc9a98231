package org.consentaudit.crawler.frontier;

import java.time.Duration;
import java.util.Objects;

/**
 * What a visit has asked of a host name so far, and how the host is to be spared for the rest of
 * it.
 *
 * @param requests how many requests were made
 * @param bytes how many bytes of bodies they brought, after decoding
 * @param delay the time between two requests; zero where it is the usual one
 * @param leftAlone whether it is not to be asked again
 */
public record Burden(int requests, long bytes, Duration delay, boolean leftAlone) {
  /** Nothing was asked yet. */
  public static final Burden NONE = new Burden(0, 0, Duration.ZERO, false);

  /** Checks that nothing is missing. */
  public Burden {
    Objects.requireNonNull(delay);
  }

  /** After one request more. */
  public Burden plus(long body) {
    return new Burden(requests + 1, bytes + body, delay, leftAlone);
  }

  /** The same, to be spared so. */
  public Burden sparedBy(Duration other) {
    return new Burden(requests, bytes, other, leftAlone);
  }

  /** The same, not to be asked again. */
  public Burden endured() {
    return new Burden(requests, bytes, delay, true);
  }
}
