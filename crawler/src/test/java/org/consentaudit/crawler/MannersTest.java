package org.consentaudit.crawler;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.consentaudit.archive.ResourceKind;
import org.consentaudit.archive.store.Archive;
import org.consentaudit.crawler.LoopbackWeb.Seen;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** When a host is asked later, and when not at all. */
class MannersTest {

  private static final String TWO_LINKS =
      "<a href=\"http://a.example/t0\">terms</a><a href=\"http://a.example/t1\">terms</a>";

  @TempDir Path directory;
  private LoopbackWeb web;
  private Archive archive;

  @BeforeEach
  void open() {
    web = new LoopbackWeb();
    archive = Archive.openOrCreate(directory);
  }

  @AfterEach
  void close() throws IOException {
    archive.close();
    web.close();
  }

  private void crawl(Politeness manners, String... hosts) {
    Visits.crawl(archive, web, Visits.hasty().withPoliteness(manners))
        .run("test", Visits.hosts(hosts));
  }

  private static Politeness manners() {
    return Visits.hasty().politeness();
  }

  @Test
  void aHostThatWantsToBeLeftAloneForLongerThanWeWaitIsNotAskedAgain() {
    web.page("a.example/", 200, TWO_LINKS);
    web.page("a.example/t0", 503, "", "Retry-After: 3600");
    crawl(manners().withMaxWait(Duration.ofMinutes(5)), "a.example");
    assertThat(web.pathsOf("a.example")).containsExactly("/robots.txt", "/", "/t0");
    assertThat(Visits.told(archive, "a.example", ResourceKind.TERMS))
        .containsExactlyInAnyOrder(
            "http://a.example/t0 unavailable 503", "http://a.example/t1 blocked_by_us retry_after");
  }

  @Test
  void aDateIsWaitedForToo_byTheServersOwnClock() {
    web.page(
        "a.example/robots.txt",
        429,
        "",
        "Date: Sun, 06 Nov 1994 08:49:37 GMT",
        "Retry-After: Sunday, 06-Nov-94 08:49:38 GMT");
    web.page("b.example/robots.txt", 429, "", "Retry-After: Sun May  3 10:10:00 2026");
    crawl(manners(), "a.example", "b.example");
    assertThat(gaps("a.example")).containsExactly(Duration.ofSeconds(1));
    assertThat(web.pathsOf("b.example")).containsExactly("/robots.txt");
  }

  @Test
  void everyRefusalForHasteDoublesTheDelay_upToTheLongest() {
    web.page("a.example/robots.txt", 429, "");
    web.page("a.example/", 429, TWO_LINKS);
    web.page("b.example/robots.txt", 429, "");
    web.page("b.example/", 302, "", "Location: /1");
    web.page("b.example/1", 302, "", "Location: /2");
    web.page("b.example/2", 503, "");
    crawl(
        manners().withResponseFactor(0).withDelays(Duration.ofMillis(100), Duration.ofMillis(150)),
        "a.example",
        "b.example");
    assertThat(gaps("a.example")).containsExactly(Duration.ofMillis(150));
    assertThat(gaps("b.example")).containsOnly(Duration.ofMillis(150));
  }

  /** Gaps between requests, rounded down to 50 ms, so that a test may say what they were. */
  private List<Duration> gaps(String host) {
    List<Seen> log =
        web.log().stream()
            .filter(seen -> seen.host().equals(host))
            .sorted(Comparator.comparingLong(Seen::from))
            .toList();
    return IntStream.range(1, log.size())
        .mapToLong(i -> (log.get(i).from() - log.get(i - 1).to()) / 50_000_000 * 50)
        .mapToObj(Duration::ofMillis)
        .toList();
  }

  @Test
  void aRedirectThatIsToBeFollowedTooLateIsNotFollowed() {
    web.page("a.example/", 301, "", "Location: http://b.example/", "Retry-After: 86400");
    crawl(manners(), "a.example");
    assertThat(web.pathsOf("b.example")).isEmpty();
    assertThat(Visits.told(archive, "a.example", ResourceKind.HOME))
        .containsExactly("http://a.example/ blocked_by_us retry_after");
  }

