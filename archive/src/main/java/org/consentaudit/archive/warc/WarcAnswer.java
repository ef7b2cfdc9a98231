package org.consentaudit.archive.warc;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.consentaudit.archive.Capture;
import org.consentaudit.archive.Digest;
import org.consentaudit.archive.Header;
import org.consentaudit.archive.Outcome;
import org.consentaudit.archive.Redirect;
import org.consentaudit.archive.ResourceKind;
import org.consentaudit.archive.Source;
import org.consentaudit.archive.http.AnswerReading;
import org.consentaudit.archive.http.Ending;
import org.consentaudit.archive.imports.ImportedCapture;

/**
 * An HTTP answer out of a record.
 *
 * @param offset where the record begins
 * @param target who answered
 * @param captured when, UTC
 * @param status the HTTP status
 * @param headers its fields
 * @param body its body, decoded
 * @param ending how the body ended
 * @param userAgent as whom it was asked; empty when not known
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record WarcAnswer(
    long offset,
    TargetAddress target,
    Instant captured,
    int status,
    List<Header> headers,
    byte[] body,
    Ending ending,
    String userAgent) {

  private static final int NOT_MODIFIED = 304;

  /** Whether it sends on to another address. */
  boolean redirects() {
    return AnswerReading.isRedirect(status)
        && !location().isBlank()
        && !AnswerReading.isChallenge(status, headers, body);
  }

  /** The same for remembering: a body may be large. */
  WarcAnswer withoutBody() {
    return new WarcAnswer(
        offset, target, captured, status, headers, new byte[0], ending, userAgent);
  }

  String location() {
    return headers.stream()
        .filter(header -> header.name().equalsIgnoreCase("Location"))
        .map(Header::value)
        .findFirst()
        .orElse("");
  }

  /** What it is as the answer to a kind of question. */
  Outcome outcome(ResourceKind kind) {
    if (status == NOT_MODIFIED) {
      // Whoever asked held something that is not here: it says nothing that could be read.
      return Outcome.sourceFailed("304");
    }
    return AnswerReading.of(kind, status, headers, body, ending);
  }

  /** As a capture of its own. */
  ImportedCapture capture(ResourceKind kind, Source source) {
    return answering(this, kind, source, List.of());
  }

  /**
   * As the end of a way that began with another question.
   *
   * @param hops the redirects in between
   */
  ImportedCapture answering(
      WarcAnswer asked, ResourceKind kind, Source source, List<Redirect> hops) {
    Outcome outcome = outcome(kind);
    Optional<byte[]> content =
        Optional.of(body).filter(bytes -> AnswerReading.keepsBytes(outcome, bytes));
    return new ImportedCapture(
        asked.capture(kind, source, outcome, status, headers, hops, content.map(Digest::of)),
        content);
  }

  /** As a capture that ended in some way. */
  Capture capture(
      ResourceKind kind,
      Source source,
      Outcome outcome,
      int finalStatus,
      List<Header> finalHeaders,
      List<Redirect> hops,
      Optional<Digest> digest) {
    return new Capture(
        target.host(),
        target.url(),
        kind,
        captured,
        source,
        outcome,
        finalStatus == 0 ? OptionalInt.empty() : OptionalInt.of(finalStatus),
        finalHeaders,
        hops,
        digest,
        userAgent,
        "");
  }
}
