package org.consentaudit.crawler.backfill;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.consentaudit.archive.store.Database;
import org.jdbi.v3.core.Handle;

/** What is asked of an archive's index, how far it has come, and what is still to be replayed. */
final class Questions {

  private static final String OPEN = "open";
  private static final String DONE = "done";
  private static final String EXCLUDED = "excluded";
  private static final int NEWEST_MIGRATION = 1;

  private final Database database;
  private final String endpoint;

  Questions(Database database, String endpoint) {
    this.database = database;
    this.endpoint = endpoint;
    migrate(database);
  }

  static void migrate(Database database) {
    database.migrate("backfill", "org/consentaudit/crawler/backfill/migration", NEWEST_MIGRATION);
  }

  /** What of a question is open now, and what was open before. */
  record Opened(List<Asked> spans, List<ToReplay> replays) {
    static final Opened NOTHING = new Opened(List.of(), List.of());

    Opened {
      spans = List.copyOf(spans);
      replays = List.copyOf(replays);
    }

    boolean isEmpty() {
      return spans.isEmpty() && replays.isEmpty();
    }

    Opened and(Opened other) {
      return new Opened(
          Stream.concat(spans.stream(), other.spans.stream()).toList(),
          Stream.concat(replays.stream(), other.replays.stream()).toList());
    }
  }

  /** Opens a question for a span of time, as far as it was not asked before. */
  Opened open(Handle handle, Question question, Span wanted) {
    long id = find(handle, question).orElseGet(() -> insert(handle, question));
    List<Span> covered = spans(handle, id);
    // The newest capture is asked for once: what it tells is then in the archive.
    boolean asked = question.taken() == Taken.NEWEST && !covered.isEmpty();
    List<Span> missing = asked ? List.of() : wanted.without(covered, question.every());
    for (Span span : missing) {
      handle.execute(
          "insert into wayback_span (question_id, first_stamp, last_stamp, state)"
              + " values (?, ?, ?, ?)",
          id,
          span.first(),
          span.last(),
          OPEN);
    }
    return new Opened(openSpans(handle, id, question), replays(handle, id, question));
  }

  /** Whether a span is the first of its question: others may have captures of its outer periods. */
  boolean isFirst(Handle handle, Asked asked) {
    return handle
            .createQuery("select count(*) from wayback_span where question_id = :q and id < :s")
            .bind("q", asked.questionId())
            .bind("s", asked.spanId())
            .mapTo(Long.class)
            .one()
        == 0;
  }

  private Optional<Long> find(Handle handle, Question question) {
    return handle
        .createQuery(
            """
            select id from wayback_question where endpoint = :e and kind = :kind and host = :host
              and url = :url and taken = :taken and every = :every
            """)
        .bind("e", endpoint)
        .bind("kind", question.kind().code())
        .bind("host", question.host().bare().name())
        .bind("url", question.address().url())
        .bind("taken", question.taken().code())
        .bind("every", question.every().code())
        .mapTo(Long.class)
        .findOne();
  }

  private long insert(Handle handle, Question question) {
    return handle
        .createUpdate(
            """
            insert into wayback_question (endpoint, kind, host, url, taken, every)
            values (:e, :kind, :host, :url, :taken, :every)
            """)
        .bind("e", endpoint)
        .bind("kind", question.kind().code())
        .bind("host", question.host().bare().name())
        .bind("url", question.address().url())
        .bind("taken", question.taken().code())
        .bind("every", question.every().code())
        .executeAndReturnGeneratedKeys("id")
        .mapTo(Long.class)
        .one();
  }

  private static List<Span> spans(Handle handle, long question) {
    return handle
        .createQuery("select * from wayback_span where question_id = :q")
        .bind("q", question)
        .map((row, c) -> span(row))
        .list();
  }

