package org.consentaudit.crawler.frontier;

import java.time.Instant;
import java.util.Objects;

/**
 * One pass over a list of hosts.
 *
 * @param id its number
 * @param name what it is a pass over: a corpus
 * @param started when it began
 * @param resumed whether an earlier run left it unfinished
 */
public record Visit(long id, String name, Instant started, boolean resumed) {
  /** Checks that nothing is missing. */
  public Visit {
    Objects.requireNonNull(name);
    Objects.requireNonNull(started);
  }
}
