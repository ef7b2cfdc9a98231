package org.consentaudit.crawler;

import java.net.InetAddress;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import org.consentaudit.archive.Host;
import org.consentaudit.archive.store.Archive;
import org.consentaudit.crawler.fetch.Network;
import org.consentaudit.crawler.fetch.PrivateAddresses;
import org.consentaudit.crawler.frontier.VisitStore;

/**
 * Visits hosts and keeps every attempt as a capture.
 *
 * <pre>{@code
 * CrawlSummary summary =
 *     Crawl.into(archive, CrawlSettings.of("ConsentAuditor/1.0 (+https://example.org/bot)"), clock)
 *         .obeying(policy)
 *         .findingTermsBy(finder)
 *         .run("c4", hosts);
 * }</pre>
 *
 * <p>A visit that was interrupted, even by a crash, is taken up again by the next run of its name:
 * what is captured stays, the rest is visited.
 */
public final class Crawl {

  /** A crawl may live for months, and a host's pages are asked for once a visit. */
  private static final int CACHE_MEGABYTES = 8;

  private final Archive archive;
  private final CrawlSettings settings;
  private final Clock clock;
  private final Optional<RobotsPolicy> policy;
  private final TermsLinkFinder finder;
  private final Network network;
  private final CrawlListener listener;
  private final AtomicReference<Optional<Run>> current;

  private Crawl(
      Archive archive,
      CrawlSettings settings,
      Clock clock,
      Optional<RobotsPolicy> policy,
      TermsLinkFinder finder,
      Network network,
      CrawlListener listener,
      AtomicReference<Optional<Run>> current) {
    this.archive = Objects.requireNonNull(archive);
    this.settings = Objects.requireNonNull(settings);
    this.clock = Objects.requireNonNull(clock);
    this.policy = policy;
    this.finder = Objects.requireNonNull(finder);
    this.network = Objects.requireNonNull(network);
    this.listener = Objects.requireNonNull(listener);
    this.current = current;
  }

  /**
   * A crawl into an archive.
   *
   * @param clock stamps captures; waiting does not depend on it
   */
  public static Crawl into(Archive archive, CrawlSettings settings, Clock clock) {
    return new Crawl(
        archive,
        settings,
        clock,
        Optional.empty(),
        (url, html, type) -> List.of(),
        Network.system(),
        CrawlListener.SILENT,
        new AtomicReference<>(Optional.empty()));
  }

  /** Reads robots.txt so. Must be given. */
  public Crawl obeying(RobotsPolicy reader) {
    return new Crawl(
        archive, settings, clock, Optional.of(reader), finder, network, listener, current);
  }

  /** Finds terms pages so; without it none are looked for. */
  public Crawl findingTermsBy(TermsLinkFinder links) {
    return new Crawl(archive, settings, clock, policy, links, network, listener, current);
  }

  /** Finds hosts so; without it by the system's resolver. */
  public Crawl over(Network other) {
    return new Crawl(archive, settings, clock, policy, finder, other, listener, current);
  }

  /** Tells how it goes on. */
  public Crawl telling(CrawlListener other) {
    return new Crawl(archive, settings, clock, policy, finder, network, other, current);
  }

  /**
   * Visits hosts; returns when all are visited or {@link #stop} was called.
   *
   * @param name what the hosts are: a corpus. The unfinished visit of this name goes on, and hosts
   *     that it does not have join it; when there is none, a visit begins.
   * @throws CrawlException when it cannot go on; what was captured is kept
   * @throws IllegalStateException when no policy was given, or a run is under way
   */
  public CrawlSummary run(String name, Collection<Host> hosts) {
    return run(VisitOrder.everything(name, hosts));
  }

  /**
   * Visits hosts as ordered; returns when all are visited or {@link #stop} was called.
   *
   * @throws CrawlException when it cannot go on; what was captured is kept
   * @throws IllegalStateException when no policy was given, or a run is under way
   */
  public CrawlSummary run(VisitOrder order) {
    RobotsPolicy reader =
        policy.orElseThrow(() -> new IllegalStateException("a crawl needs a robots policy"));
    var visits = new VisitStore(archive.database());
    Predicate<InetAddress> refused =
        settings.reach().privateAllowed() ? address -> false : PrivateAddresses::contain;
    var run = new Run(archive, visits, settings, clock, reader, finder, network, refused, listener);
    if (!current.compareAndSet(Optional.empty(), Optional.of(run))) {
      throw new IllegalStateException("a run is under way");
    }
    try {
      archive.database().cacheAtMost(CACHE_MEGABYTES);
      return run.visit(order);
    } finally {
      current.set(Optional.empty());
    }
  }

  /** Lets the requests under way end and begins no more; the visit can be taken up later. */
  public void stop() {
    current.get().ifPresent(Run::stop);
  }
}
