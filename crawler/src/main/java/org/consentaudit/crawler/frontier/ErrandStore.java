package org.consentaudit.crawler.frontier;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;
import org.consentaudit.archive.Digest;
import org.consentaudit.archive.Host;
import org.consentaudit.archive.Outcome;
import org.consentaudit.archive.ResourceKind;
import org.consentaudit.archive.store.Database;
import org.consentaudit.archive.store.Statements;
import org.consentaudit.crawler.fetch.WebAddress;
import org.jdbi.v3.core.Handle;

/**
 * The errands of the visits, waiting and done. What changes them takes the caller's transaction, so
 * that an errand is done exactly when its capture is held.
 */
public final class ErrandStore {

  private static final String ADD =
      "insert into crawl_errand (visit_id, kind, host, url, seed) values (?, ?, ?, ?, ?)";

  private static final String ADD_UNKNOWN =
      """
      insert into crawl_errand (visit_id, kind, host, url, seed)
      select ?, ?, ?, ?, ? where not exists
        (select 1 from crawl_errand where visit_id = ? and kind = ? and host = ? and url = ?)
      """;

  private static final String DONE = "update crawl_errand set outcome = ? where id = ?";

  private static final String ALLOW =
      """
      merge into crawl_robots (visit_id, origin, access, reason, digest)
      key (visit_id, origin) values (?, ?, ?, ?, ?)
      """;

  private static final String WAITING =
      """
      select id, host, kind, url, seed from crawl_errand
      where visit_id = ? and outcome is null order by id
      """;

  private static final String HOSTS =
      "select count(distinct host) from crawl_errand where visit_id = ? and seed";

  private static final String OUTCOMES =
      """
      select outcome, count(*) from crawl_errand
      where visit_id = ? and outcome is not null group by outcome
      """;

  private final Database database;

  ErrandStore(Database database) {
    this.database = database;
  }

  /** Adds the first errand of a host to a visit that has just begun. */
  void begin(Handle handle, Visit visit, Host host, WebAddress robots) {
    Statements.in(handle)
        .update(ADD, visit.id(), ResourceKind.ROBOTS.code(), host.name(), robots.url(), true);
  }

  /** Adds an errand; empty when the visit has it already. */
  public Optional<Errand> add(
      Handle handle, Visit visit, Host host, ResourceKind kind, WebAddress url, boolean seed) {
    String of = kind.code();
    String name = host.name();
    String at = url.url();
    OptionalLong id =
        Statements.in(handle)
            .insertUnlessThere(
                ADD_UNKNOWN, visit.id(), of, name, at, seed, visit.id(), of, name, at);
    return id.isPresent()
        ? Optional.of(new Errand(id.getAsLong(), host, kind, url, seed))
        : Optional.empty();
  }

  /** Notes that an errand is done. */
  public void done(Handle handle, Errand errand, Outcome outcome) {
    Statements.in(handle).update(DONE, outcome.code(), errand.id());
  }

  /** Makes a robots.txt errand one of the list; answers whether it was not, and is done. */
  boolean makeSeed(Handle handle, Visit visit, Host host, WebAddress robots) {
    return handle
                .createUpdate(
                    """
                    update crawl_errand set seed = true
                    where visit_id = :visit and kind = :kind and host = :host and url = :url
                      and not seed
                    """)
                .bind("visit", visit.id())
                .bind("kind", ResourceKind.ROBOTS.code())
                .bind("host", host.name())
                .bind("url", robots.url())
                .execute()
            > 0
        && access(handle, visit, robots.origin()).isPresent();
  }

  /** Notes what an origin's robots.txt lets us fetch. */
  public void allow(Handle handle, Visit visit, String origin, RobotsAccess access) {
    byte[] digest = access instanceof RobotsAccess.Ruled ruled ? ruled.digest().bytes() : null;
    String reason = access instanceof RobotsAccess.Closed closed ? closed.reason() : "";
    Statements.in(handle).update(ALLOW, visit.id(), origin, access.code(), reason, digest);
  }

  /** What an origin's robots.txt lets us fetch; empty when the visit has not asked for it. */
  public Optional<RobotsAccess> access(Visit visit, String origin) {
    return database.read(handle -> access(handle, visit, origin));
  }

  private static Optional<RobotsAccess> access(Handle handle, Visit visit, String origin) {
    return handle
        .createQuery(
            "select access, reason, digest from crawl_robots"
                + " where visit_id = :visit and origin = :origin")
        .bind("visit", visit.id())
        .bind("origin", origin)
        .map(
            (row, context) ->
                RobotsAccess.of(
                    row.getString(1),
                    row.getString(2),
                    Optional.ofNullable(row.getBytes(3)).map(Digest::ofBytes)))
        .findOne();
  }

  /** What is still to be done, in the order in which it was found. */
  public List<Errand> waiting(Visit visit) {
    return database.rows(WAITING, ErrandStore::errand, visit.id());
  }

  /** The hosts of the list of which everything known is captured, by name. */
  public List<Host> hostsDone(Handle handle, Visit visit) {
    return handle
        .createQuery(
            """
            select host from crawl_errand where visit_id = :visit and seed
            group by host having count(*) = count(outcome) order by host
            """)
        .bind("visit", visit.id())
        .map((row, context) -> new Host(row.getString(1)))
        .list();
  }

  /** How many hosts of the list a visit has. */
  public long hosts(Visit visit) {
    return database.rows(HOSTS, row -> row.getLong(1), visit.id()).get(0);
  }

  /** The captures of a visit by outcome code. */
  public SortedMap<String, Long> outcomes(Visit visit) {
    record Count(String outcome, long number) {}
    var counts = new TreeMap<String, Long>();
    database
        .rows(OUTCOMES, row -> new Count(row.getString(1), row.getLong(2)), visit.id())
        .forEach(count -> counts.put(count.outcome(), count.number()));
    return counts;
  }

  private static Errand errand(ResultSet row) throws SQLException {
    String url = row.getString(4);
    return new Errand(
        row.getLong(1),
        new Host(row.getString(2)),
        ResourceKind.ofCode(row.getString(3)),
        WebAddress.of(url).orElseThrow(() -> new IllegalStateException("not an address: " + url)),
        row.getBoolean(5));
  }
}
