package org.consentaudit.cli.endurance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.consentaudit.archive.CaptureEntry;
import org.consentaudit.archive.Host;
import org.consentaudit.archive.ResourceKind;
import org.consentaudit.archive.store.Archive;
import org.consentaudit.cli.ConsentCommand;
import org.consentaudit.cli.endurance.ManyHosts.Asked;
import org.consentaudit.cli.process.ConsentProcess;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The real command over 300 hosts, killed at a random moment and started again, so many times as
 * {@code crawl.kills} says. Each kill has hosts of its own in one archive that grows.
 */
class KilledCrawlTest {

  private static final int KILLS = Integer.getInteger("crawl.kills", 1);
  private static final long SEED = Long.getLong("crawl.seed", System.nanoTime());
  private static final int HOSTS = 300;
  private static final Duration DELAY = Duration.ofSeconds(1);

  /** Longer than any restart takes. */
  private static final Duration CRAWL_DELAY = Duration.ofSeconds(6);

  private static final int SLOW_ONE_IN = 10;

  /** Four for each host. */
  private static final int REQUESTS = HOSTS * 4;

  /**
   * Requests come in bursts; so a kill comes up to so much later than the one that it waits for.
   */
  private static final int MOST_MILLIS_LATER = 1_000;

  private static final Map<ResourceKind, List<String>> CAPTURES =
      new TreeMap<>(
          Map.of(
              ResourceKind.ROBOTS,
              List.of("https:///robots.txt unreachable", "http:///robots.txt content"),
              ResourceKind.HOME,
              List.of("http:/// content"),
              ResourceKind.TERMS,
              List.of("http:///terms content")));

  /** A kill at the very end hits nothing; so often another is tried for one that does. */
  private static final int MORE_TRIES = 3;

  @TempDir Path directory;
  private final RequestLog log = new RequestLog();
  private ManyHosts web;

  @BeforeEach
  void open() throws IOException {
    web =
        new ManyHosts(
            InetAddress.getLoopbackAddress(), Duration.ofMillis(20), KilledCrawlTest::page, log);
  }

  @AfterEach
  void close() throws IOException {
    web.close();
  }

  private static String page(String host, String path) {
    String page = ManyHosts.plainSite(host, path);
    return isSlow(host) && path.equals("/robots.txt")
        ? page + "Crawl-delay: " + CRAWL_DELAY.toSeconds() + "\n"
        : page;
  }

  private static boolean isSlow(String host) {
    return Integer.parseInt(host.replaceAll("^.*-|\\..*$", "")) % SLOW_ONE_IN == 0;
  }

  @Test
  void killedAtAnyMoment_itGoesOnWithoutLossAndWithoutHurry() throws Exception {
    var chance = new Random(SEED);
    System.err.printf("killing %d crawls, seed %d%n", KILLS, SEED);
    int killed = 0;
    for (int i = 0; i < KILLS || (killed == 0 && i < KILLS + MORE_TRIES); i++) {
      killed += killOnce(i, chance.nextInt(REQUESTS), chance.nextInt(MOST_MILLIS_LATER)) ? 1 : 0;
    }
    assertThat(killed).as("kills that hit a running crawl").isPositive();
    int code = ConsentCommand.run(Clock.systemUTC(), "--archive", archive(), "archive", "check");
    assertThat(code).as("archive check").isZero();
  }

  private String archive() {
    return directory.resolve("archive").toString();
  }

  private boolean killOnce(int number, int requests, int later) throws Exception {
    String corpus = "kill" + number;
    List<String> names = ManyHosts.names(corpus + "-", HOSTS);
    Path hosts = Files.writeString(directory.resolve("hosts"), ManyHosts.hostsFile(names));
    Path table = Files.writeString(directory.resolve("table.csv"), web.corpus(corpus, names));
    int loaded =
        ConsentCommand.run(
            Clock.systemUTC(), "--archive", archive(), "corpus", "import", table.toString());
    assertThat(loaded).isZero();
    var consent =
        new ConsentProcess(
            directory, Path.of(archive()), List.of(ConsentProcess.hostsIn(hosts), "-Xmx256m"));
    String[] crawl = {
      "crawl",
      "--corpus=" + corpus,
      "--allow-private",
      "--user-agent=KilledAuditor/1.0 (+https://auditor.example/bot)",
      "--delay=" + DELAY.toMillis() / 1e3,
      "--connections-per-address=50"
    };
    Process first = consent.start(crawl);
    while (first.isAlive() && asked(names) < requests) {
      first.waitFor(5, TimeUnit.MILLISECONDS);
    }
    boolean ended = first.waitFor(later, TimeUnit.MILLISECONDS);
    first.destroyForcibly().waitFor();
    long killedAt = System.nanoTime();
    int asked = asked(names);
    ConsentProcess.Ended second = consent.run(crawl);
    String what = corpus + ", killed after " + asked + " requests, seed " + SEED;
    assertThat(second.code()).as(what + ": " + second.err()).isZero();
    assertThat(second.err()).as(what).contains("Visited 300 hosts");
    // Killed after its last request, a visit may have been complete; then the second was a new one.
    boolean anew = asked == REQUESTS && asked(names) == 2 * REQUESTS;
    assertAllCaptured(names, anew ? 2 : 1, what);
    assertNoneHurried(names, killedAt, what);
    System.err.printf("%s: killed after %,d requests%n", corpus, asked);
    return !ended && asked > 0;
  }

  private int asked(List<String> names) {
    return names.stream().mapToInt(name -> log.of(name).size()).sum();
  }

  private void assertAllCaptured(List<String> names, int visits, String what) {
    var wanted = new ArrayList<String>();
    CAPTURES.values().forEach(kind -> Collections.nCopies(visits, kind).forEach(wanted::addAll));
    var lost = new TreeMap<String, List<String>>();
    try (var held = Archive.open(Path.of(archive()))) {
      for (String name : names) {
        String host = name + ":" + web.port();
        var told = new ArrayList<String>();
        for (ResourceKind kind : CAPTURES.keySet()) {
          for (CaptureEntry entry : held.captures().of(new Host(host), kind)) {
            told.add(entry.url().replace(host, "") + " " + entry.outcome().code());
          }
        }
        if (!told.equals(wanted)) {
          lost.put(name, told);
        }
      }
    }
    assertThat(lost).as(what).isEmpty();
  }

  private void assertNoneHurried(List<String> names, long killedAt, String what) {
    var hurried = new ArrayList<String>();
    for (String name : names) {
      List<Asked> asked = log.of(name);
      boolean told = false;
      for (int i = 1; i < asked.size(); i++) {
        Asked last = asked.get(i - 1);
        Asked next = asked.get(i);
        told |= last.path().equals("/robots.txt");
        Duration delay = told && isSlow(name) && !asksAnew(next) ? CRAWL_DELAY : DELAY;
        Duration pause = Duration.ofNanos(next.from() - last.to());
        if (pause.compareTo(delay) < 0) {
          boolean across = last.from() < killedAt && next.from() > killedAt;
          hurried.add(name + next.path() + " after " + pause + (across ? " across the kill" : ""));
        }
      }
    }
    assertThat(hurried).as(what).isEmpty();
  }

  /** A robots.txt that is asked for again had not been kept, nor the Crawl-delay in it. */
  private static boolean asksAnew(Asked asked) {
    return asked.path().equals("/robots.txt") || asked.path().equals("tls");
  }
}