  @Test
  void aHostWhoseBudgetIsSpentIsNotAskedAgain_whetherOfRequestsOrOfBytes() {
    for (String host : List.of("a.example", "b.example")) {
      web.page(host + "/", 200, TWO_LINKS.replace("a.example", host));
      web.page(host + "/t0", 200, "x".repeat(600));
      web.page(host + "/t1", 200, "y");
    }
    crawl(manners().withBudget(new Politeness.Budget(3, 1 << 20)), "a.example");
    crawl(manners().withBudget(new Politeness.Budget(30, 600)), "b.example");
    for (String host : List.of("a.example", "b.example")) {
      assertThat(web.pathsOf(host)).containsExactly("/robots.txt", "/", "/t0");
      assertThat(Visits.told(archive, host, ResourceKind.TERMS))
          .containsExactlyInAnyOrder(
              "http://" + host + "/t0 content", "http://" + host + "/t1 blocked_by_us budget");
    }
  }

  /** Stops when so many captures are made. */
  private void crawlUntil(int captures, Politeness manners, String host) {
    var count = new AtomicInteger();
    var crawl = new AtomicReference<Crawl>();
    crawl.set(
        Visits.crawl(archive, web, Visits.hasty().withPoliteness(manners))
            .telling(
                new CrawlListener() {
                  @Override
                  public void progressed(CrawlProgress progress) {
                    if (count.incrementAndGet() == captures) {
                      crawl.get().stop();
                    }
                  }
                }));
    assertThat(crawl.get().run("test", Visits.hosts(host)).completed()).isFalse();
  }

  @Test
  void whatAHostWasAskedBeforeAnInterruptionCountsAfterIt() {
    web.page("a.example/", 302, "", "Location: /home");
    web.page("a.example/home", 200, TWO_LINKS);
    web.page("a.example/t0", 200, "0");
    web.page("a.example/t1", 200, "1");
    var slow = manners().withDelays(Duration.ofMillis(300), Duration.ofMillis(300));
    var four = slow.withBudget(new Politeness.Budget(4, 1 << 20));
    crawlUntil(3, four, "a.example"); // robots.txt by https (in vain) and http, the home page
    assertThat(web.pathsOf("a.example")).containsExactly("/robots.txt", "/", "/home");
    crawl(four, "a.example");
    assertThat(web.pathsOf("a.example")).containsExactly("/robots.txt", "/", "/home", "/t0");
    assertThat(Visits.told(archive, "a.example", ResourceKind.TERMS))
        .containsExactlyInAnyOrder(
            "http://a.example/t0 content", "http://a.example/t1 blocked_by_us budget");
    crawl(four, "a.example"); // another visit
    assertThat(web.pathsOf("a.example")).hasSize(8);
  }

  @Test
  void bytesCountAfterAnInterruptionToo_andAHostThatIsToBeLeftAloneIs() {
    web.page("a.example/", 200, TWO_LINKS + "x".repeat(600));
    web.page("b.example/", 200, TWO_LINKS.replace("a.example", "b.example"));
    web.page("b.example/t0", 429, "", "Retry-After: 3600");
    var slow = manners().withDelays(Duration.ofMillis(300), Duration.ofMillis(300));
    var few = slow.withBudget(new Politeness.Budget(30, 600));
    crawlUntil(3, few, "a.example");
    crawl(few, "a.example");
    assertThat(web.pathsOf("a.example")).containsExactly("/robots.txt", "/");
    crawlUntil(4, slow, "b.example");
    crawl(slow, "b.example");
    assertThat(web.pathsOf("b.example")).containsExactly("/robots.txt", "/", "/t0");
    assertThat(Visits.told(archive, "b.example", ResourceKind.TERMS))
        .contains("http://b.example/t1 blocked_by_us retry_after");
  }

  @Test
  void delayThatARefusalDoubledLastsOverAnInterruption() {
    web.page(
        "a.example/",
        200,
        TWO_LINKS.replace("t1\"", "t1\">terms</a><a href=\"http://a.example/t2\""));
    web.page("a.example/t0", 503, "");
    web.page("a.example/t1", 200, "1");
    web.page("a.example/t2", 200, "2");
    var slow =
        manners().withResponseFactor(0).withDelays(Duration.ofMillis(150), Duration.ofSeconds(1));
    crawlUntil(4, slow, "a.example");
    crawl(slow, "a.example");
    assertThat(web.pathsOf("a.example")).containsExactly("/robots.txt", "/", "/t0", "/t1", "/t2");
    assertThat(gaps("a.example").get(3)).isEqualTo(Duration.ofMillis(300));
  }

