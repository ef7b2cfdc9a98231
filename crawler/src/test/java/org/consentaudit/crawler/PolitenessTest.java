package org.consentaudit.crawler;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.consentaudit.archive.Host;
import org.consentaudit.archive.store.Archive;
import org.consentaudit.crawler.LoopbackWeb.Seen;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the servers see of our manners, from their own log. */
class PolitenessTest {

  private static final Duration DELAY = Duration.ofMillis(100);
  private static final int HOSTS = 12;

  @TempDir Path directory;

  @Test
  void oneRequestAtATimeAtAHost_withTheDelayBetween() throws IOException {
    try (var web = new LoopbackWeb();
        var archive = Archive.openOrCreate(directory)) {
      List<Host> hosts = IntStream.range(0, HOSTS).mapToObj(PolitenessTest::host).toList();
      for (Host host : hosts) {
        // All the home pages link to pages of one other host, and redirect there too.
        web.page(host + "/", 200, links(host.name(), 2) + links("hub.example", 2));
        web.page(host + "/t0", 302, "", "Location: http://hub.example/t1");
      }
      var roomy = new Politeness.Budget(100, 1 << 20);
      var manners = Visits.hasty().politeness().withDelays(DELAY, DELAY).withBudget(roomy);
      Visits.crawl(archive, web, Visits.hasty().withPoliteness(manners)).run("polite", hosts);
      assertThat(web.pathsOf("hub.example")).hasSize(1 + 3 * HOSTS).startsWith("/robots.txt");
      for (Host host : hosts) {
        assertThat(web.pathsOf(host.name())).hasSize(4);
        assertGaps(web, host.name(), DELAY);
      }
      assertGaps(web, "hub.example", DELAY);
    }
  }

  @Test
  void aVisitThatBeginsAtTheEndOfAnother_waitsToo() throws IOException {
    try (var web = new LoopbackWeb();
        var archive = Archive.openOrCreate(directory)) {
      var delay = Duration.ofMillis(400);
      Crawl crawl = Visits.crawl(archive, web, Visits.hasty().withDelays(delay, delay));
      crawl.run("first", List.of(host(1)));
      long asked = web.log().stream().mapToLong(Seen::to).max().orElseThrow();
      crawl.run("second", List.of(host(1)));
      long askedAgain =
          web.log().stream().mapToLong(Seen::from).filter(at -> at > asked).min().orElseThrow();
      // One delay before the attempt by https, which the server does not see, and one after it.
      assertThat(askedAgain - asked).isGreaterThanOrEqualTo(delay.multipliedBy(2).toNanos());
    }
  }

  @Test
  void crawlDelayIsHonoured_upToTheBound() throws IOException {
    try (var web = new LoopbackWeb();
        var archive = Archive.openOrCreate(directory)) {
      web.page("slow.example/robots.txt", 200, "Crawl-delay: 0.4\n");
      web.page("slow.example/", 200, links("slow.example", 1));
      web.page("never.example/robots.txt", 200, "Crawl-delay: 86400\n");
      Visits.crawl(
              archive, web, Visits.hasty().withDelays(Duration.ofMillis(1), Duration.ofMillis(600)))
          .run("delays", Visits.hosts("slow.example", "never.example"));
      assertGaps(web, "slow.example", Duration.ofMillis(400));
      assertGaps(web, "never.example", Duration.ofMillis(600));
      assertThat(web.pathsOf("never.example")).containsExactly("/robots.txt", "/");
    }
  }

  @Test
  void anAddressSeesNoMoreConnectionsThanTheBound_andOtherHostsNeedNotWait() throws IOException {
    try (var web = new LoopbackWeb();
        var archive = Archive.openOrCreate(directory)) {
      List<Host> hosts = IntStream.range(0, HOSTS).mapToObj(PolitenessTest::host).toList();
      var never = new CountDownLatch(1);
      for (Host host : hosts) {
        web.page(
            host + "/robots.txt",
            out -> {
              pause(never);
              LoopbackWeb.bytes(404, new byte[0]).write(out);
            });
      }
      Visits.crawl(archive, web, Visits.hasty().withConnectionsPerAddress(2, false))
          .run("address", hosts);
      assertThat(web.log()).hasSize(2 * HOSTS);
      assertThat(mostAtOnce(web.log())).isEqualTo(2);
    }
  }

  private static void assertGaps(LoopbackWeb web, String host, Duration delay) {
    List<Seen> log = new ArrayList<>(web.log());
    log.removeIf(seen -> !seen.host().equals(host));
    log.sort(Comparator.comparingLong(Seen::from));
    for (int i = 1; i < log.size(); i++) {
      long gap = log.get(i).from() - log.get(i - 1).to();
      assertThat(gap).as("gap %d at %s", i, host).isGreaterThanOrEqualTo(delay.toNanos());
    }
  }

  private static int mostAtOnce(List<Seen> log) {
    return log.stream()
        .mapToInt(
            one ->
                (int)
                    log.stream().filter(o -> o.from() <= one.from() && one.from() < o.to()).count())
        .max()
        .orElse(0);
  }

  private static Host host(int number) {
    return new Host("h" + number + ".example");
  }

  private static String links(String host, int count) {
    var html = new StringBuilder();
    for (int i = 0; i < count; i++) {
      html.append("<a href=\"http://").append(host).append("/t").append(i).append("\">terms</a>");
    }
    return html.toString();
  }

  /** A server that takes its time. */
  private static void pause(CountDownLatch never) throws IOException {
    try {
      assertThat(never.await(30, TimeUnit.MILLISECONDS)).isFalse();
    } catch (InterruptedException e) {
      throw new IOException(e);
    }
  }
}
