package org.consentaudit.crawler;

import java.time.Instant;

/** Is told how a crawl goes on; one call at a time, from the crawl's threads. Must be quick. */
public interface CrawlListener {
  /** Tells nobody. */
  CrawlListener SILENT = new CrawlListener() {};

  /**
   * A visit begins or is taken up again.
   *
   * @param started when the visit first began
   * @param resumed whether an earlier run was interrupted
   * @param progress how far it had come
   */
  default void started(Instant started, boolean resumed, CrawlProgress progress) {}

  /** One more URL is captured. */
  default void progressed(CrawlProgress progress) {}
}