  @Test
  void hostsThatOptedOutAreNotAsked_norThroughRedirectsAndLinks() {
    web.page(
        "a.example/",
        200,
        "<a href=\"http://legal.no.example/t\">terms</a><a href=\"/t1\">terms</a>");
    web.page("b.example/", 301, "", "Location: http://NO.example./");
    var settings =
        Visits.hasty().withNever(OptOuts.of(List.of("# owners who wrote to us", "No.Example # x")));
    Visits.crawl(archive, web, settings)
        .run("test", Visits.hosts("a.example", "b.example", "www.no.example"));
    assertThat(web.log()).noneMatch(seen -> seen.host().endsWith("no.example"));
    assertThat(Visits.told(archive, "a.example", ResourceKind.TERMS))
        .contains("http://legal.no.example/t blocked_by_us opt_out");
    assertThat(Visits.told(archive, "b.example", ResourceKind.HOME))
        .containsExactly("http://b.example/ blocked_by_us opt_out");
    assertThat(Visits.told(archive, "www.no.example", ResourceKind.ROBOTS))
        .containsExactly("https://www.no.example/robots.txt blocked_by_us opt_out");
    assertThat(Visits.told(archive, "www.no.example", ResourceKind.HOME))
        .containsExactly("https://www.no.example/ blocked_by_us opt_out");
  }

  @Test
  void aVisitThatIsTakenUpAfterADayAsksForRobotsTxtAgain_andObeysWhatItSaysNow() {
    web.page("a.example/", 200, TWO_LINKS);
    web.page("a.example/t0", 200, "0");
    web.page("a.example/t1", 200, "1");
    stopAfterHome("a.example");
    web.page("a.example/robots.txt", 200, "Disallow: /t1\n");
    resume(Duration.ofHours(25), "a.example");
    assertThat(web.pathsOf("a.example")).containsExactly("/robots.txt", "/", "/robots.txt", "/t0");
    assertThat(Visits.told(archive, "a.example", ResourceKind.TERMS))
        .containsExactlyInAnyOrder(
            "http://a.example/t0 content", "http://a.example/t1 blocked_by_us robots");
  }

  @Test
  void takenUpWithinADay_itAsksNoRobotsTxtAgain_andKeepsTheCrawlDelay() {
    web.page("a.example/robots.txt", 200, "Crawl-delay: 0.3\n");
    web.page("a.example/", 200, TWO_LINKS);
    stopAfterHome("a.example");
    resume(Duration.ofHours(23), "a.example");
    assertThat(web.pathsOf("a.example"))
        .containsExactlyInAnyOrder("/robots.txt", "/", "/t0", "/t1");
    assertThat(gaps("a.example")).allMatch(gap -> gap.toMillis() >= 300);
  }

  /** Visits until the home page is captured. */
  private void stopAfterHome(String host) {
    var count = new AtomicInteger();
    var crawl = new AtomicReference<Crawl>();
    crawl.set(
        Visits.crawl(archive, web, Visits.hasty().withThreads(1))
            .telling(
                new CrawlListener() {
                  @Override
                  public void progressed(CrawlProgress progress) {
                    if (count.incrementAndGet() == 3) {
                      crawl.get().stop();
                    }
                  }
                }));
    assertThat(crawl.get().run("test", Visits.hosts(host)).completed()).isFalse();
  }

  private void resume(Duration later, String host) {
    CrawlSummary rest =
        Crawl.into(archive, Visits.hasty(), Clock.offset(Visits.MAY, later))
            .obeying(Visits.PREFIXES)
            .findingTermsBy(Visits.LINKS)
            .over(web.network())
            .run("test", Visits.hosts(host));
    assertThat(rest.resumed()).isTrue();
    assertThat(rest.completed()).isTrue();
  }
}
