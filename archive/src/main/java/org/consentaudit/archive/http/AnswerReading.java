package org.consentaudit.archive.http;

import java.util.List;
import java.util.Set;
import org.consentaudit.archive.Header;
import org.consentaudit.archive.Outcome;
import org.consentaudit.archive.Outcome.Failed;
import org.consentaudit.archive.Outcome.Failure;
import org.consentaudit.archive.Outcome.Readable;
import org.consentaudit.archive.ResourceKind;

/**
 * Which outcome an HTTP answer is that is not followed any further: by one rule for what our own
 * crawler receives and for what others received and kept.
 */
public final class AnswerReading {

  private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);

  private AnswerReading() {}

  /** Whether a status sends on to another address, if the answer names one. */
  public static boolean isRedirect(int status) {
    return REDIRECTS.contains(status);
  }

  /**
   * The outcome of an answer.
   *
   * @param status its HTTP status
   * @param headers its fields
   * @param body what is held of its body, decoded
   * @param ending how the body ended
   */
  public static Outcome of(
      ResourceKind kind, int status, List<Header> headers, byte[] body, Ending ending) {
    if (isChallenge(status, headers, body)) {
      return Outcome.failed(Failure.REFUSED, "challenge");
    }
    if (status >= 400 && status < 600) {
      return Outcome.ofStatus(status);
    }
    if (status < 200 || status >= 300) {
      return Outcome.failed(Failure.NOT_EXPECTED, Integer.toString(status));
    }
    return switch (ending) {
      case TIMED_OUT -> Outcome.failed(Failure.UNREACHABLE, "timeout");
      case BROKEN -> Outcome.failed(Failure.UNREACHABLE, "reset");
      case UNDECODABLE -> Outcome.failed(Failure.NOT_EXPECTED, "encoding");
      case WHOLE, CUT -> {
        if (kind == ResourceKind.ROBOTS && looksLikeHtml(body)) {
          yield Outcome.failed(Failure.NOT_EXPECTED, "html");
        }
        yield ending == Ending.CUT ? Readable.TRUNCATED : Readable.CONTENT;
      }
    };
  }

  /** Whether it is a page by which bot protection asks a visitor to prove something. */
  public static boolean isChallenge(int status, List<Header> headers, byte[] body) {
    return Challenges.isOne(status, headers, body);
  }

  /** Whether the bytes belong to the evidence: not those of pages that say only "not found". */
  public static boolean keepsBytes(Outcome outcome, byte[] body) {
    if (outcome instanceof Readable) {
      return outcome != Readable.ABSENT;
    }
    return body.length > 0
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
