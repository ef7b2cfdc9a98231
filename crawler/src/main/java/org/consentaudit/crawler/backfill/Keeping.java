package org.consentaudit.crawler.backfill;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.consentaudit.archive.Capture;
import org.consentaudit.archive.Digest;
import org.consentaudit.archive.Header;
import org.consentaudit.archive.Host;
import org.consentaudit.archive.Outcome;
import org.consentaudit.archive.Outcome.Failure;
import org.consentaudit.archive.Outcome.Readable;
import org.consentaudit.archive.ResourceKind;
import org.consentaudit.archive.Source;
import org.consentaudit.archive.http.Ending;
import org.consentaudit.archive.store.Archive;
import org.consentaudit.archive.store.HeldCaptures;
import org.consentaudit.crawler.Judgement;
import org.consentaudit.crawler.TermsLinkFinder;
import org.consentaudit.crawler.backfill.Replayed.Delivered;
import org.consentaudit.crawler.fetch.Answer.Received;
import org.jdbi.v3.core.Handle;

/**
 * Makes captures of what the archive tells, judged as our own crawler's are. Who asked the site
 * then, and from where, is not known.
 */
final class Keeping {

  static final Source WAYBACK = new Source("wayback");

  private static final int RECENT = 16;
  private static final int OK = 200;
  private static final int NOT_FOUND = 404;
  private static final int GONE = 410;

  private final Archive archive;
  private final TermsLinkFinder finder;
  private final Payloads payloads;
  private final HeldCaptures held;

