package org.consentaudit.archive.store;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.consentaudit.archive.Host;
import org.consentaudit.archive.Source;
import org.jdbi.v3.core.Handle;

/** The numbers of names that repeat. Numbers of a transaction that is rolled back are forgotten. */
final class Names {

  private final ConcurrentMap<String, Integer> known = new ConcurrentHashMap<>();

  int host(Handle handle, Host host) {
    return number(handle, "host", "name", host.name());
  }

  int source(Handle handle, Source source) {
    return number(handle, "source", "name", source.name());
  }

  int requester(Handle handle, String userAgent, String vantage) {
    String key = "requester\n" + userAgent + '\n' + vantage;
    Integer number = known.get(key);
    if (number != null) {
      return number;
    }
    int found =
        handle
            .createQuery(
                "select id from requester where user_agent = :agent and vantage = :vantage")
            .bind("agent", userAgent)
            .bind("vantage", vantage)
            .mapTo(Integer.class)
            .findOne()
            .orElseGet(
                () ->
                    handle
                        .createUpdate(
                            "insert into requester (user_agent, vantage) values (:agent, :vantage)")
                        .bind("agent", userAgent)
                        .bind("vantage", vantage)
                        .executeAndReturnGeneratedKeys("id")
                        .mapTo(Integer.class)
                        .one());
    known.put(key, found);
    return found;
  }

  void forget() {
    known.clear();
  }

  private int number(Handle handle, String table, String column, String name) {
    String key = table + '\n' + name;
    Integer number = known.get(key);
    if (number != null) {
      return number;
    }
    int found =
        handle
            .createQuery("select id from " + table + " where " + column + " = :name")
            .bind("name", name)
            .mapTo(Integer.class)
            .findOne()
            .orElseGet(
                () ->
                    handle
                        .createUpdate("insert into " + table + " (" + column + ") values (:name)")
                        .bind("name", name)
                        .executeAndReturnGeneratedKeys("id")
                        .mapTo(Integer.class)
                        .one());
    known.put(key, found);
    return found;
  }
}
