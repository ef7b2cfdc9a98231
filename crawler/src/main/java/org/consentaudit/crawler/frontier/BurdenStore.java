package org.consentaudit.crawler.frontier;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.consentaudit.archive.store.Database;
import org.consentaudit.archive.store.Statements;
import org.jdbi.v3.core.Handle;

/** What unfinished visits have asked of hosts so far. */
public final class BurdenStore {

  private static final String PUT =
      """
      merge into crawl_burden (visit_id, host_name, requests, bytes, delay, left_alone)
      key (visit_id, host_name) values (?, ?, ?, ?, ?, ?)
      """;

  private final Database database;

  BurdenStore(Database database) {
    this.database = database;
  }

  /** Keeps what was asked of a host name, in the caller's transaction. */
  public void put(Handle handle, Visit visit, String hostName, Burden burden) {
    Statements.in(handle)
        .update(
            PUT,
            visit.id(),
            hostName,
            burden.requests(),
            burden.bytes(),
            burden.delay().toMillis(),
            burden.leftAlone());
  }

  /** What a visit has asked so far, by host name. */
  public Map<String, Burden> of(Visit visit) {
    record Row(String hostName, Burden burden) {}
    var found = new HashMap<String, Burden>();
    List<Row> rows =
        database.read(
            handle ->
                handle
                    .createQuery("select * from crawl_burden where visit_id = :visit")
                    .bind("visit", visit.id())
                    .map(
                        (row, context) ->
                            new Row(
                                row.getString("host_name"),
                                new Burden(
                                    row.getInt("requests"),
                                    row.getLong("bytes"),
                                    Duration.ofMillis(row.getLong("delay")),
                                    row.getBoolean("left_alone"))))
                    .list());
    rows.forEach(row -> found.put(row.hostName(), row.burden()));
    return found;
  }
}
