package org.consentaudit.archive.store;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.consentaudit.archive.Capture;
import org.consentaudit.archive.Digest;

/** Adds captures to their table, each once. */
final class CaptureAppender {

  private static final String HELD =
      """
      select id from capture
      where kind = ? and host_id = ? and captured = ? and fingerprint = ?
      """;

  private static final String APPEND =
      """
      insert into capture (host_id, kind, url, captured, source_id, requester_id, outcome, reason,
        status, headers, redirects, content_id, fingerprint)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """;

  private static final String LED_TO = "insert into final_url (capture_id, url) values (?, ?)";

  private final ContentStore contents;
  private final HostNumbers hosts = new HostNumbers();
  private final Names names = new Names();
  private final NewestCaptures newest = new NewestCaptures();

  CaptureAppender(ContentStore contents) {
    this.contents = contents;
  }

  /** Numbers of a transaction that is rolled back came never to be. */
  void forget() {
    hosts.forget();
    names.forget();
    contents.forget();
    newest.forget();
  }

  /** Answers the number of the same capture where it is held already. */
  OptionalLong append(Statements statements, ReadyCapture ready) {
    Capture c = ready.capture();
    int kind = c.kind().ordinal();
    HostNumbers.Numbered numbered = hosts.of(statements, c.host());
    int host = numbered.number();
    var captured = LocalDateTime.ofInstant(c.captured(), ZoneOffset.UTC);
    ContentPlace content = place(statements, ready);
    // What was never seen before cannot be in a capture that is held.
    if (numbered.isNew()) {
      newest.noneOf(host, kind);
    } else if (!content.isNew() && !newest.isBefore(statements, host, kind, captured)) {
      Optional<Long> held =
          statements.first(HELD, row -> row.getLong(1), kind, host, captured, ready.fingerprint());
      if (held.isPresent()) {
        return OptionalLong.of(held.get());
      }
    }
    newest.note(host, kind, captured);
    OptionalInt status = c.status();
    Object[] values = {
      host,
      kind,
      c.url(),
      captured,
      names.source(statements, c.source()),
      names.requester(statements, c.userAgent(), c.vantage()),
      c.outcome().code(),
      c.outcome().reason(),
      status.isPresent() ? status.getAsInt() : null,
      ready.headers().orElse(null),
      ready.redirects().orElse(null),
      content.id().orElse(null),
      ready.fingerprint()
    };
    if (c.finalUrl().isPresent()) {
      long id = statements.insert(APPEND, values);
      statements.update(LED_TO, id, c.finalUrl().get());
    } else {
      statements.update(APPEND, values);
    }
    return OptionalLong.empty();
  }

  /** Where a capture's content stands, if it has one, and whether it stands there only now. */
  private record ContentPlace(Optional<Integer> id, boolean isNew) {}

  private ContentPlace place(Statements statements, ReadyCapture ready) {
    Capture capture = ready.capture();
    if (capture.digest().isEmpty()) {
      return new ContentPlace(Optional.empty(), false);
    }
    Digest digest = capture.digest().get();
    Optional<Integer> held = contents.find(statements, digest, capture.kind());
    if (held.isPresent()) {
      return new ContentPlace(held, false);
    }
    byte[] bytes =
        ready
            .content()
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "the content "
                            + digest.brief()
                            + "… that "
                            + capture.url()
                            + " refers to is not held"));
    return new ContentPlace(
        Optional.of(contents.add(statements, digest, bytes, capture.kind())), true);
  }
}
