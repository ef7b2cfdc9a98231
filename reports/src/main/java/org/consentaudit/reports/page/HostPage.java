package org.consentaudit.reports.page;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.consentaudit.archive.CaptureEntry;
import org.consentaudit.archive.Host;

/**
 * A host that has been captured.
 *
 * @param host the host
 * @param placements its corpora, most tokens first
 * @param summary the first sentence
 * @param strip its standings over time
 * @param today verdicts that hold now, the important first
 * @param history newest first
 * @param captures newest first
 * @param stages what became of it, newest first; empty where it only ever lived
 * @param conflicts days on which two sources disagree, newest first
 * @param retracted captures that are out of every figure, newest first
 * @param terms what its policy pages say
 */
public record HostPage(
    Host host,
    List<Placement> placements,
    HostSummary summary,
    Optional<StateStrip> strip,
    List<Holding> today,
    List<HostEvent> history,
    List<CaptureEntry> captures,
    List<FateStage> stages,
    List<SourceConflict> conflicts,
    List<RetractedCapture> retracted,
    TermsOnHost terms) {
  /** Checks that nothing is missing. */
  public HostPage {
    Objects.requireNonNull(host, "host");
    placements = List.copyOf(placements);
    Objects.requireNonNull(summary, "summary");
    Objects.requireNonNull(strip, "strip");
    today = List.copyOf(today);
    history = List.copyOf(history);
    captures = List.copyOf(captures);
    stages = List.copyOf(stages);
    conflicts = List.copyOf(conflicts);
    retracted = List.copyOf(retracted);
    Objects.requireNonNull(terms, "terms");
  }
}
