package org.consentaudit.crawler.commoncrawl;

import java.time.Duration;

/** Lets time go by. */
@FunctionalInterface
public interface Pause {
  /**
   * Waits.
   *
   * @return false when the run is to stop
   */
  boolean pass(Duration time);
}
