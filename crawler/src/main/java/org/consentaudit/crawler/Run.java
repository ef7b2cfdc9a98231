package org.consentaudit.crawler;

import java.net.InetAddress;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.consentaudit.archive.store.Archive;
import org.consentaudit.archive.store.HeldContents;
import org.consentaudit.crawler.fetch.Exchange;
import org.consentaudit.crawler.fetch.Network;
import org.consentaudit.crawler.fetch.TlsClient;
import org.consentaudit.crawler.frontier.AddressSlots;
import org.consentaudit.crawler.frontier.Errand;
import org.consentaudit.crawler.frontier.Lanes;
import org.consentaudit.crawler.frontier.Lanes.Turn;
import org.consentaudit.crawler.frontier.Trip;
import org.consentaudit.crawler.frontier.Visit;
import org.consentaudit.crawler.frontier.VisitEnd;
import org.consentaudit.crawler.frontier.VisitStore;

/** One run of a crawl: puts the parts together, starts the workers, and watches that they end. */
final class Run {

  private static final Duration GRACE = Duration.ofSeconds(60);
  private static final long LOOK_NANOS = 5_000_000;

  private final Archive archive;
  private final VisitStore visits;
  private final CrawlSettings settings;
  private final Clock clock;
  private final RobotsPolicy policy;
  private final TermsLinkFinder finder;
  private final Network network;
  private final Predicate<InetAddress> refused;
  private final CrawlListener listener;
  private final Lanes lanes;
  private final AtomicReference<Throwable> fault = new AtomicReference<>();

  Run(
      Archive archive,
      VisitStore visits,
      CrawlSettings settings,
      Clock clock,
      RobotsPolicy policy,
      TermsLinkFinder finder,
      Network network,
      Predicate<InetAddress> refused,
      CrawlListener listener) {
    this.archive = archive;
    this.visits = visits;
    this.settings = settings;
    this.clock = clock;
    this.policy = policy;
    this.finder = finder;
    this.network = network;
    this.refused = refused;
    this.listener = listener;
    this.lanes = new Lanes(settings.politeness().minDelay());
  }

  void stop() {
    lanes.stop();
  }

  CrawlSummary visit(VisitOrder order) {
    Visit visit = visits.open(order.name(), order.hosts(), order.kinds(), clock.instant());
    List<Errand> waiting = visits.errands().waiting(visit);
    long all = visits.errands().hosts(visit);
    long before = sum(visits.errands().outcomes(visit));
    var tally = new Tally(listener, all, before, waiting);
    tally.start(visit);
    ScheduledExecutorService timer =
        Executors.newSingleThreadScheduledExecutor(task -> daemon(task, "crawl-timer"));
    try {
      work(visit, waiting, tally, timer);
    } finally {
      lanes.stop();
      timer.shutdownNow();
    }
    return summary(visit, all, tally, order.end());
  }

  private void work(
      Visit visit, List<Errand> waiting, Tally tally, ScheduledExecutorService timer) {
    var readings = new RobotsReadings(archive, policy, settings);
    var book = new RobotsBook(archive, visits, visit, readings, waiting);
    var contents = new HeldContents(archive);
    var held = new HeldTerms(archive.captures(), contents, clock);
    var sequel = new Sequel(finder, settings.maxTermsPages(), held, visit);
    Politeness manners = settings.politeness();
    var allowance = new Allowance(manners.budget(), settings.reach().never());
    var burdens = new Burdens(visits.burdens(), visit, allowance, lanes, manners);
    if (visit.resumed() || visits.endedWithin(manners.minDelay(), clock.instant())) {
      lanes.beginAfter(manners.minDelay());
    }
    if (visit.resumed()) {
      burdens.takeUp();
    }
    try (var writer = new LedgerWriter(archive.database(), this::stopFor)) {
      var ledger =
          new Ledger(
              writer, archive, visits, visit, settings, clock, sequel, book, readings, burdens,
              lanes, tally);
      work(waiting, timer, allowance, contents, book, ledger);
    }
    failIfStopped();
  }

  private void work(
      List<Errand> waiting,
      ScheduledExecutorService timer,
      Allowance allowance,
      HeldContents contents,
      RobotsBook book,
      Ledger ledger) {
    var tls = TlsClient.sockets();
    var exchange = new Exchange(settings.userAgent().header(), settings.limits(), tls, timer);
    Politeness manners = settings.politeness();
    var slots = new AddressSlots(manners.connectionsPerAddress(), manners.loopbackExempt());
    var visitor =
        new Visitor(
            settings,
            clock,
            new Destinations(network, refused),
            exchange,
            lanes,
            slots,
            allowance,
            contents,
            book,
            ledger);
    waiting.forEach(errand -> lanes.begin(new Trip(errand)));
    watch(started(turn -> take(visitor, turn)));
  }

  private void take(Visitor visitor, Turn turn) {
    String url = turn.trip().at().url();
    try {
      visitor.take(turn);
    } catch (RuntimeException | Error e) {
      stopFor(new CrawlException("the crawl stopped at " + url + ": " + e.getMessage(), e));
    }
  }

  private void stopFor(Throwable e) {
    fault.compareAndSet(null, e);
    lanes.stop();
  }

  private WorkerLoop started(Consumer<Turn> work) {
    var start =
        new FutureTask<>(
            () -> {
              var loop = new WorkerLoop(lanes, archive.directory(), work);
              loop.start(settings.threads());
              return loop;
            });
    daemon(start, "crawl-start").start();
    try {
      return start.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CrawlException("the crawl was interrupted before it began", e);
    } catch (ExecutionException e) {
      throw new CrawlException("crawler4j does not start: " + e.getCause(), e);
    }
  }

  /** Whatever crawler4j's monitor makes of it, this ends when the work does, or stands still. */
  private void watch(WorkerLoop loop) {
    Duration longest =
        settings
            .limits()
            .total()
            .plus(settings.limits().connect())
            .plus(settings.politeness().maxDelay())
            .plus(settings.politeness().maxWait());
    Duration patience = longest.plus(GRACE);
    while (!loop.isOver() && lanes.idle().compareTo(patience) < 0) {
      LockSupport.parkNanos(LOOK_NANOS);
      if (Thread.currentThread().isInterrupted()) {
        lanes.stop();
        fault.compareAndSet(null, new CrawlException("the crawl was interrupted"));
      }
    }
    if (!loop.isOver()) {
      fault.compareAndSet(
          null, new CrawlException("the crawl stood still for " + lanes.idle().toSeconds() + " s"));
    }
    loop.dismiss();
  }

  private void failIfStopped() {
    Optional.ofNullable(fault.get())
        .ifPresent(
            e -> {
              throw new CrawlException(String.valueOf(e.getMessage()), e);
            });
  }

  private CrawlSummary summary(Visit visit, long hosts, Tally tally, VisitEnd end) {
    SortedMap<String, Long> outcomes = visits.errands().outcomes(visit);
    boolean completed = visits.errands().waiting(visit).isEmpty();
    if (completed) {
      visits.finish(visit, clock.instant(), end);
    }
    // What a summary counts is on the disk.
    archive.database().settle();
    return new CrawlSummary(
        visit.started(), visit.resumed(), completed, hosts, outcomes, tally.elapsed());
  }

  private static long sum(SortedMap<String, Long> counts) {
    return counts.values().stream().mapToLong(Long::longValue).sum();
  }

  private static Thread daemon(Runnable task, String name) {
    var thread = new Thread(task, name);
    thread.setDaemon(true);
    return thread;
  }
}
