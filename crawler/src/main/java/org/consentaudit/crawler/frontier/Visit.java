package org.consentaudit.crawler.frontier;

import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import org.consentaudit.archive.ResourceKind;

/**
 * One pass over a list of hosts.
 *
 * @param id its number
 * @param name what it is a pass over: a corpus
 * @param kinds what is captured of each host; robots.txt always is, since it permits the rest
 * @param started when it began
 * @param resumed whether an earlier run left it unfinished
 */
public record Visit(
    long id, String name, Set<ResourceKind> kinds, Instant started, boolean resumed) {
  /** Checks that nothing is missing and freezes the set. */
  public Visit {
    Objects.requireNonNull(name);
    kinds = Set.copyOf(kinds);
    Objects.requireNonNull(started);
  }

  /** Whether anything but robots.txt is captured; terms pages are found from home pages. */
  public boolean wantsPages() {
    return kinds.contains(ResourceKind.HOME) || kinds.contains(ResourceKind.TERMS);
  }
}
