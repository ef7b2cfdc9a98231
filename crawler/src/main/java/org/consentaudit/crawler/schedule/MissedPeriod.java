package org.consentaudit.crawler.schedule;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jdbi.v3.core.Handle;

/**
 * A round or period that ended without a visit that it owed.
 *
 * @param corpus whose schedule
 * @param what {@code robots} for a round, {@code pages} for a period
 * @param begins its first instant
 * @param ends the first instant after it
 * @param hosts how many hosts were not asked
 */
public record MissedPeriod(String corpus, String what, Instant begins, Instant ends, long hosts) {

  static final String ROBOTS = "robots";
  static final String PAGES = "pages";

  /** Checks that nothing is missing. */
  public MissedPeriod {
    Objects.requireNonNull(corpus);
    Objects.requireNonNull(what);
    Objects.requireNonNull(begins);
    Objects.requireNonNull(ends);
  }

  static void add(Handle handle, String corpus, String what, Window window, long hosts) {
    int there =
        handle
            .createUpdate(
                """
                update schedule_missed set hosts = hosts + :hosts
                where corpus = :corpus and what = :what and begins = :begins
                """)
            .bind("hosts", hosts)
            .bind("corpus", corpus)
            .bind("what", what)
            .bind("begins", Times.utc(window.from()))
            .execute();
    if (there == 0) {
      handle.execute(
          "insert into schedule_missed (corpus, what, begins, ends, hosts) values (?, ?, ?, ?, ?)",
          corpus,
          what,
          Times.utc(window.from()),
          Times.utc(window.to()),
          hosts);
    }
  }

  static List<MissedPeriod> of(Handle handle, String corpus) {
    return handle
        .createQuery(
            "select * from schedule_missed where corpus = :corpus order by begins, what desc")
        .bind("corpus", corpus)
        .map(
            (row, context) ->
                new MissedPeriod(
                    corpus,
                    row.getString("what"),
                    Times.instant(row, "begins"),
                    Times.instant(row, "ends"),
                    row.getLong("hosts")))
        .list();
  }
}