  /** A few: contents of pages may be megabytes. */
  private final Map<Judged.Of, Judged> recently =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Judged.Of, Judged> eldest) {
          return size() > RECENT;
        }
      };

  Keeping(Archive archive, TermsLinkFinder finder, Payloads payloads) {
    this.archive = archive;
    this.finder = finder;
    this.payloads = payloads;
    this.held = new HeldCaptures(archive, WAYBACK);
  }

  /**
   * A capture that is now in the archive.
   *
   * @param host whose it is
   * @param outcome how the attempt of the time ended
   * @param content its bytes, where any are held
   * @param contentType what the site said that they are; empty when not known
   */
  record Kept(Host host, Outcome outcome, Optional<byte[]> content, String contentType) {}

  /** Whether the archive has this very capture. */
  boolean has(Handle handle, Question question, CdxRow row) {
    return held.at(
            handle, question.hostOf(row.original()), question.kind(), Stamps.instant(row.stamp()))
        .contains(row.original());
  }

  /** Whether the archive has a capture of the address in a row's period. */
  boolean hasInPeriod(Question question, CdxRow row) {
    var from = Stamps.instant(question.every().begin(row.stamp()));
    var to = Stamps.instant(question.every().next(row.stamp()));
    Host bare = question.hostOf(row.original()).bare();
    return List.of(bare, new Host("www." + bare.name())).stream()
        .flatMap(host -> held.within(host, question.kind(), from, to).stream())
        .anyMatch(url -> Question.same(url, row.original()));
  }

  /** Keeps a capture whose content is held already, or of which there is none to keep. */
  Optional<Kept> withoutAsking(Handle handle, Question question, CdxRow row) {
    if (row.isRedirect()) {
      // Where it led stands in no index.
      return Optional.empty();
    }
    int status = row.status().orElse(OK);
    if (needsNoBytes(row)) {
      Outcome outcome = Outcome.ofStatus(status);
      return Optional.of(keep(handle, question, row, List.of(), outcome, Optional.empty()));
    }
    boolean emptyRevisit =
        row.status().isEmpty() && PayloadSha1.EMPTY.base32().equals(row.payload());
    return emptyRevisit
        ? Optional.empty()
        : payloads
            .find(handle, row.payload(), question.hostOf(row.original()))
            .map(found -> keepHeld(handle, question, row, status, found));
  }

  /** Whether the status says all: a page that says only "not found" or "broken" is not kept. */
  static boolean needsNoBytes(CdxRow row) {
    int status = row.status().orElse(OK);
    return status == NOT_FOUND || status == GONE || status >= 500 && status < 600;
  }

  private Kept keepHeld(
      Handle handle, Question question, CdxRow row, int status, Payloads.Held found) {
    String media = row.isRevisit() ? "" : row.media();
    var asked = new Judged.Of(question.kind(), status, media, found);
    Judged judged = recently.computeIfAbsent(asked, this::judge);
    return keep(handle, question, row, List.of(), judged.outcome(), judged.bytes());
  }

  /** What a content is as an answer: most months of a page have the same. */
  private record Judged(Outcome outcome, Optional<byte[]> bytes) {
    private record Of(ResourceKind kind, int status, String media, Payloads.Held content) {}
  }

  private Judged judge(Judged.Of asked) {
    byte[] bytes = archive.contents().bytes(asked.content().digest()).orElse(new byte[0]);
    Ending ending = asked.content().cut() ? Ending.CUT : Ending.WHOLE;
    var answer = new Received(asked.status(), List.of(), bytes, ending);
    Outcome outcome = outcome(asked.kind(), answer, asked.media());
    return new Judged(
        outcome, Optional.of(bytes).filter(b -> Judgement.keepsBytes(outcome, answer)));
  }

  /** Keeps a capture as it was delivered. */
  Kept delivered(Handle handle, Question question, CdxRow row, Delivered delivered) {
    Received answer = delivered.answer();
    Outcome outcome = outcome(question.kind(), answer, answer.header("Content-Type").orElse(""));
    Optional<byte[]> bytes =
        Optional.of(answer.body()).filter(b -> Judgement.keepsBytes(outcome, answer));
    CdxRow seen =
        new CdxRow(
            row.stamp(),
            row.original(),
            row.media(),
            OptionalInt.of(answer.status()),
            row.payload(),
            row.size());
    Kept kept = keep(handle, question, seen, answer.headers(), outcome, bytes);
    bytes.ifPresent(
        content ->
            payloads.learn(
                handle,
                row.payload(),
                kept.host(),
                delivered.proven(),
                new Payloads.Held(Digest.of(content), answer.ending() == Ending.CUT)));
    return kept;
  }

  /** Keeps that the archive could not deliver a capture: says nothing about the site. */
  Kept undelivered(Handle handle, Question question, CdxRow row, String reason) {
    var unknown =
        new CdxRow(row.stamp(), row.original(), "", OptionalInt.empty(), row.payload(), 0);
    return keep(
        handle, question, unknown, List.of(), Outcome.sourceFailed(reason), Optional.empty());
  }

  private Kept keep(
      Handle handle,
      Question question,
      CdxRow row,
      List<Header> fields,
      Outcome outcome,
      Optional<byte[]> content) {
    Host host = question.hostOf(row.original());
    var capture =
        new Capture(
            host,
            row.original(),
            question.kind(),
            Stamps.instant(row.stamp()),
            WAYBACK,
            outcome,
            row.status(),
            fields,
            List.of(),
            Optional.empty(),
            "",
            "");
    archive.captures().append(handle, capture, content);
    String type =
        fields.stream()
            .filter(field -> field.name().equalsIgnoreCase("content-type"))
            .map(Header::value)
            .findFirst()
            .orElse("");
    return new Kept(host, outcome, content, type);
  }

  private Outcome outcome(ResourceKind kind, Received answer, String contentType) {
    Outcome outcome = Judgement.of(kind, answer);
    boolean page = kind == ResourceKind.TERMS || kind == ResourceKind.HOME;
    if (!page || outcome != Readable.CONTENT) {
      return outcome;
    }
    String type = contentType.toLowerCase(Locale.ROOT);
    return finder
        .objection(kind, answer.body(), type)
        .map(
            word ->
                Outcome.failed(
                    word.equals("challenge") ? Failure.REFUSED : Failure.NOT_EXPECTED, word))
        .orElse(outcome);
  }
}
