package org.consentaudit.archive.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicReference;
import org.jdbi.v3.core.HandleConsumer;

/** The ingests of an archive, and which of them are retracted. */
public final class IngestStore {

  /** The longest reason, in characters. */
  public static final int MAX_REASON = 1000;

  private static final int MAX_INPUT = 4096;

  private static final String BEGIN =
      """
      insert into ingest (command, input, input_digest, program, started) values (?, ?, ?, ?, ?)
      """;

  private static final String ALL =
      """
      select i.id, i.command, i.input, i.input_digest, i.program, i.started, i.finished, i.added,
        i.held, i.rejected, i.first_capture, i.last_capture, r.made, r.reason
      from ingest i
      left join retraction r on r.retracted
        and r.id = (select max(id) from retraction n where n.ingest_id = i.id)
      """;

  private static final String RETRACT =
      "insert into retraction (ingest_id, made, retracted, reason) values (?, ?, ?, ?)";

  private final Database database;
  private final AtomicReference<Optional<OpenIngest>> open =
      new AtomicReference<>(Optional.empty());
  private volatile Retractions retractions = Retractions.NONE;

  IngestStore(Database database) {
    this.database = database;
    reload();
  }

  /**
   * Begins an ingest. Captures that are added from now on, by whichever thread, are its own.
   *
   * @param input what is read
   * @param inputDigest its digest, or the commit; see {@link Ingest}
   * @throws IllegalStateException while another is open
   */
  public OpenIngest begin(
      Invocation by, String input, Optional<String> inputDigest, Instant started) {
    if (open.get().isPresent()) {
      throw new IllegalStateException("ingest " + open.get().get().id() + " is still open");
    }
    long newest =
        database.rows("select coalesce(max(id), 0) from capture", r -> r.getLong(1)).get(0);
    database.<RuntimeException>write(
        handle -> {
          long id =
              Statements.in(handle)
                  .insert(
                      BEGIN,
                      by.command(),
                      Invocation.cut(input, MAX_INPUT),
                      inputDigest.orElse(null),
                      by.program(),
                      utc(started));
          open.set(Optional.of(new OpenIngest(this, id, newest)));
        });
    return open.get().orElseThrow();
  }

  void close(OpenIngest ingest, HandleConsumer<RuntimeException> last) {
    database.write(last);
    leave(ingest);
  }

  /** Leaves an ingest as one that did not finish; one that did is not touched. */
  void leave(OpenIngest ingest) {
    if (open.get().filter(current -> current == ingest).isPresent()) {
      open.set(Optional.empty());
    }
  }

  /** The one that is under way. */
  Optional<OpenIngest> open() {
    return open.get();
  }

  /** All, newest first. */
  public List<Ingest> all() {
    return database.rows(ALL + " order by i.id desc", IngestStore::ingest);
  }

  /** One of them. */
  public Optional<Ingest> find(long id) {
    return database.rows(ALL + " where i.id = ?", IngestStore::ingest, id).stream().findFirst();
  }

  /**
   * Marks the captures of an ingest as retracted, or no longer so.
   *
   * @param reason why, at most {@link #MAX_REASON} characters
   * @return whether anything changed
   * @throws IllegalArgumentException when there is no such ingest
   */
  public boolean retract(long id, boolean retracted, String reason, Instant made) {
    if (reason.length() > MAX_REASON) {
      throw new IllegalArgumentException("a reason has at most " + MAX_REASON + " characters");
    }
    Ingest ingest =
        find(id)
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "there is no ingest " + id + ": 'consent archive log' lists them"));
    if (ingest.retraction().isPresent() == retracted) {
      return false;
    }
    database.<RuntimeException>write(
        handle -> Statements.in(handle).update(RETRACT, id, utc(made), retracted, reason));
    database.settle();
    reload();
    return true;
  }

  /** The retracted ingest whose a capture is, where it is of one. */
  public OptionalLong retractedWith(long capture) {
    return retractions.ingestOf(capture);
  }

  /** Changes with what is retracted. */
  public String retractedRanges() {
    return retractions.toString();
  }

  /** What a query adds to a condition on captures to leave out those that are retracted. */
  String exceptRetracted(String column) {
    return retractions.except(column);
  }

  /** A condition on captures that holds of those alone that are retracted, where there are any. */
  Optional<String> onlyRetracted(String column) {
    return retractions.only(column);
  }

  private void reload() {
    retractions =
        new Retractions(
            database.rows(
                """
                select i.id, i.first_capture, i.last_capture from retraction r
                join ingest i on i.id = r.ingest_id
                where r.retracted and i.first_capture is not null
                  and not exists (select 1 from retraction n
                    where n.ingest_id = r.ingest_id and n.id > r.id)
                order by i.first_capture
                """,
                row -> new Retractions.Entry(row.getLong(1), row.getLong(2), row.getLong(3))));
  }

  private static Ingest ingest(ResultSet row) throws SQLException {
    long first = row.getLong(11);
    boolean empty = row.wasNull();
    Optional<Instant> retracted = instant(row, 13);
    String reason = row.getString(14);
    return new Ingest(
        row.getLong(1),
        new Invocation(row.getString(2), row.getString(5)),
        row.getString(3),
        Optional.ofNullable(row.getString(4)),
        instant(row, 6).orElseThrow(),
        instant(row, 7),
        new Ingest.Counts(row.getLong(8), row.getLong(9), row.getLong(10)),
        empty ? Optional.empty() : Optional.of(new Ingest.Range(first, row.getLong(12))),
        retracted.map(made -> new Ingest.Retraction(made, reason)));
  }

  private static Optional<Instant> instant(ResultSet row, int column) throws SQLException {
    return Optional.ofNullable(row.getObject(column, LocalDateTime.class))
        .map(time -> time.toInstant(ZoneOffset.UTC));
  }

  static LocalDateTime utc(Instant time) {
    return LocalDateTime.ofInstant(time, ZoneOffset.UTC);
  }
}
