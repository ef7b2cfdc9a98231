package org.consentaudit.archive.store;

import java.util.OptionalInt;

/**
 * Numbers the new rows of a table whose rows are never deleted, each by one more than the one
 * before it. Belongs to the one thread that writes at a time: nobody else adds rows meanwhile.
 */
final class RowNumbers {

  private final String table;
  private OptionalInt last = OptionalInt.empty();

  /** Those of a table with a column {@code id}. */
  RowNumbers(String table) {
    this.table = table;
  }

  /** The number of the row that is added next. */
  int next(Statements statements) {
    int before = last.isPresent() ? last.getAsInt() : largest(statements);
    last = OptionalInt.of(Math.incrementExact(before));
    return last.getAsInt();
  }

  private int largest(Statements statements) {
    return statements
        .first("select coalesce(max(id), 0) from " + table, row -> row.getInt(1))
        .orElseThrow();
  }

  /** Numbers of a transaction that is rolled back came never to be. */
  void forget() {
    last = OptionalInt.empty();
  }
}
