package org.consentaudit.crawler.schedule;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.consentaudit.archive.Host;
import org.consentaudit.crawler.schedule.HostState.Why;
import org.jdbi.v3.core.Handle;

/** The rows of what schedules know of hosts; in the caller's transaction. */
final class HostStates {

  private HostStates() {}

  static List<HostState> of(Handle handle, String corpus) {
    return handle
        .createQuery("select * from schedule_host where corpus = :corpus order by host")
        .bind("corpus", corpus)
        .map((row, context) -> state(row))
        .list();
  }

  /** What each schedule that has a host knows of it, by corpus. */
  static Map<String, HostState> of(Handle handle, Host host) {
    record Row(String corpus, HostState state) {}
    var found = new TreeMap<String, HostState>();
    handle
        .createQuery("select * from schedule_host where host = :host")
        .bind("host", host.name())
        .map((row, context) -> new Row(row.getString("corpus"), state(row)))
        .forEach(row -> found.put(row.corpus(), row.state()));
    return found;
  }

  /** Those that may be due: by now, or by a horizon where they do not wait on purpose. */
  static List<HostState> due(Handle handle, String corpus, Instant now, Instant horizon, int most) {
    return handle
        .createQuery(
            """
            select * from schedule_host where corpus = :corpus and due <= :horizon
              and (due <= :now or why in ('regular', 'resting'))
            order by due, host limit :most
            """)
        .bind("corpus", corpus)
        .bind("now", Times.utc(now))
        .bind("horizon", Times.utc(horizon))
        .bind("most", most)
        .map((row, context) -> state(row))
        .list();
  }

  /** Those that may owe something to a round or period that has ended. */
  static List<HostState> behind(Handle handle, String corpus, Window round, Window period) {
    return handle
        .createQuery(
            """
            select * from schedule_host where corpus = :corpus
              and (settled < :round - 1 or pages_settled < :period - 1)
            """)
        .bind("corpus", corpus)
        .bind("round", round.number())
        .bind("period", period.number())
        .map((row, context) -> state(row))
        .list();
  }

  static void put(Handle handle, String corpus, Collection<HostState> states) {
    var batch =
        handle.prepareBatch(
            """
            merge into schedule_host (corpus, host, joined, settled, pages_settled, due, why,
              visited, answer, changed, tries, failures, missed) key (corpus, host)
            values (:corpus, :host, :joined, :settled, :pages, :due, :why,
              :visited, :answer, :changed, :tries, :failures, :missed)
            """);
    for (HostState state : states) {
      batch
          .bind("corpus", corpus)
          .bind("host", state.host().name())
          .bind("joined", Times.utc(state.joined()))
          .bind("settled", state.settled())
          .bind("pages", state.pagesSettled())
          .bind("due", Times.utc(state.due()))
          .bind("why", state.why().name().toLowerCase(Locale.ROOT))
          .bind("visited", state.visited().map(Times::utc).orElse(null))
          .bind("answer", state.answer().orElse(null))
          .bind("changed", state.changed().map(Times::utc).orElse(null))
          .bind("tries", state.tries())
          .bind("failures", state.failures())
          .bind("missed", state.missed())
          .add();
    }
    if (batch.size() > 0) {
      batch.execute();
    }
  }

  static void remove(Handle handle, String corpus, Collection<Host> hosts) {
    for (Host host : hosts) {
      handle.execute(
          "delete from schedule_host where corpus = ? and host = ?", corpus, host.name());
    }
  }

  private static HostState state(ResultSet row) throws SQLException {
    return new HostState(
        new Host(row.getString("host")),
        Times.instant(row, "joined"),
        row.getLong("settled"),
        row.getLong("pages_settled"),
        Times.instant(row, "due"),
        Why.valueOf(row.getString("why").toUpperCase(Locale.ROOT)),
        Times.when(row, "visited"),
        Optional.ofNullable(row.getString("answer")),
        Times.when(row, "changed"),
        row.getInt("tries"),
        row.getInt("failures"),
        row.getLong("missed"));
  }
}
