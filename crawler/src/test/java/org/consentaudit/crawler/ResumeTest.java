package org.consentaudit.crawler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.consentaudit.archive.CaptureEntry;
import org.consentaudit.archive.Host;
import org.consentaudit.archive.ResourceKind;
import org.consentaudit.archive.store.Archive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A visit that is cut off is taken up again, and every capture of it is made exactly once. */
class ResumeTest {

  private static final int HOSTS = 60;
  // https and http robots.txt, the home page, two terms pages, one of them at a host of its own.
  private static final int CAPTURES = HOSTS * 5;

  @TempDir Path directory;
  private LoopbackWeb web;

  @BeforeEach
  void open() {
    web = new LoopbackWeb();
    for (Host host : hosts()) {
      web.page(host + "/robots.txt", 200, "# " + host);
      web.page(
          host + "/",
          200,
          "<a href=\"http://" + host + "/a\">terms</a><a href=\"http://" + host + "/b\">terms</a>");
      web.page(host + "/a", 200, "a");
    }
  }

  @AfterEach
  void close() throws IOException {
    web.close();
  }

  private static List<Host> hosts() {
    return IntStream.range(0, HOSTS).mapToObj(i -> new Host("h" + i + ".example")).toList();
  }

  /** Started in a process of its own, which is killed. */
  public static void main(String[] arguments) {
    int port = Integer.parseInt(arguments[1]);
    try (var archive = Archive.openOrCreate(Path.of(arguments[0]))) {
      var half = Duration.ofMillis(500);
      Crawl.into(archive, Visits.hasty().withDelays(half, half).withThreads(4), Visits.MAY)
          .obeying(Visits.PREFIXES)
          .findingTermsBy(Visits.LINKS)
          .over(
              (host, asked) ->
                  List.of(
                      new InetSocketAddress(
                          InetAddress.getLoopbackAddress(), asked == 80 ? port : 1)))
          .run("killed", hosts());
    }
  }

  @Test
  void aKilledProcessLosesNothingAndRepeatsNothing() throws Exception {
    // The later ones have made two requests a host, half a second apart: some are on the disk.
    for (int target : List.of(40, 120, 200)) {
      Process process =
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "-cp",
                  System.getProperty("java.class.path"),
                  ResumeTest.class.getName(),
                  directory.toString(),
                  Integer.toString(web.port()))
              .redirectErrorStream(true)
              .redirectOutput(directory.resolve("out-" + target + ".txt").toFile())
              .start();
      int enough = target;
      while (process.isAlive() && web.log().size() < enough) {
        process.waitFor(1, TimeUnit.MILLISECONDS);
      }
      process.destroyForcibly().waitFor();
    }
    try (var archive = Archive.openOrCreate(directory)) {
      long before = archive.captures().extent().captures();
      var resumed = new AtomicReference<Boolean>();
      CrawlSummary summary =
          Visits.crawl(archive, web, Visits.hasty())
              .telling(
                  new CrawlListener() {
                    @Override
                    public void started(Instant at, boolean again, CrawlProgress progress) {
                      resumed.set(again);
                    }
                  })
              .run("killed", hosts());
      assertThat(before).isBetween(1L, CAPTURES - 1L);
      assertThat(resumed.get()).isTrue();
      assertThat(summary.completed()).isTrue();
      assertThat(summary.total()).isEqualTo(CAPTURES);
      assertEachOnce(archive, CAPTURES);
    }
  }

  @Test
  void aStoppedVisitGoesOn_andTheNextRunBeginsANewOne() {
    try (var archive = Archive.openOrCreate(directory)) {
      var count = new AtomicInteger();
      var crawl = new AtomicReference<Crawl>();
      crawl.set(
          Visits.crawl(archive, web, Visits.hasty())
              .telling(
                  new CrawlListener() {
                    @Override
                    public void progressed(CrawlProgress progress) {
                      if (count.incrementAndGet() == 100) {
                        crawl.get().stop();
                      }
                    }
                  }));
      CrawlSummary stopped = crawl.get().run("stopped", hosts());
      assertThat(stopped.completed()).isFalse();
      assertThat(stopped.total()).isBetween(100L, 160L);

      CrawlSummary rest = Visits.crawl(archive, web, Visits.hasty()).run("stopped", hosts());
      assertThat(rest.resumed()).isTrue();
      assertThat(rest.total()).isEqualTo(CAPTURES);
      assertEachOnce(archive, CAPTURES);

      var later = Clock.offset(Visits.MAY, Duration.ofDays(31));
      CrawlSummary next =
          Crawl.into(archive, Visits.hasty(), later)
              .obeying(Visits.PREFIXES)
              .over(web.network())
              .run("stopped", hosts());
      assertThat(next.resumed()).isFalse();
      assertThat(next.total()).isEqualTo(HOSTS * 3);
      assertThat(archive.captures().extent().captures()).isEqualTo(CAPTURES + HOSTS * 3);
    }
  }

  @Test
  void hostsThatTheUnfinishedVisitDoesNotHaveJoinIt() {
    try (var archive = Archive.openOrCreate(directory)) {
      var crawl = new AtomicReference<Crawl>();
      crawl.set(
          Visits.crawl(archive, web, Visits.hasty())
              .telling(
                  new CrawlListener() {
                    @Override
                    public void progressed(CrawlProgress progress) {
                      crawl.get().stop();
                    }
                  }));
      crawl.get().run("joined", hosts().subList(0, 5));
      CrawlSummary all = Visits.crawl(archive, web, Visits.hasty()).run("joined", hosts());
      assertThat(all.resumed()).isTrue();
      assertThat(all.hosts()).isEqualTo(HOSTS);
      assertEachOnce(archive, CAPTURES);
    }
  }

  @Test
  void anArchiveThatIsClosedUnderACrawlStopsItWithAMessage_andNothingIsLost() {
    var archive = Archive.openOrCreate(directory);
    var count = new AtomicInteger();
    Crawl crawl =
        Visits.crawl(archive, web, Visits.hasty())
            .telling(
                new CrawlListener() {
                  @Override
                  public void progressed(CrawlProgress progress) {
                    if (count.incrementAndGet() == 50) {
                      archive.close();
                    }
                  }
                });
    assertThatThrownBy(() -> crawl.run("closed", hosts()))
        .isInstanceOf(CrawlException.class)
        .hasMessageContaining("stopped at http");
    try (var again = Archive.openOrCreate(directory)) {
      Visits.crawl(again, web, Visits.hasty()).run("closed", hosts());
      assertEachOnce(again, CAPTURES);
    }
  }

  private static void assertEachOnce(Archive archive, int expected) {
    var urls = new ArrayList<String>();
    for (ResourceKind kind : ResourceKind.values()) {
      archive.captures().forEach(kind, (CaptureEntry entry) -> urls.add(kind + entry.url()));
    }
    assertThat(urls).hasSize(expected).doesNotHaveDuplicates();
  }
}
