package org.consentaudit.analysis.lifecycle;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.consentaudit.archive.CaptureEntry;
import org.consentaudit.archive.Trail;

/**
 * A capture of a host's robots.txt or home page, with all that tells what became of the host.
 *
 * @param capture the capture
 * @param trail its redirects, where it had some
 * @param home what its content is, of a home page
 */
public record Observation(CaptureEntry capture, Optional<Trail> trail, HomeFinding home) {
  /** Checks that nothing is missing. */
  public Observation {
    Objects.requireNonNull(capture);
    Objects.requireNonNull(trail);
    Objects.requireNonNull(home);
  }

  /**
   * A trail of which only as much is left as tells something: of the many that lead from http to
   * https or to www, that they are trails.
   */
  public static Trail asFarAsItTells(Trail trail) {
    List<String> addresses = new ArrayList<>();
    trail.hops().forEach(hop -> addresses.add(hop.url()));
    trail.end().ifPresent(addresses::add);
    long hosts =
        addresses.stream()
            .map(RegistrableDomain::hostIn)
            .map(host -> host.startsWith("www.") ? host.substring(4) : host)
            .distinct()
            .count();
    return hosts > 1 ? trail : WITHIN;
  }

  private static final Trail WITHIN = new Trail(List.of(), Optional.empty());
}
