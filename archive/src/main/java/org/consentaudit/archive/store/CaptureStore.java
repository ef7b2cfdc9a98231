package org.consentaudit.archive.store;

import java.security.MessageDigest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import org.consentaudit.archive.Capture;
import org.consentaudit.archive.CaptureEntry;
import org.consentaudit.archive.Digest;
import org.consentaudit.archive.Host;
import org.consentaudit.archive.Outcome;
import org.consentaudit.archive.ResourceKind;
import org.consentaudit.archive.Source;
import org.consentaudit.archive.Trail;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/**
 * The captures: appended, never edited. Those that are retracted are passed over by all that reads
 * several; only {@link #full} and {@link #forEachRetracted} still give them.
 */
public final class CaptureStore {

  private static final String ENTRY =
      """
      select c.id, h.name, c.url, c.kind, c.captured, s.name, c.outcome, c.reason, c.status, t.digest
      from capture c
      join host h on h.id = c.host_id
      join source s on s.id = c.source_id
      left join content t on t.id = c.content_id
      """;

  private final Database database;
  private final CaptureAppender appender;
  private final IngestStore ingests;

  /** Of the transaction that is under way; one thread at a time writes. */
  private long added;

  private long held;

  CaptureStore(Database database, ContentStore contents, IngestStore ingests) {
    this.database = database;
    this.ingests = ingests;
    this.appender = new CaptureAppender(contents);
    database.beforeCommit(this::note);
    database.afterRollback(this::forget);
  }

  /**
   * Appends a capture within the caller's transaction, so that evidence and the caller's
   * bookkeeping stand or fall together. A capture that is held already changes nothing. The ingest
   * that is under way, if one is, counts it.
   *
   * @param handle a transaction of {@link Database#write}
   * @param content the bytes received, where there are any; their digest becomes the capture's.
   *     When empty, a digest that the capture carries must name a content already held.
   * @return whether it was new
   * @throws IllegalArgumentException when the content is not held, or a field is longer than the
   *     archive keeps; nothing is written then
   */
  public boolean append(Handle handle, Capture capture, Optional<byte[]> content) {
    return append(handle, ReadyCapture.of(capture, content)).isEmpty();
  }

  /**
   * The same with a capture that was made ready before, perhaps on another thread.
   *
   * @return the number of the same capture where it is held already, retracted or not; empty when
   *     it was new
   */
  public OptionalLong append(Handle handle, ReadyCapture capture) {
    OptionalLong there = appender.append(Statements.in(handle), capture);
    if (there.isEmpty()) {
      added++;
    } else {
      held++;
    }
    return there;
  }

  private void note(Handle handle) {
    if (added + held > 0) {
      ingests.open().ifPresent(ingest -> ingest.note(handle, new Ingest.Counts(added, held, 0)));
      added = 0;
      held = 0;
    }
  }

  private void forget() {
    added = 0;
    held = 0;
    appender.forget();
  }

  /** All captures of a kind, by host, then time, then arrival; streamed. */
  public void forEach(ResourceKind kind, Consumer<CaptureEntry> consumer) {
    stream(
        handle ->
            handle
                .createQuery(
                    ENTRY
                        + " where c.kind = :kind"
                        + ingests.exceptRetracted("c.id")
                        + "order by c.host_id, c.captured, c.id")
                .bind("kind", kind.ordinal()),
        consumer);
  }

  /** The captures that are retracted, of all kinds, newest first; streamed. */
  public void forEachRetracted(Consumer<CaptureEntry> consumer) {
    ingests
        .onlyRetracted("c.id")
        .ifPresent(
            retracted ->
                stream(
                    handle ->
                        handle.createQuery(
                            ENTRY + " where " + retracted + " order by c.captured desc, c.id desc"),
                    consumer));
  }

  private void stream(Function<Handle, Query> query, Consumer<CaptureEntry> consumer) {
    database.read(
        handle -> {
          try (var rows =
              query
                  .apply(handle)
                  .setFetchSize(10_000)
                  .map((row, context) -> entry(row))
                  .iterator()) {
            rows.forEachRemaining(consumer);
          }
          return null;
        });
  }

  /**
   * The redirects of all captures that had some, by the capture's number; streamed. In one pass
   * over the table: through its index it would take several times as long.
   */
  public void forEachTrail(BiConsumer<Long, Trail> consumer) {
    database.read(
        handle -> {
          try (var rows =
              handle
                  .createQuery(
                      """
                      select c.id, c.redirects, f.url from capture c
                      left join final_url f on f.capture_id = c.id
                      where c.redirects is not null
                      """
                          + ingests.exceptRetracted("c.id"))
                  .setFetchSize(10_000)
                  .map(
                      (row, context) ->
                          Map.entry(
                              row.getLong(1),
                              new Trail(
                                  HttpFields.redirectsFromJson(row.getString(2)),
                                  Optional.ofNullable(row.getString(3)))))
                  .iterator()) {
            rows.forEachRemaining(row -> consumer.accept(row.getKey(), row.getValue()));
          }
          return null;
        });
  }

