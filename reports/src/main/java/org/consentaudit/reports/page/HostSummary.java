package org.consentaudit.reports.page;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * What a host page's first sentence needs.
 *
 * @param training its strictest standing towards AI training crawlers now
 * @param closed training crawlers it is closed to
 * @param nearlyClosed nearly closed to
 * @param partly partly closed to
 * @param trainingAgents training crawlers known by then
 * @param since when the present strictest standing began
 * @param search its standing towards Googlebot
 * @param lastSeen its newest readable answer
 * @param unchangedSince the day of the newest edit of robots.txt, or of the first capture
 * @param captures captures of robots.txt held
 */
public record HostSummary(
    Standing training,
    int closed,
    int nearlyClosed,
    int partly,
    int trainingAgents,
    Optional<Between> since,
    Optional<Standing> search,
    Optional<Instant> lastSeen,
    Optional<LocalDate> unchangedSince,
    int captures) {
  /** Checks that nothing is missing. */
  public HostSummary {
    Objects.requireNonNull(training, "training");
    Objects.requireNonNull(since, "since");
    Objects.requireNonNull(search, "search");
    Objects.requireNonNull(lastSeen, "lastSeen");
    Objects.requireNonNull(unchangedSince, "unchangedSince");
  }
}
