package org.consentaudit.reports.page;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.consentaudit.archive.CaptureEntry;

/**
 * A stretch of a host's life.
 *
 * @param fate what became of it
 * @param began when that began
 * @param ended when the next stretch began; empty of the last
 * @param lastShown the newest capture that shows it
 * @param movedTo where redirects lead, of a host that moved
 * @param reason why it is taken to be so
 * @param evidence the captures that first show it
 */
public record FateStage(
    Fate fate,
    Between began,
    Optional<Between> ended,
    Instant lastShown,
    Optional<String> movedTo,
    String reason,
    List<CaptureEntry> evidence) {
  /** Checks that nothing is missing. */
  public FateStage {
    Objects.requireNonNull(fate, "fate");
    Objects.requireNonNull(began, "began");
    Objects.requireNonNull(ended, "ended");
    Objects.requireNonNull(lastShown, "lastShown");
    Objects.requireNonNull(movedTo, "movedTo");
    Objects.requireNonNull(reason, "reason");
    evidence = List.copyOf(evidence);
  }
}
