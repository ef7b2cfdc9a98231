package org.consentaudit.crawler;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.consentaudit.archive.Corpus;
import org.consentaudit.archive.CorpusHost;
import org.consentaudit.archive.Host;
import org.consentaudit.archive.ResourceKind;
import org.consentaudit.archive.Stratum;
import org.consentaudit.archive.store.Archive;
import org.consentaudit.crawler.frontier.Visit;
import org.consentaudit.crawler.frontier.VisitStore;
import org.consentaudit.crawler.schedule.Cadence;
import org.consentaudit.crawler.schedule.DueHosts;
import org.consentaudit.crawler.schedule.HostState;
import org.consentaudit.crawler.schedule.Schedule;
import org.consentaudit.crawler.schedule.ScheduleStore;
import org.consentaudit.crawler.schedule.VisitSettlement;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a visit that a schedule ordered leaves in the schedule's books. */
class ScheduledVisitTest {

  private static final Instant NOW = Visits.MAY.instant();
  private static final Duration A_DAY = Duration.ofDays(1);
  private static final List<String> NAMES = List.of("a.example", "b.example", "c.example");

  private final LoopbackWeb web = new LoopbackWeb();
  private Archive archive;
  private VisitStore visits;
  private ScheduleStore schedules;
  private VisitSettlement settlement;

  @BeforeEach
  void aDailySchedule(@TempDir Path directory) {
    archive = Archive.openOrCreate(directory);
    visits = new VisitStore(archive.database());
    schedules = new ScheduleStore(archive.database());
    settlement = new VisitSettlement(archive, visits.errands());
    var hosts = new ArrayList<CorpusHost>();
    for (Host host : Visits.hosts(NAMES.toArray(String[]::new))) {
      hosts.add(new CorpusHost(host, host, 7, hosts.size() + 1, Stratum.HEAD));
      web.page(host.name() + "/robots.txt", 200, "User-agent: *\nDisallow: /x/\n");
      web.page(host.name() + "/", 200, "<a href=\"/t\">terms</a>", "Content-Type: text/html");
      web.page(host.name() + "/t", 200, "Terms", "Content-Type: text/html");
    }
    archive.corpora().put(List.of(new Corpus("c4", 3, OptionalLong.empty(), hosts)));
    schedules.set(
        new Schedule(
            "c4",
            Cadence.parse("day"),
            1,
            Set.of(ResourceKind.HOME),
            A_DAY,
            Duration.ofDays(30),
            NOW.minus(A_DAY.multipliedBy(2)),
            Optional.empty()));
  }

  @AfterEach
  void close() throws IOException {
    archive.close();
    web.close();
  }

  private List<DueHosts.Group> due() {
    var due = new DueHosts(archive, Visits.MAY);
    due.catchUp();
    return due.next(A_DAY, 100);
  }

  private VisitOrder order() {
    List<DueHosts.Group> groups = due();
    assertThat(groups).hasSize(1);
    return new VisitOrder("schedule: x", groups.get(0).hosts(), groups.get(0).kinds(), settlement);
  }

  private List<String> visited() {
    return schedules.hosts("c4").stream()
        .filter(state -> state.visited().isPresent())
        .map(state -> state.host().name())
        .toList();
  }

  @Test
  void capturesTheKindsOfTheScheduleAndSettlesTheRound() {
    CrawlSummary summary = Visits.crawl(archive, web, Visits.hasty()).run(order());
    assertThat(summary.completed()).isTrue();
    assertThat(web.pathsOf("a.example")).containsExactly("/robots.txt", "/");
    assertThat(visited()).isEqualTo(NAMES);
    assertThat(schedules.hosts("c4"))
        .allMatch(state -> state.visited().equals(Optional.of(NOW)))
        .allMatch(state -> state.answer().isPresent() && state.failures() == 0)
        .extracting(HostState::due)
        .allMatch(due -> due.isAfter(Instant.parse("2026-05-03T23:59:59Z")));
    assertThat(due()).isEmpty();
  }

  @Test
  void theRoundThatWasSleptThroughIsMissed() {
    assertThat(due()).isNotEmpty();
    // The first round had less than a quarter left or not: what is owed is written down once.
    long missed = schedules.missed("c4").stream().mapToLong(m -> m.hosts()).sum();
    assertThat(schedules.missed("c4")).isNotEmpty();
    assertThat(due()).isNotEmpty();
    assertThat(schedules.missed("c4").stream().mapToLong(m -> m.hosts()).sum()).isEqualTo(missed);
  }

  @Test
  void ofAnInterruptedVisitTheHostsThatWereDoneCountAndTheOthersStayDue() {
    // The others are not done before the news of the first has come.
    for (String other : NAMES.subList(1, NAMES.size())) {
      web.page(other + "/robots.txt", 200, "Crawl-delay: 2\nDisallow: /x/\n");
    }
    VisitOrder order = order();
    var crawl = new AtomicReference<Crawl>();
    crawl.set(
        Visits.crawl(archive, web, Visits.hasty().withThreads(1))
            .telling(
                new CrawlListener() {
                  @Override
                  public void progressed(CrawlProgress progress) {
                    if (progress.hostsDone() == 1) {
                      crawl.get().stop();
                    }
                  }
                }));
    assertThat(crawl.get().run(order).completed()).isFalse();
    assertThat(visited()).isEmpty();
    Visit left = visits.unfinished("schedule:").get(0);
    assertThat(left.kinds()).isEqualTo(Set.of(ResourceKind.ROBOTS, ResourceKind.HOME));
    visits.finish(left, NOW, settlement);
    assertThat(visited()).hasSize(1);
    List<Host> still = due().get(0).hosts();
    assertThat(still).hasSize(2).noneMatch(host -> visited().contains(host.name()));
    assertThat(visits.unfinished("schedule:")).isEmpty();
  }

  @Test
  void anInterruptedVisitThatGoesOnSettlesAllItsHosts() {
    VisitOrder order = order();
    var crawl = new AtomicReference<Crawl>();
    crawl.set(
        Visits.crawl(archive, web, Visits.hasty().withThreads(1))
            .telling(
                new CrawlListener() {
                  @Override
                  public void progressed(CrawlProgress progress) {
                    crawl.get().stop();
                  }
                }));
    assertThat(crawl.get().run(order).completed()).isFalse();
    Visit left = visits.unfinished("schedule:").get(0);
    var rest = new VisitOrder(left.name(), List.of(), left.kinds(), settlement);
    assertThat(Visits.crawl(archive, web, Visits.hasty()).run(rest).completed()).isTrue();
    assertThat(visited()).isEqualTo(NAMES);
    assertThat(NAMES).allMatch(name -> web.pathsOf(name).equals(List.of("/robots.txt", "/")));
  }
}
