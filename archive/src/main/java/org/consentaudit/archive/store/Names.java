package org.consentaudit.archive.store;

import java.util.HashMap;
import java.util.Map;
import org.consentaudit.archive.Source;

/**
 * The numbers of names that repeat. Numbers of a transaction that is rolled back are forgotten.
 * Belongs to the one thread that writes at a time.
 */
final class Names {

  private final Map<Object, Integer> known = new HashMap<>();

  private record Requester(String userAgent, String vantage) {}

  int source(Statements statements, Source source) {
    return number(
        source,
        statements,
        "select id from source where name = ?",
        "insert into source (name) values (?)",
        source.name());
  }

  int requester(Statements statements, String userAgent, String vantage) {
    return number(
        new Requester(userAgent, vantage),
        statements,
        "select id from requester where user_agent = ? and vantage = ?",
        "insert into requester (user_agent, vantage) values (?, ?)",
        userAgent,
        vantage);
  }

  void forget() {
    known.clear();
  }

  private int number(
      Object key, Statements statements, String query, String insert, Object... names) {
    Integer number = known.get(key);
    if (number != null) {
      return number;
    }
    int found =
        statements
            .first(query, row -> row.getInt(1), names)
            .orElseGet(() -> Math.toIntExact(statements.insert(insert, names)));
    known.put(key, found);
    return found;
  }
}
