package org.consentaudit.reports.page;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.consentaudit.archive.Host;

/**
 * A host in a list.
 *
 * @param host the host
 * @param rank its rank in the corpus, from 1
 * @param tokens its tokens in the corpus
 * @param training its strictest standing towards AI training crawlers
 * @param closed how many training crawlers it is closed to
 * @param trainingAgents of how many
 * @param since when the present standing began
 * @param lastSeen its newest answer
 */
public record HostRow(
    Host host,
    OptionalInt rank,
    long tokens,
    Standing training,
    int closed,
    int trainingAgents,
    Optional<Between> since,
    Optional<Instant> lastSeen) {
  /** Checks that nothing is missing. */
  public HostRow {
    Objects.requireNonNull(host, "host");
    Objects.requireNonNull(rank, "rank");
    Objects.requireNonNull(training, "training");
    Objects.requireNonNull(since, "since");
    Objects.requireNonNull(lastSeen, "lastSeen");
  }
}
