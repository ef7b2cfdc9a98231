package org.consentaudit.archive.store;

import java.util.function.LongSupplier;

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
   * @param all how many there are to read; not asked for each time
   * @return whether it is time to read them
   */
  boolean pay(LongSupplier all) {
    count++;
    return count >= FEW
        && Integer.bitCount(count) == 1
        && all.getAsLong() <= (long) READ_IN_THE_TIME_OF_ONE * count;
  }

  void forget() {
    count = 0;
  }
}
