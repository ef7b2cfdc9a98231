package org.consentaudit.archive.store;

import java.util.List;
import java.util.function.LongConsumer;

/** Reads the fingerprints of captures by their numbers, page by page: H2 would keep all rows. */
final class Fingerprints {

  private static final int PAGE = 10_000;

  private static final String NEXT =
      "select id, fingerprint from capture where id > ? and id <= ? order by id limit ?";

  private Fingerprints() {}

  /** Takes one. */
  @FunctionalInterface
  interface Taker {
    void take(long id, byte[] fingerprint);
  }

  private record Row(long id, byte[] fingerprint) {}

  /**
   * Those of a span of numbers.
   *
   * @param after the number before the first
   * @param upTo the last number
   * @param progress told how many were read
   */
  static void forEach(
      Database database, long after, long upTo, Taker taker, LongConsumer progress) {
    long last = after;
    long read = 0;
    List<Row> rows;
    do {
      rows = database.rows(NEXT, row -> new Row(row.getLong(1), row.getBytes(2)), last, upTo, PAGE);
      for (Row row : rows) {
        taker.take(row.id(), row.fingerprint());
        last = row.id();
      }
      read += rows.size();
      progress.accept(read);
    } while (rows.size() == PAGE);
  }
}
