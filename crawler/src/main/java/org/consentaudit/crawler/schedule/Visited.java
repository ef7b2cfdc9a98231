package org.consentaudit.crawler.schedule;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.consentaudit.archive.CaptureEntry;
import org.consentaudit.archive.Digest;
import org.consentaudit.archive.Outcome;
import org.consentaudit.archive.Outcome.Failed;
import org.consentaudit.archive.Outcome.Failure;
import org.consentaudit.archive.Outcome.NoEvidence;

/**
 * What a visit brought of a host, as far as the schedule cares.
 *
 * @param at when robots.txt was asked for
 * @param answer what robots.txt says: the digest of its content, or the outcome's word where the
 *     host answers that there is none to read; empty where the answer cannot be known
 * @param failed whether the host was asked in vain, so that asking again soon may help
 * @param pages whether pages were asked for, and how that ended
 */
public record Visited(Instant at, Optional<String> answer, boolean failed, Pages pages) {

  /** What became of the pages. */
  public enum Pages {
    /** They were not asked for. */
    NOT_ASKED,
    /** They were, and asking again soon may help. */
    FAILED,
    /** They were. */
    KEPT
  }

  private static final String TOO_MANY_REQUESTS = "429";

  /** Checks that nothing is missing. */
  public Visited {
    Objects.requireNonNull(at);
    Objects.requireNonNull(answer);
    Objects.requireNonNull(pages);
  }

  /** Reads the capture of a robots.txt. */
  public static Visited of(CaptureEntry robots, Pages pages) {
    return new Visited(robots.captured(), answer(robots), isInVain(robots.outcome()), pages);
  }

  /** Whether an attempt failed in a way that may pass: no answer, a server error, too many. */
  public static boolean isInVain(Outcome outcome) {
    return outcome instanceof Failed failed
        && (failed.failure() == Failure.UNREACHABLE
            || failed.failure() == Failure.UNAVAILABLE
            || failed.reason().equals(TOO_MANY_REQUESTS));
  }

  private static Optional<String> answer(CaptureEntry robots) {
    Outcome outcome = robots.outcome();
    if (isInVain(outcome) || outcome instanceof NoEvidence) {
      return Optional.empty();
    }
    if (outcome == Outcome.Readable.NOT_MODIFIED) {
      return robots.digest().map(Digest::toString);
    }
    return Optional.of(
        outcome instanceof Outcome.Readable
            ? robots.digest().map(Digest::toString).orElse(outcome.code())
            : outcome.code());
  }
}
