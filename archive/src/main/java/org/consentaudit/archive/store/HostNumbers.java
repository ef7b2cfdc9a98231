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
  private final RowNumbers numbers = new RowNumbers("host");
  private boolean allKnown;

  /**
   * A host's number, which it has from now on.
   *
   * @param isNew whether it has it only now: nothing is held of it
   */
  record Numbered(int number, boolean isNew) {}

  Numbered of(Statements statements, Host host) {
    String name = host.name();
    Integer number = known.get(name);
    if (number != null) {
      return new Numbered(number, false);
    }
    Optional<Integer> held = find(statements, name);
    int given = held.isPresent() ? held.get() : add(statements, name);
    known.put(name, given);
    return new Numbered(given, held.isEmpty());
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

  private int add(Statements statements, String name) {
    int number = numbers.next(statements);
    statements.update("insert into host (id, name) values (?, ?)", number, name);
    return number;
  }

  /** Numbers of a transaction that is rolled back came never to be. */
  void forget() {
    known.clear();
    misses.forget();
    numbers.forget();
    allKnown = false;
  }
}
