package org.consentaudit.analysis.lifecycle;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.consentaudit.archive.CaptureEntry;

/**
 * A stretch of time in which a host was in one state, as far as captures tell. It began some time
 * between two captures.
 *
 * @param state the state
 * @param before the last capture before it; empty when there is none
 * @param from the first capture of the look that first shows it; of <em>gone</em>, of the first
 *     look in which nothing answered
 * @param lastShown the newest capture that shows it
 * @param until where the next state begins; empty when it holds to the end
 * @param evidence the captures that first show it
 * @param movedTo the host that redirects lead to, of <em>moved</em>
 * @param reason why it is taken to be so, in words
 */
public record LifecycleSpan(
    LifecycleState state,
    Optional<Instant> before,
    Instant from,
    Instant lastShown,
    Optional<Instant> until,
    List<CaptureEntry> evidence,
    Optional<String> movedTo,
    String reason) {
  /** Checks that nothing is missing. */
  public LifecycleSpan {
    Objects.requireNonNull(state);
    Objects.requireNonNull(before);
    Objects.requireNonNull(from);
    Objects.requireNonNull(lastShown);
    Objects.requireNonNull(until);
    evidence = List.copyOf(evidence);
    Objects.requireNonNull(movedTo);
    Objects.requireNonNull(reason);
  }

  /** Whether an instant lies in it. */
  public boolean holdsAt(Instant instant) {
    return !instant.isBefore(from) && (until.isEmpty() || instant.isBefore(until.get()));
  }
}
