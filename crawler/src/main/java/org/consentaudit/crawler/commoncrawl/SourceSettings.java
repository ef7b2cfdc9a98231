package org.consentaudit.crawler.commoncrawl;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import org.consentaudit.crawler.UserAgent;

/**
 * How Common Crawl's server is asked.
 *
 * @param userAgent who asks; needed for anything but local files
 * @param pause the least time between two requests
 * @param longestWait a longer Retry-After ends the run
 * @param allowPrivate whether addresses that are not public may be asked
 */
public record SourceSettings(
    Optional<UserAgent> userAgent, Duration pause, Duration longestWait, boolean allowPrivate) {
  /** Checks that nothing is missing. */
  public SourceSettings {
    Objects.requireNonNull(userAgent);
    Objects.requireNonNull(pause);
    Objects.requireNonNull(longestWait);
    if (pause.isNegative() || longestWait.isNegative()) {
      throw new IllegalArgumentException("times are not negative");
    }
  }
}
