package org.consentaudit.crawler;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.consentaudit.archive.Host;
import org.consentaudit.archive.ResourceKind;
import org.consentaudit.crawler.frontier.VisitEnd;

/**
 * What a run is to visit.
 *
 * @param name what the visit is called, at most 200 characters. The unfinished visit of this name
 *     goes on, and hosts that it does not have join it; when there is none, a visit begins.
 * @param hosts the hosts; none where only what is unfinished is to go on
 * @param kinds what is captured of each host. Robots.txt always is; a home page is where terms
 *     pages are asked for, since they are found there.
 * @param end what is kept in the transaction that closes the visit, when all is visited
 */
public record VisitOrder(String name, List<Host> hosts, Set<ResourceKind> kinds, VisitEnd end) {
  /** Checks that nothing is missing and freezes the lists. */
  public VisitOrder {
    Objects.requireNonNull(name);
    Objects.requireNonNull(end);
    hosts = List.copyOf(hosts);
    kinds = Set.copyOf(kinds);
  }

  /** Hosts of which everything is captured. */
  public static VisitOrder everything(String name, Collection<Host> hosts) {
    var kinds = EnumSet.of(ResourceKind.ROBOTS, ResourceKind.HOME, ResourceKind.TERMS);
    return new VisitOrder(name, List.copyOf(hosts), kinds, VisitEnd.NOTHING);
  }
}
