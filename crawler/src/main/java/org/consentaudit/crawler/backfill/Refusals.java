package org.consentaudit.crawler.backfill;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.consentaudit.archive.store.Database;

/** The book of an archive's refusals: kept, so that a new process does not ask before its time. */
final class Refusals {

  private final Database database;
  private final String endpoint;

  Refusals(Database database, String endpoint) {
    this.database = database;
    this.endpoint = endpoint;
  }

  /**
   * The newest refusal, where none of our requests was answered since.
   *
   * @param until when the archive may be asked again
   * @param running how many refusals there were without an answer between them
   */
  record Last(Instant until, int running) {}

  Optional<Last> last() {
    return database
        .<Optional<Last>, RuntimeException>read(
            handle ->
                handle
                    .createQuery(
                        "select until_time, running from wayback_refusal where endpoint = :e"
                            + " order by id desc limit 1")
                    .bind("e", endpoint)
                    .map(
                        (row, c) ->
                            new Last(
                                row.getObject(1, LocalDateTime.class).toInstant(ZoneOffset.UTC),
                                row.getInt(2)))
                    .findOne())
        .filter(last -> last.running() > 0);
  }

  /** When the refusals began that are not over. */
  Optional<Instant> since() {
    return database.read(
        handle ->
            handle
                .createQuery(
                    """
                    select min(refused) from wayback_refusal
                    where endpoint = :e and id > (select coalesce(max(id), 0) from wayback_refusal
                      where endpoint = :e and running = 0)
                    """)
                .bind("e", endpoint)
                .map((row, c) -> row.getObject(1, LocalDateTime.class))
                .findOne()
                .map(time -> time.toInstant(ZoneOffset.UTC)));
  }

  void note(Instant now, String reason, Instant until, int running) {
    database.write(
        handle ->
            handle
                .createUpdate(
                    """
                    insert into wayback_refusal (endpoint, refused, reason, until_time, running)
                    values (:e, :now, :reason, :until, :running)
                    """)
                .bind("e", endpoint)
                .bind("now", LocalDateTime.ofInstant(now, ZoneOffset.UTC))
                .bind("reason", reason)
                .bind("until", LocalDateTime.ofInstant(until, ZoneOffset.UTC))
                .bind("running", running)
                .execute());
  }

  /** The archive answers again. */
  void over() {
    database.write(
        handle ->
            handle.execute(
                """
                update wayback_refusal set running = 0
                where id = (select max(id) from wayback_refusal where endpoint = ?)
                """,
                endpoint));
  }
}
