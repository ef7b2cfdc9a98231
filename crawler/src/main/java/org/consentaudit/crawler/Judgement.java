package org.consentaudit.crawler;

import java.util.Optional;
import org.consentaudit.archive.Digest;
import org.consentaudit.archive.Outcome;
import org.consentaudit.archive.Outcome.Failed;
import org.consentaudit.archive.Outcome.Failure;
import org.consentaudit.archive.Outcome.NoEvidence;
import org.consentaudit.archive.Outcome.Readable;
import org.consentaudit.archive.ResourceKind;
import org.consentaudit.archive.http.AnswerReading;
import org.consentaudit.crawler.fetch.Answer.Received;
import org.consentaudit.crawler.frontier.RobotsAccess;

/** What an answer is as an outcome, and what the outcome of a robots.txt lets us fetch. */
public final class Judgement {

  private Judgement() {}

  static boolean redirects(Received answer) {
    return AnswerReading.isRedirect(answer.status())
        && !answer.header("Location").orElse("").isBlank()
        && !isChallenge(answer);
  }

  static boolean isChallenge(Received answer) {
    return AnswerReading.isChallenge(answer.status(), answer.headers(), answer.body());
  }

  /** The outcome of an answer that is not followed any further. */
  public static Outcome of(ResourceKind kind, Received answer) {
    return AnswerReading.of(
        kind, answer.status(), answer.headers(), answer.body(), answer.ending());
  }

  /**
   * What may be fetched after this outcome (RFC 9309 section 2.3.1). What the RFC does not name is
   * read as unreachable: nothing may be fetched.
   */
  static RobotsAccess access(Outcome outcome, int status, Optional<Digest> content) {
    if (outcome instanceof NoEvidence none) {
      return new RobotsAccess.Closed(none.reason());
    }
    boolean read = outcome instanceof Readable || outcome.reason().equals("html");
    if (read && status >= 200 && status < 300 && content.isPresent()) {
      return new RobotsAccess.Ruled(content.get());
    }
    boolean unavailable =
        (status >= 400 && status < 500)
            || (outcome instanceof Failed failed
                && (failed.failure() == Failure.TOO_MANY_REDIRECTS
                    || failed.failure() == Failure.REDIRECT_LOOP));
    return unavailable ? new RobotsAccess.Open() : new RobotsAccess.Closed("robots");
  }

  /** Whether the bytes belong to the evidence: not those of pages that say only "not found". */
  public static boolean keepsBytes(Outcome outcome, Received answer) {
    return AnswerReading.keepsBytes(outcome, answer.body());
  }
}
