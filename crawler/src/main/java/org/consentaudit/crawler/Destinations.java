package org.consentaudit.crawler;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.consentaudit.archive.Outcome;
import org.consentaudit.archive.Outcome.Failure;
import org.consentaudit.crawler.fetch.Network;
import org.consentaudit.crawler.frontier.Trip;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds where a request may connect to: of the addresses that a name has now, those that are not
 * refused. What it notes is connected to, so that no later answer of DNS can lead elsewhere.
 */
final class Destinations {

  private static final Logger LOG = LoggerFactory.getLogger(Destinations.class);
  private static final int MOST_PEERS = 3;

  private final Network network;
  private final Predicate<InetAddress> refused;

  Destinations(Network network, Predicate<InetAddress> refused) {
    this.network = network;
    this.refused = refused;
  }

  /** Finds where to connect to; answers the outcome when that is nowhere. */
  Optional<Outcome> resolve(Trip trip) {
    String name = trip.at().hostName().replaceAll("[\\[\\]]", "");
    List<InetSocketAddress> all;
    try {
      all =
          network.resolve(name, trip.at().port()).stream()
              .filter(peer -> !peer.isUnresolved())
              .toList();
    } catch (UnknownHostException | RuntimeException e) {
      LOG.debug("{} is not found", name, e);
      return Optional.of(Outcome.failed(Failure.UNREACHABLE, "dns"));
    }
    trip.resolved(
        all.stream().filter(peer -> !refused.test(peer.getAddress())).limit(MOST_PEERS).toList());
    if (!trip.peers().isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        all.isEmpty()
            ? Outcome.failed(Failure.UNREACHABLE, "dns")
            : Outcome.blockedByUs("private_address"));
  }
}
