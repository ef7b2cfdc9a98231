package org.consentaudit.reports.page;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.consentaudit.archive.Host;

/**
 * A host in the list of all hosts.
 *
 * @param host the host
 * @param placements its corpora
 * @param training its strictest standing towards AI training crawlers now
 * @param closed training crawlers it is closed to
 * @param trainingAgents of how many
 * @param lastSeen its newest answer
 * @param page whether a host page will be given
 */
public record IndexedHost(
    Host host,
    List<Placement> placements,
    Standing training,
    int closed,
    int trainingAgents,
    Optional<LocalDate> lastSeen,
    boolean page) {
  /** Checks that nothing is missing. */
  public IndexedHost {
    Objects.requireNonNull(host, "host");
    placements = List.copyOf(placements);
    Objects.requireNonNull(training, "training");
    Objects.requireNonNull(lastSeen, "lastSeen");
  }
}
