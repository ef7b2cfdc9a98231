package org.consentaudit.crawler.frontier;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.consentaudit.archive.Host;
import org.consentaudit.archive.ResourceKind;
import org.consentaudit.archive.store.Database;
import org.consentaudit.archive.store.Statements;
import org.consentaudit.crawler.fetch.WebAddress;
import org.jdbi.v3.core.Handle;

/** The visits: which is unfinished, and which hosts it is a pass over. */
public final class VisitStore {

  private static final int NEWEST_MIGRATION = 3;

  private static final String UNFINISHED =
      "select id, name, kinds, started from crawl_visit where finished is null";

  private static final String BEGIN =
      "insert into crawl_visit (name, kinds, started) values (?, ?, ?)";

  private static final List<String> BOOKS = List.of("crawl_errand", "crawl_robots", "crawl_burden");

  private final Database database;
  private final ErrandStore errands;
  private final BurdenStore burdens;

  /** Opens the frontier's tables in an archive's database, and makes them where there are none. */
  public VisitStore(Database database) {
    this.database = database;
    makeTables(database);
    this.errands = new ErrandStore(database);
    this.burdens = new BurdenStore(database);
  }

  /** Makes the frontier's tables in an archive's database, where they are not there yet. */
  public static void makeTables(Database database) {
    database.migrate("crawler", "org/consentaudit/crawler/frontier/migration", NEWEST_MIGRATION);
  }

  /** The errands of the visits. */
  public ErrandStore errands() {
    return errands;
  }

  /** What the unfinished visits have asked of hosts. */
  public BurdenStore burdens() {
    return burdens;
  }

  /**
   * Takes up the unfinished visit of a name, or begins one; hosts that it does not know yet join
   * it.
   *
   * @param kinds what a visit that begins captures of each host; one that goes on keeps its own
   * @param now when it begins, if it does
   */
  public Visit open(String name, Collection<Host> hosts, Set<ResourceKind> kinds, Instant now) {
    var opened = new AtomicReference<Visit>();
    database.write(
        handle -> {
          Visit visit = unfinished(handle, name).orElseGet(() -> begin(handle, name, kinds, now));
          for (Host host : new LinkedHashSet<>(hosts)) {
            WebAddress.robotsOf("https", host).ifPresent(url -> join(handle, visit, host, url));
          }
          opened.set(visit);
        });
    return opened.get();
  }

  /**
   * The visits that are not finished, of names that begin so, oldest first: when no crawl is under
   * way, those that an interrupted one left.
   */
  public List<Visit> unfinished(String prefix) {
    return database.rows(
        UNFINISHED + " and substring(name, 1, ?) = ? order by id",
        VisitStore::visit,
        prefix.length(),
        prefix);
  }

  /**
   * Whether a visit ended less than a pause before an instant, or after it: hosts of it were asked
   * a moment ago.
   */
  public boolean endedWithin(Duration pause, Instant now) {
    return !database
        .rows(
            "select 1 from crawl_visit where finished > ? limit 1",
            row -> true,
            utc(now.minus(pause)))
        .isEmpty();
  }

  /**
   * Closes a visit. The rows of its errands are dropped; the captures are kept.
   *
   * @param end what else is to be kept in the same transaction, before the rows go
   */
  public void finish(Visit visit, Instant now, VisitEnd end) {
    database.write(
        handle -> {
          end.ending(handle, visit);
          for (String book : BOOKS) {
            handle.execute("delete from " + book + " where visit_id = ?", visit.id());
          }
          handle.execute("update crawl_visit set finished = ? where id = ?", utc(now), visit.id());
        });
  }

  private static Optional<Visit> unfinished(Handle handle, String name) {
    return Statements.in(handle)
        .first(UNFINISHED + " and name = ? order by id limit 1", VisitStore::visit, name);
  }

  private static Visit visit(ResultSet row) throws SQLException {
    return new Visit(
        row.getLong(1),
        row.getString(2),
        Arrays.stream(row.getString(3).split(","))
            .map(ResourceKind::ofCode)
            .collect(Collectors.toUnmodifiableSet()),
        row.getObject(4, LocalDateTime.class).toInstant(ZoneOffset.UTC),
        true);
  }

  private static Visit begin(Handle handle, String name, Set<ResourceKind> kinds, Instant now) {
    String codes = kinds.stream().sorted().map(ResourceKind::code).collect(Collectors.joining(","));
    long id = Statements.in(handle).insert(BEGIN, name, codes, utc(now));
    return new Visit(id, name, kinds, now, false);
  }

  private void join(Handle handle, Visit visit, Host host, WebAddress robots) {
    if (!visit.resumed()) {
      errands.begin(handle, visit, host, robots);
      return;
    }
    if (errands.add(handle, visit, host, ResourceKind.ROBOTS, robots, true).isPresent()) {
      return;
    }
    // A redirect led there before the host joined: its robots.txt may be captured already.
    boolean captured = errands.makeSeed(handle, visit, host, robots);
    if (captured && visit.wantsPages()) {
      WebAddress home = new WebAddress("https", robots.hostName(), robots.port(), "/");
      errands.add(handle, visit, host, ResourceKind.HOME, home, true);
    }
  }

  private static LocalDateTime utc(Instant instant) {
    return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
  }
}
