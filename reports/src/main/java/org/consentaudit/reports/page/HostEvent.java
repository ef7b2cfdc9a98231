package org.consentaudit.reports.page;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.consentaudit.analysis.terms.history.CodeChange;
import org.consentaudit.archive.CaptureEntry;
import org.consentaudit.archive.ResourceKind;

/**
 * An edit of a host's robots.txt or terms, or another turn in its history. It happened between
 * {@code previous} and {@code capture}.
 *
 * @param kind what was edited
 * @param capture the first capture that shows it
 * @param previous the last that does not; empty for the first capture of all
 * @param edit what an edit of robots.txt did; empty for anything else
 * @param transitions verdicts that differ since; empty for an edit that changed none
 * @param hunks the difference, in hunks with context; empty where there is none to show
 * @param dateOnly whether nothing differs but the date that the page gives itself
 * @param codes what terms say otherwise since; empty where they say the same, and for robots.txt
 */
public record HostEvent(
    ResourceKind kind,
    CaptureEntry capture,
    Optional<Instant> previous,
    Optional<EditFacts> edit,
    List<Transition> transitions,
    List<List<DiffLine>> hunks,
    boolean dateOnly,
    List<CodeChange> codes) {
  /** One that is more than another date. */
  public HostEvent(
      ResourceKind kind,
      CaptureEntry capture,
      Optional<Instant> previous,
      Optional<EditFacts> edit,
      List<Transition> transitions,
      List<List<DiffLine>> hunks) {
    this(kind, capture, previous, edit, transitions, hunks, false, List.of());
  }

  /** Checks that nothing is missing. */
  public HostEvent {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(capture, "capture");
    Objects.requireNonNull(previous, "previous");
    Objects.requireNonNull(edit, "edit");
    transitions = List.copyOf(transitions);
    hunks = List.copyOf(hunks);
    codes = List.copyOf(codes);
  }
}
