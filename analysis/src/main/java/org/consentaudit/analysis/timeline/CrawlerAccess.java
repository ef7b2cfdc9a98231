package org.consentaudit.analysis.timeline;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.consentaudit.archive.Outcome;

/**
 * What RFC 9309 section 2.3.1 lets a crawler do at an instant, by what was seen of an origin until
 * then. This is about obeying, not about consent: after a 403 a crawler may fetch everything, and
 * our figures still say that the host's answer is not known.
 *
 * @param permission what it may fetch
 * @param answer the answer that this rests on; empty when there is none
 * @param copy the readable answer before it, which a crawler that still holds it may go on using
 *     while the file cannot be reached (section 2.4)
 * @param until when the 30 days end, where nothing may be fetched; past where nobody has asked
 *     since
 */
public record CrawlerAccess(
    Permission permission,
    Optional<Answer> answer,
    Optional<Answer> copy,
    Optional<Instant> until) {

  /** After so long a file that cannot be reached may be taken for one that is not there. */
  public static final Duration LONG_UNREACHABLE = Duration.ofDays(30);

  /** For so long a copy may be used without asking again (section 2.4). */
  public static final Duration FRESH = Duration.ofHours(24);

  /** What may be fetched. */
  public enum Permission {
    /** What the rules of the answer allow (2.3.1.1). */
    BY_RULES,
    /** Everything: the file is unavailable (2.3.1.3), or behind too many redirects (2.3.1.2). */
    EVERYTHING,
    /** Nothing: the file is unreachable (2.3.1.4). */
    NOTHING,
    /** Everything, or what the copy allows: it has been unreachable for 30 days (2.3.1.4). */
    EVERYTHING_OR_COPY,
    /** Not known: nobody has asked. */
    NOT_ASKED;

    /** The word used in files. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Checks that nothing is missing. */
  public CrawlerAccess {
    Objects.requireNonNull(permission);
    Objects.requireNonNull(answer);
    Objects.requireNonNull(copy);
    Objects.requireNonNull(until);
  }

  /**
   * By the answers of one origin.
   *
   * @param answers oldest first
   * @param at the instant; later answers do not count
   */
  public static CrawlerAccess at(List<Answer> answers, Instant at) {
    Optional<Answer> last = Optional.empty();
    Optional<Answer> copy = Optional.empty();
    Optional<Instant> failingSince = Optional.empty();
    for (Answer answer : answers) {
      if (answer.capture().captured().isAfter(at) || !answer.isEvidence()) {
        continue;
      }
      last = Optional.of(answer);
      if (permission(answer) == Permission.NOTHING) {
        failingSince = failingSince.or(() -> Optional.of(answer.capture().captured()));
      } else {
        failingSince = Optional.empty();
        copy = permission(answer) == Permission.BY_RULES ? Optional.of(answer) : Optional.empty();
      }
    }
    if (last.isEmpty()) {
      return new CrawlerAccess(
          Permission.NOT_ASKED, Optional.empty(), Optional.empty(), Optional.empty());
    }
    if (failingSince.isEmpty()) {
      return new CrawlerAccess(permission(last.get()), last, Optional.empty(), Optional.empty());
    }
    Instant end = failingSince.get().plus(LONG_UNREACHABLE);
    // That nobody asked again is not that it could not be reached.
    return last.get().capture().captured().isBefore(end)
        ? new CrawlerAccess(Permission.NOTHING, last, copy, Optional.of(end))
        : new CrawlerAccess(Permission.EVERYTHING_OR_COPY, last, copy, Optional.empty());
  }

  /** Whether the answer is so old that a crawler has to ask again before it fetches. */
  public boolean isStale(Instant at) {
    return answer.isPresent() && answer.get().capture().captured().plus(FRESH).isBefore(at);
  }

  /** What one answer permits by itself. */
  private static Permission permission(Answer answer) {
    if (!(answer.outcome() instanceof Outcome.Failed failed)) {
      return answer.outcome() == Outcome.Readable.ABSENT
          ? Permission.EVERYTHING
          : Permission.BY_RULES;
    }
    return switch (failed.failure()) {
      // A challenge may come with a 5xx: the status decides, not what we made of it.
      case REFUSED ->
          answer.capture().status().orElse(403) >= 500 ? Permission.NOTHING : Permission.EVERYTHING;
      case UNAVAILABLE, UNREACHABLE -> Permission.NOTHING;
      case REDIRECT_LOOP, TOO_MANY_REDIRECTS -> Permission.EVERYTHING;
      // A page is a successful answer; the standard has it read, and finds no rule.
      case NOT_EXPECTED -> Permission.BY_RULES;
    };
  }
}
