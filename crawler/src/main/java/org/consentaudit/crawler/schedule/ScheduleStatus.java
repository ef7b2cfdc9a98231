package org.consentaudit.crawler.schedule;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.consentaudit.archive.store.Database;
import org.jdbi.v3.core.Handle;

/**
 * How a schedule stands.
 *
 * @param corpus whose
 * @param paused whether it rests
 * @param every its period, ISO 8601
 * @param hosts its hosts
 * @param due hosts whose time has come, without those that are being visited
 * @param running hosts that are being visited
 * @param late those of them that are due whose time came longer ago than {@link Timetable#grace}
 * @param failing hosts that were last asked in vain
 * @param resting those of them that are dead: asked ever more seldom
 * @param changed hosts that are visited sooner since their robots.txt changed lately
 * @param missed visits that were owed and not made, of all rounds that have ended
 * @param nextDue when the next host is due, where there is one and it does not rest
 * @param lastVisit when a host was last asked
 */
public record ScheduleStatus(
    String corpus,
    boolean paused,
    String every,
    long hosts,
    long due,
    long running,
    long late,
    long failing,
    long resting,
    long changed,
    long missed,
    Optional<Instant> nextDue,
    Optional<Instant> lastVisit) {

  private static final String BEING_VISITED =
      """
      exists (select 1 from crawl_errand e join crawl_visit v on v.id = e.visit_id
        where v.finished is null and substring(v.name, 1, :length) = :prefix
          and e.host = h.host and e.kind = 'robots' and e.seed)
      """;

  /** Checks that nothing is missing. */
  public ScheduleStatus {
    Objects.requireNonNull(corpus);
    Objects.requireNonNull(every);
    Objects.requireNonNull(nextDue);
    Objects.requireNonNull(lastVisit);
  }

  /**
   * How all schedules stand.
   *
   * @param visits how the names of visits that schedules ordered begin
   * @param running whether a crawl is under way; where none is, an unfinished visit means hosts
   *     that are still due
   */
  public static List<ScheduleStatus> of(
      Database database, Instant now, String visits, boolean running) {
    return database.read(
        handle ->
            ScheduleStore.all(handle).stream()
                .map(schedule -> of(handle, schedule, now, visits, running))
                .toList());
  }

  private static ScheduleStatus of(
      Handle handle, Schedule schedule, Instant now, String visits, boolean running) {
    boolean paused = schedule.paused().isPresent();
    var query =
        handle.createQuery(
            """
            select count(*) as hosts,
              count(case when h.due <= :now and not h.running then 1 end) as due,
              count(case when h.running then 1 end) as running,
              count(case when h.due <= :late and not h.running then 1 end) as late,
              count(case when h.tries > 0 or h.failures > 0 then 1 end) as failing,
              count(case when h.why = 'resting' then 1 end) as resting,
              count(case when h.why = 'changed' then 1 end) as changed,
              coalesce(sum(h.missed), 0) as missed,
              min(h.due) as next_due, max(h.visited) as last_visit
            from (select h.*, <running> as running from schedule_host h
              where h.corpus = :corpus) h
            """
                .replace("<running>", running ? BEING_VISITED : "false"));
    if (running) {
      query.bind("length", visits.length()).bind("prefix", visits);
    }
    return query
        .bind("corpus", schedule.corpus())
        .bind("now", Times.utc(now))
        .bind("late", Times.utc(now.minus(new Timetable(schedule).grace(now))))
        .map(
            (row, context) ->
                new ScheduleStatus(
                    schedule.corpus(),
                    paused,
                    schedule.every().code(),
                    row.getLong("hosts"),
                    paused ? 0 : row.getLong("due"),
                    row.getLong("running"),
                    paused ? 0 : row.getLong("late"),
                    row.getLong("failing"),
                    row.getLong("resting"),
                    row.getLong("changed"),
                    row.getLong("missed"),
                    paused ? Optional.empty() : Times.when(row, "next_due"),
                    Times.when(row, "last_visit")))
        .one();
  }
}
