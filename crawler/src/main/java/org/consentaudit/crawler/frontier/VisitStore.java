package org.consentaudit.crawler.frontier;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.consentaudit.archive.Host;
import org.consentaudit.archive.ResourceKind;
import org.consentaudit.archive.store.Database;
import org.consentaudit.crawler.fetch.WebAddress;
import org.jdbi.v3.core.Handle;

/** The visits: which is unfinished, and which hosts it is a pass over. */
public final class VisitStore {

  private static final int NEWEST_MIGRATION = 1;

  private final Database database;
  private final ErrandStore errands;

  /** Opens the frontier's tables in an archive's database, and makes them where there are none. */
  public VisitStore(Database database) {
    this.database = database;
    database.migrate("crawler", "org/consentaudit/crawler/frontier/migration", NEWEST_MIGRATION);
    this.errands = new ErrandStore(database);
  }

  /** The errands of the visits. */
  public ErrandStore errands() {
    return errands;
  }

  /**
   * Takes up the unfinished visit of a name, or begins one; hosts that it does not know yet join
   * it.
   *
   * @param now when it begins, if it does
   */
  public Visit open(String name, Collection<Host> hosts, Instant now) {
    var opened = new AtomicReference<Visit>();
    database.write(
        handle -> {
          Visit visit = unfinished(handle, name).orElseGet(() -> begin(handle, name, now));
          for (Host host : new LinkedHashSet<>(hosts)) {
            WebAddress.robotsOf("https", host).ifPresent(url -> join(handle, visit, host, url));
          }
          opened.set(visit);
        });
    return opened.get();
  }

  /** Closes a visit: all its errands are done. Their rows are dropped; the captures are kept. */
  public void finish(Visit visit, Instant now) {
    database.write(
        handle -> {
          handle.execute("delete from crawl_errand where visit_id = ?", visit.id());
          handle.execute("delete from crawl_robots where visit_id = ?", visit.id());
          handle.execute("update crawl_visit set finished = ? where id = ?", utc(now), visit.id());
        });
  }

  private static Optional<Visit> unfinished(Handle handle, String name) {
    return handle
        .createQuery(
            "select id, started from crawl_visit where name = :name and finished is null"
                + " order by id limit 1")
        .bind("name", name)
        .map(
            (row, context) ->
                new Visit(
                    row.getLong(1),
                    name,
                    row.getObject(2, LocalDateTime.class).toInstant(ZoneOffset.UTC),
                    true))
        .findOne();
  }

  private static Visit begin(Handle handle, String name, Instant now) {
    long id =
        handle
            .createUpdate("insert into crawl_visit (name, started) values (:name, :started)")
            .bind("name", name)
            .bind("started", utc(now))
            .executeAndReturnGeneratedKeys("id")
            .mapTo(Long.class)
            .one();
    return new Visit(id, name, now, false);
  }

  private void join(Handle handle, Visit visit, Host host, WebAddress robots) {
    if (errands.add(handle, visit, host, ResourceKind.ROBOTS, robots, true).isPresent()) {
      return;
    }
    // A redirect led there before the host joined: its robots.txt may be captured already.
    boolean captured = errands.makeSeed(handle, visit, host, robots);
    if (captured) {
      WebAddress home = new WebAddress("https", robots.hostName(), robots.port(), "/");
      errands.add(handle, visit, host, ResourceKind.HOME, home, true);
    }
  }

  private static LocalDateTime utc(Instant instant) {
    return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
  }
}
