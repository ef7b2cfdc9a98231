package org.consentaudit.archive.store;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.consentaudit.archive.Host;

/**
 * The numbers of hosts. Once many were looked for in vain, all are read: a file of hosts that are
 * all new need not ask for each. Belongs to the one thread that writes at a time.
 */
final class HostNumbers {

  private final Map<String, Integer> known = new HashMap<>();
  private final Misses misses = new Misses();
  private boolean allKnown;

  /** The number of a host, which has one from now on. */
  int of(Statements statements, Host host) {
    String name = host.name();
    Integer number = known.get(name);
    if (number == null) {
      number = find(statements, name).orElseGet(() -> add(statements, name));
      known.put(name, number);
    }
    return number;
  }

  private Optional<Integer> find(Statements statements, String name) {
    if (allKnown) {
      return Optional.empty();
    }
    Optional<Integer> held =
        statements.first("select id from host where name = ?", row -> row.getInt(1), name);
    if (held.isEmpty() && misses.pay(statements, "host")) {
      statements.each(
          "select id, name from host", row -> known.put(row.getString(2), row.getInt(1)));
      allKnown = true;
    }
    return held;
  }

  private static int add(Statements statements, String name) {
    return Math.toIntExact(statements.insert("insert into host (name) values (?)", name));
  }

  /** Numbers of a transaction that is rolled back came never to be. */
  void forget() {
    known.clear();
    misses.forget();
    allKnown = false;
  }
}
