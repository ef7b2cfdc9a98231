package org.consentaudit.reports.page;

import java.util.Objects;
import java.util.OptionalDouble;

/**
 * The profile that this site does not show.
 *
 * @param name {@code paper} or {@code rfc9309}
 * @param points by how many percentage points its headline figure differs, at least 0
 */
public record OtherProfile(String name, OptionalDouble points) {
  /** Checks that nothing is missing. */
  public OtherProfile {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(points, "points");
  }
}
