package org.consentaudit.analysis.timeline;

import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.consentaudit.analysis.robots.RobotsFinding;
import org.consentaudit.analysis.verdict.Detail;
import org.consentaudit.analysis.verdict.Profile;
import org.consentaudit.analysis.verdict.Status;
import org.consentaudit.analysis.verdict.Verdict;
import org.consentaudit.archive.CaptureEntry;
import org.consentaudit.archive.Digest;
import org.consentaudit.archive.Outcome;

/**
 * A capture of a robots.txt together with what its content says.
 *
 * @param capture the capture
 * @param outcome how it ended, a page served as robots.txt told apart
 * @param read the content it stands for: its own, or the one held when it was not modified; none
 *     when the file was not there, whatever page came in its place
 * @param finding what that content says, present where there is one
 * @param parked whether it stands for a time in which the host is parked: then it is not the word
 *     of whoever published there, and profile rfc9309 knows nothing by it
 */
public record Answer(
    CaptureEntry capture,
    Outcome outcome,
    Optional<ReadContent> read,
    Optional<RobotsFinding> finding,
    boolean parked) {

  private static final String PARKED = "parked";

  /** Checks that nothing is missing. */
  public Answer {
    Objects.requireNonNull(capture);
    Objects.requireNonNull(outcome);
    Objects.requireNonNull(read);
    Objects.requireNonNull(finding);
  }

  Answer(
      CaptureEntry capture,
      Outcome outcome,
      Optional<ReadContent> read,
      Optional<RobotsFinding> finding) {
    this(capture, outcome, read, finding, false);
  }

  /** The same capture, of a host that is parked. */
  Answer whileParked() {
    return new Answer(capture, outcome, read, finding, true);
  }

  /** Whether it says what the host permits: such answers beat failures. */
  public boolean isReadable() {
    return !parked
        && outcome instanceof Outcome.Readable
        && (outcome == Outcome.Readable.ABSENT || finding.isPresent());
  }

  /** The name of the content it stands for. */
  public Optional<Digest> content() {
    return read.map(ReadContent::digest);
  }

  /** The bytes that rules are read from. */
  public Optional<byte[]> rulesIn(Contents contents) {
    return read.flatMap(content -> content.rulesIn(contents));
  }

  /** Whether it says anything about the host, if only that it failed. */
  public boolean isEvidence() {
    return outcome instanceof Outcome.Failed || parked || isReadable();
  }

  /** Whether the study would have taken it as a snapshot: a successful answer with content. */
  public boolean isSnapshot() {
    boolean page =
        outcome instanceof Outcome.Failed failed
            && failed.failure() == Outcome.Failure.NOT_EXPECTED
            && capture.status().orElse(0) / 100 == 2;
    return finding.isPresent() && (page || outcome instanceof Outcome.Readable);
  }

  /**
   * What it permits an agent.
   *
   * @param place the agent's place in the registry
   */
  public Verdict verdict(Profile profile, int place) {
    if (profile == Profile.PAPER) {
      return isSnapshot()
          ? finding.orElseThrow().verdict(profile, place)
          : new Verdict(Status.NOT_SEEN, reason(), OptionalInt.empty());
    }
    if (parked) {
      return new Verdict(Status.NOT_SEEN, PARKED, OptionalInt.empty());
    }
    if (outcome == Outcome.Readable.ABSENT) {
      return Verdict.of(Status.NONE, Detail.NO_ROBOTS, OptionalInt.empty());
    }
    return isReadable() ? finding.orElseThrow().verdict(profile, place) : unknown();
  }

  /** The verdict on every agent when the answer is not known. */
  private Verdict unknown() {
    Status status = Status.NOT_SEEN;
    if (outcome instanceof Outcome.Failed failed) {
      status =
          switch (failed.failure()) {
            case REFUSED -> Status.REFUSED;
            case UNAVAILABLE -> Status.UNAVAILABLE;
            case UNREACHABLE -> Status.UNREACHABLE;
            case REDIRECT_LOOP, TOO_MANY_REDIRECTS, NOT_EXPECTED -> Status.NOT_SEEN;
          };
    }
    return new Verdict(
        status, status == Status.NOT_SEEN ? outcome.code() : reason(), OptionalInt.empty());
  }

  /**
   * The outcome's reason, else the HTTP status, else the outcome's own name. Of a reason such as
   * {@code tls:expired} figures know the first word; the rest is evidence.
   */
  private String reason() {
    if (outcome.reason().isEmpty()) {
      return outcome instanceof Outcome.Failed && capture.status().isPresent()
          ? Integer.toString(capture.status().getAsInt())
          : outcome.code();
    }
    boolean unreachable =
        outcome instanceof Outcome.Failed failed && failed.failure() == Outcome.Failure.UNREACHABLE;
    return unreachable ? outcome.reason().split(":", 2)[0] : outcome.reason();
  }
}
