package org.consentaudit.app.schedule;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.consentaudit.analysis.agents.AgentRegistry;
import org.consentaudit.app.CrawlRun;
import org.consentaudit.archive.Host;
import org.consentaudit.archive.store.Archive;
import org.consentaudit.archive.store.Invocation;
import org.consentaudit.crawler.CrawlListener;
import org.consentaudit.crawler.CrawlProgress;
import org.consentaudit.crawler.CrawlSettings;
import org.consentaudit.crawler.CrawlSummary;
import org.consentaudit.crawler.VisitOrder;
import org.consentaudit.crawler.fetch.Network;
import org.consentaudit.crawler.fetch.WebAddress;
import org.consentaudit.crawler.frontier.Visit;
import org.consentaudit.crawler.frontier.VisitStore;
import org.consentaudit.crawler.schedule.DueHosts;
import org.consentaudit.crawler.schedule.ScheduleStore;
import org.consentaudit.crawler.schedule.VisitSettlement;

/**
 * Visits what is due by the schedules of an archive, until nothing is, the time is up or it is told
 * to stop. What an earlier run left unfinished comes first; where that is older than a day, what it
 * has captured counts and the rest is due anew, since a robots.txt read then may not be relied on.
 */
public final class ScheduleRun {

  /** How the names of visits that schedules order begin. */
  static final String VISITS = "schedule:";

  private static final Duration OLDEST_LEFTOVER = Duration.ofHours(24);
  private static final int HOSTS_A_VISIT = 1_000;

  private final Archive archive;
  private final Invocation by;
  private final Clock clock;
  private final VisitStore visits;
  private final DueHosts due;
  private final VisitSettlement settlement;
  private final CrawlRun crawl;
  private volatile boolean stopped;

  /**
   * Over the schedules of an archive, behaving and telling as any other crawl.
   *
   * @param by who runs it: what it captures is an ingest
   */
  public ScheduleRun(
      Archive archive,
      Invocation by,
      AgentRegistry registry,
      CrawlSettings settings,
      Clock clock,
      Network network,
      CrawlListener listener) {
    this.archive = archive;
    this.by = by;
    this.clock = clock;
    this.visits = new VisitStore(archive.database());
    var unused = new ScheduleStore(archive.database());
    this.due = new DueHosts(archive, clock);
    this.settlement = new VisitSettlement(archive, visits.errands());
    this.crawl = new CrawlRun(archive, registry, settings, clock, network, stoppable(listener));
  }

  /**
   * What a run did.
   *
   * @param hosts how many hosts it visited to the end
   * @param captures the captures it made, by outcome code
   * @param completed whether nothing is due any more
   * @param nextDue when the next host is due
   */
  public record Summary(
      long hosts, SortedMap<String, Long> captures, boolean completed, Optional<Instant> nextDue) {
    /** All captures. */
    public long total() {
      return captures.values().stream().mapToLong(Long::longValue).sum();
    }
  }

  /**
   * Visits what is due.
   *
   * @param longest how long at the most, requests under way apart; they end by themselves
   * @param ahead what falls due within this time is visited, too, where its round has begun
   */
  public Summary visitDue(Duration longest, Duration ahead) {
    ScheduledExecutorService timer =
        Executors.newSingleThreadScheduledExecutor(
            task -> {
              var thread = new Thread(task, "schedule-timer");
              thread.setDaemon(true);
              return thread;
            });
    var unused = timer.schedule(this::stop, longest.toMillis(), TimeUnit.MILLISECONDS);
    try (var ingest = new DueIngest(archive, by, clock)) {
      Summary summary = visitDue(ahead, ingest);
      ingest.finish();
      return summary;
    } finally {
      timer.shutdownNow();
    }
  }

  private Summary visitDue(Duration ahead, DueIngest ingest) {
    long hosts = 0;
    SortedMap<String, Long> captures = new TreeMap<>();
    hosts += takeUpLeftovers(captures, ingest);
    due.catchUp();
    List<DueHosts.Group> groups = due.next(ahead, HOSTS_A_VISIT);
    while (!groups.isEmpty() && !stopped) {
      settleUnaskable(groups);
      for (DueHosts.Group group : groups) {
        VisitOrder order = order(group);
        if (!stopped && !order.hosts().isEmpty()) {
          hosts += visit(order, captures, ingest);
        }
      }
      due.catchUp();
      List<DueHosts.Group> next = due.next(ahead, HOSTS_A_VISIT);
      if (!stopped && next.equals(groups)) {
        throw new IllegalStateException("visited, and still due: " + next.get(0).hosts().get(0));
      }
      groups = next;
    }
    return new Summary(hosts, captures, groups.isEmpty(), due.nextDue());
  }

  private long takeUpLeftovers(Map<String, Long> captures, DueIngest ingest) {
    long hosts = 0;
    Instant oldest = clock.instant().minus(OLDEST_LEFTOVER);
    for (Visit visit : visits.unfinished(VISITS)) {
      if (visit.started().isBefore(oldest)) {
        visits.finish(visit, clock.instant(), settlement);
      } else if (!stopped) {
        var rest = new VisitOrder(visit.name(), List.of(), visit.kinds(), settlement);
        hosts += visit(rest, captures, ingest);
      }
    }
    return hosts;
  }

  private VisitOrder order(DueHosts.Group group) {
    var name = new StringBuilder(VISITS);
    group.kinds().stream().sorted().forEach(kind -> name.append(' ').append(kind.code()));
    return new VisitOrder(
        name.toString(),
        group.hosts().stream().filter(ScheduleRun::isAskable).toList(),
        group.kinds(),
        settlement);
  }

  private long visit(VisitOrder order, Map<String, Long> captures, DueIngest ingest) {
    ingest.begin();
    CrawlSummary summary = crawl.visit(order);
    summary.captures().forEach((outcome, number) -> captures.merge(outcome, number, Long::sum));
    return summary.completed() ? summary.hosts() : 0;
  }

  /** They would be due for ever. */
  private void settleUnaskable(List<DueHosts.Group> groups) {
    List<Host> hosts =
        groups.stream()
            .flatMap(group -> group.hosts().stream())
            .filter(host -> !isAskable(host))
            .toList();
    if (!hosts.isEmpty()) {
      settlement.settleUnaskable(hosts, clock.instant());
    }
  }

  private static boolean isAskable(Host host) {
    return WebAddress.robotsOf("https", host).isPresent();
  }

  /** Lets requests under way end, and begins no more. */
  public void stop() {
    stopped = true;
    crawl.stop();
  }

  /** A visit that begins while the run is being stopped ends at once. */
  private CrawlListener stoppable(CrawlListener listener) {
    return new CrawlListener() {
      @Override
      public void started(Instant started, boolean resumed, CrawlProgress progress) {
        if (stopped) {
          crawl.stop();
        }
        listener.started(started, resumed, progress);
      }

      @Override
      public void progressed(CrawlProgress progress) {
        listener.progressed(progress);
      }
    };
  }
}
