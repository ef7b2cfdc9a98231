package org.consentaudit.archive.store;

/**
 * Counts what was looked for in vain, and tells when reading all there is has become cheaper than
 * looking on. Belongs to the one thread that writes at a time.
 */
final class Misses {

  /** A run of a few captures reads nothing ahead. */
  private static final int FEW = 512;

  /** Looking for one takes as long as reading so many. */
  private static final int READ_IN_THE_TIME_OF_ONE = 20;

  private int count;

  /**
   * Notes one more.
   *
   * @param table where it was looked for; its rows are not counted each time
   * @return whether it is time to read them all
   */
  boolean pay(Statements statements, String table) {
    count++;
    return count >= FEW
        && Integer.bitCount(count) == 1
        && rows(statements, table) <= (long) READ_IN_THE_TIME_OF_ONE * count;
  }

  private static long rows(Statements statements, String table) {
    return statements.first("select count(*) from " + table, row -> row.getLong(1)).orElseThrow();
  }

  void forget() {
    count = 0;
  }
}
