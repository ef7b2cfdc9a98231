package org.consentaudit.archive.warc;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import org.consentaudit.archive.Capture;
import org.consentaudit.archive.Digest;
import org.consentaudit.archive.Header;
import org.consentaudit.archive.Outcome;
import org.consentaudit.archive.Outcome.Readable;
import org.consentaudit.archive.ResourceKind;
import org.consentaudit.archive.Source;
import org.consentaudit.archive.http.AnswerReading;
import org.consentaudit.archive.http.Ending;
import org.consentaudit.archive.imports.ContentLimit;
import org.consentaudit.archive.imports.ImportedCapture;
import org.consentaudit.archive.warc.KnownPayloads.Known;
import org.consentaudit.archive.warc.WarcPiece.Whole;

/** Reads response and revisit records. */
final class AnswerReader {

  private static final int NOT_MODIFIED = 304;

  private final KnownPayloads known;

  AnswerReader(KnownPayloads known) {
    this.known = known;
  }

  /**
   * The answer in a response record.
   *
   * @param kind the kind whose limit of bytes holds
   */
  WarcAnswer response(Whole record, TargetAddress target, ResourceKind kind, String userAgent)
      throws RefusedException {
    if (!record.field("WARC-Segment-Number").isEmpty()) {
      throw new RefusedException("its payload goes on in other records (WARC-Segment-Number)");
    }
    HttpBlock http =
        HttpBlock.of(record.block())
            .orElseThrow(() -> new RefusedException("its block is no HTTP answer"));
    HttpBlock.Decoded body = http.decoded(ContentLimit.of(kind));
    if (record.whole()) {
      checkDigests(record, http, body);
    }
    return new WarcAnswer(
        record.offset(),
        target,
        date(record),
        http.status(),
        http.headers(),
        body.bytes(),
        ending(record, body.ending()),
        userAgent);
  }

  /** What later revisits may refer to. */
  void remember(Whole record, ImportedCapture read) {
    Capture capture = read.capture();
    var answer = new Known(capture.kind(), capture.status(), capture.outcome(), capture.digest());
    StatedDigest.of(record.field("WARC-Payload-Digest"))
        .ifPresent(digest -> known.remember(digest.key(), answer));
    known.remember(record.id(), answer);
  }

  private static void checkDigests(Whole record, HttpBlock http, HttpBlock.Decoded body)
      throws RefusedException {
    Optional<StatedDigest> block = StatedDigest.of(record.field("WARC-Block-Digest"));
    if (block.isPresent() && !block.get().mayBeOf(record.block(), 0)) {
      throw new RefusedException("its block has another digest than WARC-Block-Digest states");
    }
    Optional<StatedDigest> payload = StatedDigest.of(record.field("WARC-Payload-Digest"));
    if (payload.isPresent() && !http.mayHave(payload.get(), body.bytes())) {
      throw new RefusedException("its payload has another digest than WARC-Payload-Digest states");
    }
  }

  /** How the body ended: the record's own word for it comes first. */
  private static Ending ending(Whole record, Ending read) {
    return switch (record.field("WARC-Truncated").strip().toLowerCase(Locale.ROOT)) {
      case "" -> record.whole() ? read : Ending.CUT;
      case "time" -> Ending.TIMED_OUT;
      case "disconnect" -> Ending.BROKEN;
      default -> Ending.CUT;
    };
  }

  static Instant date(Whole record) throws RefusedException {
    String date = record.field("WARC-Date").strip();
    Optional<Instant> usual = WarcDate.usual(date);
    if (usual.isPresent()) {
      return usual.get();
    }
    try {
      return OffsetDateTime.parse(date).toInstant();
    } catch (DateTimeException e) {
      throw new RefusedException("its WARC-Date is no instant such as 2026-10-08T00:00:00Z");
    }
  }

  /**
   * What a revisit record says.
   *
   * @param answer the answer, without a body
   * @param capture the capture it is
   */
  record Revisited(WarcAnswer answer, ImportedCapture capture) {}

  /** What a revisit record says: the content is known, and not in it. */
  Revisited revisit(
      Whole record, TargetAddress target, ResourceKind kind, Source source, String userAgent)
      throws RefusedException {
    Optional<HttpBlock> http =
        record.block().length == 0 ? Optional.empty() : HttpBlock.of(record.block());
    Optional<Known> before = known(record).filter(answer -> answer.kind() == kind);
    int status =
        http.map(HttpBlock::status)
            .or(
                () ->
                    before
                        .map(Known::status)
                        .filter(OptionalInt::isPresent)
                        .map(OptionalInt::getAsInt))
            .orElse(200);
    List<Header> headers = http.map(HttpBlock::headers).orElse(List.of());
    var answer =
        new WarcAnswer(
            record.offset(),
            target,
            date(record),
            status,
            headers,
            new byte[0],
            Ending.WHOLE,
            userAgent);
    if (status == NOT_MODIFIED
        || record.field("WARC-Profile").contains("/revisit/server-not-modified")) {
      Digest digest =
          before
              .flatMap(Known::digest)
              .or(() -> held(record).map(HeldPayloads.Held::digest))
              .orElseThrow(() -> unknown(record));
      return of(answer, kind, source, Readable.NOT_MODIFIED, Optional.of(digest));
    }
    if (before.isPresent() && before.get().status().orElse(200) == status) {
      return of(answer, kind, source, before.get().outcome(), before.get().digest());
    }
    if (status >= 200 && status < 300) {
      HeldPayloads.Held held = held(record).orElseThrow(() -> unknown(record));
      Outcome outcome =
          AnswerReading.of(kind, status, headers, held.bytes(), ending(record, Ending.WHOLE));
      return of(answer, kind, source, outcome, Optional.of(held.digest()));
    }
    return of(answer, kind, source, answer.outcome(kind), Optional.empty());
  }

  /** By its digest; by the record it names only where it states none. */
  private Optional<Known> known(Whole record) {
    String digest = record.field("WARC-Payload-Digest");
    return digest.isBlank()
        ? known.inFile(record.field("WARC-Refers-To"))
        : StatedDigest.of(digest).flatMap(stated -> known.inFile(stated.key()));
  }

  private Optional<HeldPayloads.Held> held(Whole record) {
    return StatedDigest.of(record.field("WARC-Payload-Digest")).flatMap(known::inArchive);
  }

  private static RefusedException unknown(Whole record) {
    String digest = record.field("WARC-Payload-Digest");
    return new RefusedException(
        "it revisits a content ("
            + (digest.isEmpty() ? "without a digest" : digest)
            + ") that is neither in this file before it nor held");
  }

  private static Revisited of(
      WarcAnswer answer,
      ResourceKind kind,
      Source source,
      Outcome outcome,
      Optional<Digest> digest) {
    Capture capture =
        answer.capture(kind, source, outcome, answer.status(), answer.headers(), List.of(), digest);
    return new Revisited(answer, new ImportedCapture(capture, Optional.empty()));
  }
}
