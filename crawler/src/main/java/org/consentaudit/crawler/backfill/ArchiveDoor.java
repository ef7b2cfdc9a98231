package org.consentaudit.crawler.backfill;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Predicate;
import org.consentaudit.crawler.CrawlException;
import org.consentaudit.crawler.fetch.Answer;
import org.consentaudit.crawler.fetch.Answer.Silent;
import org.consentaudit.crawler.fetch.Exchange;
import org.consentaudit.crawler.fetch.Network;
import org.consentaudit.crawler.fetch.PrivateAddresses;
import org.consentaudit.crawler.fetch.TlsClient;
import org.consentaudit.crawler.fetch.WebAddress;

/** Asks the archive, one request at a time, and takes bodies as they come. */
final class ArchiveDoor implements AutoCloseable {

  private static final int MOST_PEERS = 3;

  private final Network network;
  private final Predicate<InetAddress> refused;
  private final ScheduledExecutorService timer;
  private final Exchange exchange;

  ArchiveDoor(WaybackSettings settings, Network network) {
    this.network = network;
    this.refused = settings.privateAllowed() ? address -> false : PrivateAddresses::contain;
    this.timer =
        Executors.newSingleThreadScheduledExecutor(
            task -> {
              var thread = new Thread(task, "wayback-timer");
              thread.setDaemon(true);
              return thread;
            });
    this.exchange =
        new Exchange(settings.userAgent().header(), settings.limits(), TlsClient.sockets(), timer)
            .undecoded();
  }

  /**
   * Asks once; another address of the archive where the first does not take the connection.
   *
   * @throws CrawlException when the archive's address is a private one, and may not be
   */
  Answer ask(WebAddress address, int byteLimit) {
    List<InetSocketAddress> all;
    try {
      all =
          network.resolve(address.hostName().replaceAll("[\\[\\]]", ""), address.port()).stream()
              .filter(peer -> !peer.isUnresolved())
              .toList();
    } catch (UnknownHostException | RuntimeException e) {
      return new Silent("dns", false);
    }
    List<InetSocketAddress> peers =
        all.stream().filter(peer -> !refused.test(peer.getAddress())).limit(MOST_PEERS).toList();
    if (peers.isEmpty() && !all.isEmpty()) {
      throw new CrawlException(
          address.origin()
              + " is a private address, which is not asked (--allow-private, for tests)");
    }
    Answer answer = new Silent("dns", false);
    for (InetSocketAddress peer : peers) {
      answer = exchange.ask(address, peer, byteLimit);
      if (!(answer instanceof Silent silent) || silent.connected()) {
        return answer;
      }
    }
    return answer;
  }

  @Override
  public void close() {
    timer.shutdownNow();
  }
}