  /** The captures of one host and kind, oldest first. */
  public List<CaptureEntry> of(Host host, ResourceKind kind) {
    return database.read(
        handle ->
            handle
                .createQuery(
                    ENTRY
                        + " where h.name = :host and c.kind = :kind"
                        + ingests.exceptRetracted("c.id")
                        + "order by c.captured, c.id")
                .bind("host", host.name())
                .bind("kind", kind.ordinal())
                .map((row, context) -> entry(row))
                .list());
  }

  /** The last capture of one host and kind from a source that was made at an instant or later. */
  public Optional<CaptureEntry> latest(
      Host host, ResourceKind kind, Source source, Instant earliest) {
    return database.read(
        handle ->
            handle
                .createQuery(
                    ENTRY
                        + """
                         where h.name = :host and c.kind = :kind and s.name = :source
                           and c.captured >= :earliest
                        """
                        + ingests.exceptRetracted("c.id")
                        + "order by c.captured desc, c.id desc limit 1")
                .bind("host", host.name())
                .bind("kind", kind.ordinal())
                .bind("source", source.name())
                .bind("earliest", LocalDateTime.ofInstant(earliest, ZoneOffset.UTC))
                .map((row, context) -> entry(row))
                .findOne());
  }

  /** One capture with everything that is known of it, be it retracted. */
  public Optional<Capture> full(long id) {
    return database.read(handle -> full(handle, id));
  }

  private static Optional<Capture> full(Handle handle, long id) {
    record Rest(
        String headers, String redirects, String userAgent, String vantage, String finalUrl) {}
    Optional<CaptureEntry> entry =
        handle
            .createQuery(ENTRY + " where c.id = :id")
            .bind("id", id)
            .map((row, context) -> entry(row))
            .findOne();
    if (entry.isEmpty()) {
      return Optional.empty();
    }
    Rest rest =
        handle
            .createQuery(
                """
                select c.headers, c.redirects, r.user_agent, r.vantage, f.url
                from capture c join requester r on r.id = c.requester_id
                left join final_url f on f.capture_id = c.id
                where c.id = :id
                """)
            .bind("id", id)
            .map(
                (row, context) ->
                    new Rest(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5)))
            .one();
    CaptureEntry e = entry.get();
    return Optional.of(
        new Capture(
            e.host(),
            e.url(),
            e.kind(),
            e.captured(),
            e.source(),
            e.outcome(),
            e.status(),
            HttpFields.headersFromJson(rest.headers()),
            HttpFields.redirectsFromJson(rest.redirects()),
            e.digest(),
            rest.userAgent(),
            rest.vantage(),
            Optional.ofNullable(rest.finalUrl())));
  }

  /**
   * How many captures there are, those retracted among them, and the number of the newest: changes
   * whenever one is added.
   */
  public Extent extent() {
    // Apart: each is answered from an index alone, together they would read all.
    return database
        .rows(
            "select (select count(*) from capture), (select coalesce(max(id), 0) from capture)",
            row -> new Extent(row.getLong(1), row.getLong(2)))
        .get(0);
  }

  /**
   * A digest over all captures, whatever the order they came in: equal archives have equal ones.
   * Those retracted are still held, and count. No index has the fingerprints: they are sorted in
   * memory, some 50 bytes each.
   */
  public Digest digest() {
    List<byte[]> fingerprints = new ArrayList<>();
    Fingerprints.forEach(
        database,
        0,
        Long.MAX_VALUE,
        (id, fingerprint) -> fingerprints.add(fingerprint),
        done -> {});
    fingerprints.sort(Arrays::compareUnsigned);
    MessageDigest digest = Digest.sha256();
    fingerprints.forEach(digest::update);
    return Digest.ofBytes(digest.digest());
  }

  /**
   * How far the archive reaches.
   *
   * @param captures how many captures it holds
   * @param newest the number of the newest, 0 when there is none
   */
  public record Extent(long captures, long newest) {}

  private static CaptureEntry entry(ResultSet row) throws SQLException {
    int status = row.getInt(9);
    OptionalInt httpStatus = row.wasNull() ? OptionalInt.empty() : OptionalInt.of(status);
    byte[] digest = row.getBytes(10);
    return new CaptureEntry(
        row.getLong(1),
        new Host(row.getString(2)),
        row.getString(3),
        ResourceKind.values()[row.getInt(4)],
        row.getObject(5, LocalDateTime.class).toInstant(ZoneOffset.UTC),
        new Source(row.getString(6)),
        Outcome.of(row.getString(7), row.getString(8)),
        httpStatus,
        digest == null ? Optional.empty() : Optional.of(Digest.ofBytes(digest)));
  }

  /** Answers which kinds of captures there are of which hosts, for listings. */
  public List<Host> hosts(ResourceKind kind) {
    return database.read(
        handle ->
            new ArrayList<>(
                handle
                    .createQuery(
                        """
                        select h.name from host h
                        where exists (select 1 from capture c
                          where c.host_id = h.id and c.kind = :kind
                        """
                            + ingests.exceptRetracted("c.id")
                            + ") order by h.name")
                    .bind("kind", kind.ordinal())
                    .map((row, context) -> new Host(row.getString(1)))
                    .list()));
  }
}
