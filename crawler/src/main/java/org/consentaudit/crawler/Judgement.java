package org.consentaudit.crawler;

import java.util.Optional;
import java.util.Set;
import org.consentaudit.archive.Digest;
import org.consentaudit.archive.Outcome;
import org.consentaudit.archive.Outcome.Failed;
import org.consentaudit.archive.Outcome.Failure;
import org.consentaudit.archive.Outcome.NoEvidence;
import org.consentaudit.archive.Outcome.Readable;
import org.consentaudit.archive.ResourceKind;
import org.consentaudit.crawler.fetch.Answer.Ending;
import org.consentaudit.crawler.fetch.Answer.Received;
import org.consentaudit.crawler.frontier.RobotsAccess;

/** What an answer is as an outcome, and what the outcome of a robots.txt lets us fetch. */
public final class Judgement {

  private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);

  private Judgement() {}

  static boolean redirects(Received answer) {
    return REDIRECTS.contains(answer.status())
        && !answer.header("Location").orElse("").isBlank()
        && !Challenges.isOne(answer);
  }

  /** The outcome of an answer that is not followed any further. */
  public static Outcome of(ResourceKind kind, Received answer) {
    if (Challenges.isOne(answer)) {
      return Outcome.failed(Failure.REFUSED, "challenge");
    }
    int status = answer.status();
    if (status >= 400 && status < 600) {
      return Outcome.ofStatus(status);
    }
    if (status < 200 || status >= 300) {
      return Outcome.failed(Failure.NOT_EXPECTED, Integer.toString(status));
    }
    return ofSuccess(kind, answer);
  }

  private static Outcome ofSuccess(ResourceKind kind, Received answer) {
    return switch (answer.ending()) {
      case TIMED_OUT -> Outcome.failed(Failure.UNREACHABLE, "timeout");
      case BROKEN -> Outcome.failed(Failure.UNREACHABLE, "reset");
      case UNDECODABLE -> Outcome.failed(Failure.NOT_EXPECTED, "encoding");
      case WHOLE, CUT -> {
        if (kind == ResourceKind.ROBOTS && looksLikeHtml(answer.body())) {
          yield Outcome.failed(Failure.NOT_EXPECTED, "html");
        }
        yield answer.ending() == Ending.CUT ? Readable.TRUNCATED : Readable.CONTENT;
      }
    };
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
    if (outcome instanceof Readable) {
      return outcome != Readable.ABSENT;
    }
    return answer.body().length > 0
        && outcome instanceof Failed failed
        && failed.failure() != Failure.UNAVAILABLE;
  }

  private static boolean looksLikeHtml(byte[] bytes) {
    int at =
        bytes.length > 2
                && (bytes[0] & 0xff) == 0xef
                && (bytes[1] & 0xff) == 0xbb
                && (bytes[2] & 0xff) == 0xbf
            ? 3
            : 0;
    while (at < bytes.length && Character.isWhitespace(bytes[at])) {
      at++;
    }
    return at < bytes.length && bytes[at] == '<';
  }
}