  private static List<Asked> openSpans(Handle handle, long id, Question question) {
    return handle
        .createQuery(
            "select * from wayback_span where question_id = :q and state = :open order by id")
        .bind("q", id)
        .bind("open", OPEN)
        .map((row, c) -> new Asked(id, row.getLong("id"), question, span(row), 0))
        .list();
  }

  private static List<ToReplay> replays(Handle handle, long id, Question question) {
    return new ArrayList<>(
        handle
            .createQuery(
                "select * from wayback_replay where question_id = :q and not lasting order by id")
            .bind("q", id)
            .map((row, c) -> new ToReplay(row.getLong("id"), question, row(row), 0))
            .list());
  }

  private static Span span(ResultSet row) throws SQLException {
    return new Span(
        row.getString("first_stamp"),
        row.getString("last_stamp"),
        Optional.ofNullable(row.getString("resume_key")),
        Optional.ofNullable(row.getString("period")));
  }

  private static CdxRow row(ResultSet row) throws SQLException {
    int status = row.getInt("status");
    return new CdxRow(
        row.getString("stamp"),
        row.getString("original"),
        row.getString("media"),
        status == 0 ? OptionalInt.empty() : OptionalInt.of(status),
        row.getString("payload"),
        row.getLong("size"));
  }

  /** The index answered; there is more. */
  void goOn(Handle handle, Asked asked, Span then) {
    handle.execute(
        "update wayback_span set resume_key = ?, period = ? where id = ?",
        then.resumeKey().orElse(null),
        then.period().orElse(null),
        asked.spanId());
  }

  /**
   * The index broke off in silence: what it answered so far is done, and the rest a span of its
   * own.
   */
  Asked split(Handle handle, Asked asked, Span rest) {
    handle.execute(
        "update wayback_span set last_stamp = ?, state = ? where id = ?",
        Stamps.plusSeconds(rest.first(), -1),
        DONE,
        asked.spanId());
    long id =
        handle
            .createUpdate(
                """
                insert into wayback_span (question_id, first_stamp, last_stamp, period, state)
                values (:q, :first, :last, :period, :open)
                """)
            .bind("q", asked.questionId())
            .bind("first", rest.first())
            .bind("last", rest.last())
            .bind("period", rest.period().orElse(null))
            .bind("open", OPEN)
            .executeAndReturnGeneratedKeys("id")
            .mapTo(Long.class)
            .one();
    return new Asked(asked.questionId(), id, asked.question(), rest, 0);
  }

  void done(Handle handle, Asked asked) {
    handle.execute("update wayback_span set state = ? where id = ?", DONE, asked.spanId());
  }

  /** The archive does not give these captures out. */
  void excluded(Asked asked) {
    database.write(
        handle ->
            handle.execute(
                "update wayback_span set state = ? where id = ?", EXCLUDED, asked.spanId()));
  }

  ToReplay add(Handle handle, Asked asked, CdxRow row) {
    long id =
        handle
            .createUpdate(
                """
                insert into wayback_replay (question_id, stamp, original, media, status, payload, size,
                  lasting)
                values (:q, :stamp, :original, :media, :status, :payload, :size, false)
                """)
            .bind("q", asked.questionId())
            .bind("stamp", row.stamp())
            .bind("original", row.original())
            .bind("media", row.media())
            .bind("status", row.status().isPresent() ? (Integer) row.status().getAsInt() : null)
            .bind("payload", row.payload())
            .bind("size", row.size())
            .executeAndReturnGeneratedKeys("id")
            .mapTo(Long.class)
            .one();
    return new ToReplay(id, asked.question(), row, 0);
  }

  void kept(Handle handle, ToReplay replay) {
    handle.execute("delete from wayback_replay where id = ?", replay.id());
  }

  void undelivered(Handle handle, ToReplay replay, String reason, boolean lasting) {
    handle.execute(
        "update wayback_replay set reason = ?, lasting = ? where id = ?",
        reason,
        lasting,
        replay.id());
  }
}
