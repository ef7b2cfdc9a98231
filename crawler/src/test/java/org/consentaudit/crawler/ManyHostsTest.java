package org.consentaudit.crawler;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.consentaudit.archive.Host;
import org.consentaudit.archive.store.Archive;
import org.consentaudit.crawler.LoopbackWeb.Seen;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A crawl of 200 hosts at 25 addresses. That it was polite is shown by the servers' log alone: what
 * was asked when, and what had been answered before.
 */
class ManyHostsTest {

  private static final int HOSTS = 200;
  private static final int ADDRESSES = 25;
  private static final int FACTOR = 10;
  private static final Duration SHORTEST = Duration.ofMillis(20);
  private static final Duration LONGEST = Duration.ofMillis(300);
  private static final Duration CRAWL_DELAY = Duration.ofMillis(150);
  private static final Duration RETRY_AFTER = Duration.ofSeconds(1);

  /** The kinds of hosts, in turn. */
  private static final List<String> KINDS = List.of("plain", "delay", "busy", "slow", "moved");

  @TempDir static Path directory;
  private static LoopbackWeb web;
  private static CrawlSummary summary;
  private static Map<String, List<Seen>> byHost;

  @BeforeAll
  static void crawl() {
    web = new LoopbackWeb(ADDRESSES);
    List<Host> hosts = IntStream.range(0, HOSTS).mapToObj(ManyHostsTest::host).toList();
    var never = new CountDownLatch(1);
    for (Host host : hosts) {
      String links = links(host + "/a") + links(host + "/b") + links("hub.example/terms");
      switch (kind(host.name())) {
        case "delay" -> web.page(host + "/robots.txt", 200, "Crawl-delay: 0.15\n");
        case "busy" -> web.page(host + "/robots.txt", 429, "", "Retry-After: 1");
        case "slow" -> web.page(host + "/a", out -> answerLate(never, out));
        case "moved" ->
            web.page(host + "/a", 302, "", "Location: /moved", "Retry-After: 1")
                .page(host + "/moved", 200, "Be nice.");
        default -> web.page(host + "/a", 200, "Be nice.");
      }
      web.page(host + "/", 200, links);
    }
    var manners =
        Politeness.USUAL
            .withDelays(SHORTEST, LONGEST)
            .withResponseFactor(FACTOR)
            .withMaxWait(RETRY_AFTER);
    var settings = Visits.hasty().withPoliteness(manners).withThreads(60);
    try (var archive = Archive.openOrCreate(directory)) {
      summary = Visits.crawl(archive, web, settings).run("many", hosts);
    }
    byHost =
        web.log().stream()
            .sorted(Comparator.comparingLong(Seen::from))
            .collect(Collectors.groupingBy(Seen::host, TreeMap::new, Collectors.toList()));
  }

  @AfterAll
  static void close() throws IOException {
    web.close();
  }

  @Test
  void everyHostIsVisitedWhole() {
    assertThat(summary.completed()).isTrue();
    assertThat(byHost).hasSize(HOSTS + 1);
    byHost.forEach(
        (host, log) -> {
          if (!host.equals("hub.example")) {
            int moved = kind(host).equals("moved") ? 1 : 0;
            assertThat(log).as(host).hasSize(4 + moved);
          }
        });
  }

  @Test
  void aHostNeverSeesTwoRequestsAtOnce_andIsLeftAloneInBetweenAsLongAsItHasAsked() {
    byHost.forEach(
        (host, log) -> {
          for (int i = 1; i < log.size(); i++) {
            long gap = log.get(i).from() - log.get(i - 1).to();
            assertThat(gap)
                .as("%s: from %s to %s", host, log.get(i - 1).path(), log.get(i).path())
                .isGreaterThanOrEqualTo(due(host, log.get(i - 1), i == 1).toNanos());
          }
        });
  }

  @Test
  void anAddressSeesTwoConnectionsAtMost() {
    Map<Integer, List<Seen>> byAddress =
        web.log().stream().collect(Collectors.groupingBy(seen -> web.addressOf(seen.host())));
    assertThat(byAddress).hasSize(ADDRESSES);
    byAddress.forEach(
        (address, log) -> {
          for (Seen one : log) {
            long atOnce =
                log.stream().filter(o -> o.from() <= one.from() && one.from() < o.to()).count();
            assertThat(atOnce).as("at address %d", address).isLessThanOrEqualTo(2);
          }
        });
  }

  @Test
  void aHostThatAllLinkToIsAskedNoMoreThanItsBudget() {
    assertThat(byHost.get("hub.example")).hasSize(Politeness.USUAL.budget().requests());
    assertThat(summary.captures().get("blocked_by_us"))
        .isEqualTo(HOSTS + 1L - Politeness.USUAL.budget().requests());
  }

  /** How long a host is to be left alone after an answer, by what that and earlier ones said. */
  private static Duration due(String host, Seen answer, boolean first) {
    Duration delay =
        switch (kind(host)) {
          case "delay" -> CRAWL_DELAY;
          case "busy" -> SHORTEST.multipliedBy(2);
          default -> SHORTEST;
        };
    boolean busy = kind(host).equals("busy") && first;
    boolean moved = kind(host).equals("moved") && answer.path().equals("/a");
    if (busy || moved) {
      return RETRY_AFTER;
    }
    long slow = Math.min(LONGEST.toNanos(), FACTOR * (answer.to() - answer.from()));
    return Duration.ofNanos(Math.max(delay.toNanos(), slow));
  }

  private static String kind(String host) {
    return host.equals("hub.example") ? "hub" : host.substring(0, host.indexOf('-'));
  }

  private static Host host(int number) {
    return new Host(KINDS.get(number % KINDS.size()) + "-" + number + ".example");
  }

  private static String links(String page) {
    return "<a href=\"http://" + page + "\">terms</a>";
  }

  /** A server that needs 15 ms, which is what is tested. */
  private static void answerLate(CountDownLatch never, OutputStream out) throws IOException {
    try {
      assertThat(never.await(15, TimeUnit.MILLISECONDS)).isFalse();
    } catch (InterruptedException e) {
      throw new IOException(e);
    }
    LoopbackWeb.bytes(200, new byte[] {'x'}).write(out);
  }
}
