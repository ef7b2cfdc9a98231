package org.consentaudit.crawler.backfill;

import java.time.Duration;

/** Lets time pass. */
@FunctionalInterface
public interface Rest {
  /**
   * Returns after that time, or sooner when the work is to stop.
   *
   * @param time not negative
   */
  void rest(Duration time) throws InterruptedException;
}
