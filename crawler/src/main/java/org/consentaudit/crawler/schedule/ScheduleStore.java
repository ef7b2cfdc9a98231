package org.consentaudit.crawler.schedule;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.consentaudit.archive.ResourceKind;
import org.consentaudit.archive.store.Database;
import org.jdbi.v3.core.Handle;

/** The schedules, one a corpus at most. */
public final class ScheduleStore {

  private static final String MODULE = "schedule";
  private static final int NEWEST_MIGRATION = 1;

  private final Database database;

  /** Opens the tables in an archive's database, and makes them where there are none. */
  public ScheduleStore(Database database) {
    this.database = database;
    database.migrate(MODULE, "org/consentaudit/crawler/schedule/migration", NEWEST_MIGRATION);
  }

  /** Whether a database has any schedule; tables are not made for the question. */
  public static boolean isUsedIn(Database database) {
    return database.hasTablesOf(MODULE) && !new ScheduleStore(database).all().isEmpty();
  }

  /** All schedules, by corpus. */
  public List<Schedule> all() {
    return database.read(ScheduleStore::all);
  }

  static List<Schedule> all(Handle handle) {
    return handle
        .createQuery("select * from schedule order by corpus")
        .map((row, context) -> schedule(row))
        .list();
  }

  /** The schedule of a corpus. */
  public Optional<Schedule> find(String corpus) {
    return all().stream().filter(schedule -> schedule.corpus().equals(corpus)).findFirst();
  }

  /** The rounds and periods that were missed, oldest first. */
  public List<MissedPeriod> missed(String corpus) {
    return database.read(handle -> MissedPeriod.of(handle, corpus));
  }

  /** What a schedule knows of its hosts, by name. */
  public List<HostState> hosts(String corpus) {
    return database.read(handle -> HostStates.of(handle, corpus));
  }

  /**
   * Sets a schedule, in place of the one that the corpus had. Where visits are owed at other times
   * now, its hosts begin anew at the new one's first instant; what is known of them stays.
   */
  public void set(Schedule schedule) {
    database.write(
        handle -> {
          Optional<Schedule> before =
              all(handle).stream().filter(s -> s.corpus().equals(schedule.corpus())).findFirst();
          before.ifPresent(old -> writeMissed(handle, old, old.paused().orElse(schedule.begun())));
          write(handle, schedule);
          if (before.isPresent() && !before.get().keepsTimeWith(schedule)) {
            var timetable = new Timetable(schedule);
            HostStates.put(
                handle,
                schedule.corpus(),
                HostStates.of(handle, schedule.corpus()).stream()
                    .map(state -> timetable.rejoin(state, schedule.begun()))
                    .toList());
          }
        });
  }

  /** Lets a schedule rest: nothing of it is due, and nothing counts as missed. */
  public void pause(Schedule schedule, Instant now) {
    database.write(
        handle -> {
          writeMissed(handle, schedule, now);
          handle.execute(
              "update schedule set paused = ? where corpus = ?", Times.utc(now), schedule.corpus());
        });
  }

  /** Lets a schedule go on where it would be had it not rested. */
  public void resume(Schedule schedule, Instant now) {
    database.write(
        handle -> {
          var timetable = new Timetable(schedule);
          HostStates.put(
              handle,
              schedule.corpus(),
              HostStates.of(handle, schedule.corpus()).stream()
                  .map(
                      state -> {
                        HostState then = timetable.lapse(state, now).state();
                        return then.missing(state.missed() - then.missed());
                      })
                  .toList());
          handle.execute("update schedule set paused = null where corpus = ?", schedule.corpus());
        });
  }

  /** Whether something has ended by now that is not written down; a question writes nothing. */
  static boolean isBehind(Handle handle, Schedule schedule, Instant now) {
    var timetable = new Timetable(schedule);
    return HostStates.behind(
            handle, schedule.corpus(), schedule.rounds().at(now), schedule.every().at(now))
        .stream()
        .anyMatch(state -> !timetable.lapse(state, now).state().equals(state));
  }

  /** Writes down what has ended by now without the visits it owed. */
  static void writeMissed(Handle handle, Schedule schedule, Instant now) {
    var timetable = new Timetable(schedule);
    var tally = new MissedTally(schedule);
    HostStates.behind(
            handle, schedule.corpus(), schedule.rounds().at(now), schedule.every().at(now))
        .forEach(state -> tally.take(state, timetable.lapse(state, now)));
    tally.write(handle);
  }

  private static void write(Handle handle, Schedule schedule) {
    handle
        .createUpdate(
            """
            merge into schedule (corpus, every, robots_times, kinds, soonest, latest, begun, paused,
              enrolled) key (corpus)
            values (:corpus, :every, :times, :kinds, :soonest, :latest, :begun, :paused, null)
            """)
        .bind("corpus", schedule.corpus())
        .bind("every", schedule.every().code())
        .bind("times", schedule.robotsTimes())
        .bind(
            "kinds",
            schedule.kinds().stream()
                .sorted()
                .map(ResourceKind::code)
                .collect(Collectors.joining(",")))
        .bind("soonest", schedule.soonest().toString())
        .bind("latest", schedule.latest().toString())
        .bind("begun", Times.utc(schedule.begun()))
        .bind("paused", schedule.paused().map(Times::utc).orElse(null))
        .execute();
  }

  private static Schedule schedule(ResultSet row) throws SQLException {
    return new Schedule(
        row.getString("corpus"),
        Cadence.parse(row.getString("every")),
        row.getInt("robots_times"),
        Arrays.stream(row.getString("kinds").split(","))
            .map(ResourceKind::ofCode)
            .collect(Collectors.toUnmodifiableSet()),
        Duration.parse(row.getString("soonest")),
        Duration.parse(row.getString("latest")),
        Times.instant(row, "begun"),
        Times.when(row, "paused"));
  }
}
