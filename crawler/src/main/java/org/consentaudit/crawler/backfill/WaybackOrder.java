package org.consentaudit.crawler.backfill;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.consentaudit.archive.Host;
import org.consentaudit.archive.ResourceKind;

/**
 * What is to be filled in.
 *
 * @param hosts whose captures
 * @param kinds robots, terms or both
 * @param from the first instant
 * @param to the last instant, not before the first
 * @param every of which periods the first capture is taken
 * @param all whether 404, redirects, failures and revisits are taken, too, each the first of its
 *     period; else answers with HTTP 200 alone
 */
public record WaybackOrder(
    List<Host> hosts, Set<ResourceKind> kinds, Instant from, Instant to, Every every, boolean all) {

  /** The kinds that can be filled in. */
  public static final Set<ResourceKind> KINDS = Set.of(ResourceKind.ROBOTS, ResourceKind.TERMS);

  /** Checks bounds. */
  public WaybackOrder {
    hosts = List.copyOf(hosts);
    kinds = Set.copyOf(kinds);
    if (to.isBefore(from)) {
      throw new IllegalArgumentException("the first month is not after the last");
    }
    if (kinds.isEmpty() || !KINDS.containsAll(kinds)) {
      throw new IllegalArgumentException("kinds are robots, terms or both");
    }
  }

  /**
   * The same up to the present: what is yet to come is not asked about, so that it is later.
   *
   * @throws IllegalArgumentException when all of it is yet to come
   */
  WaybackOrder until(Instant now) {
    return to.isAfter(now) ? new WaybackOrder(hosts, kinds, from, now, every, all) : this;
  }

  Span span() {
    return Span.of(Stamps.of(from), Stamps.of(to));
  }

  List<Taken> taken() {
    return all ? List.of(Taken.ANSWERS, Taken.REVISITS, Taken.OTHERS) : List.of(Taken.ANSWERS);
  }
}
