package org.consentaudit.cli.endurance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.consentaudit.analysis.agents.AgentRegistry;
import org.consentaudit.app.CrawlRun;
import org.consentaudit.archive.imports.CorpusFile;
import org.consentaudit.archive.store.Archive;
import org.consentaudit.crawler.CrawlListener;
import org.consentaudit.crawler.CrawlSettings;
import org.consentaudit.crawler.CrawlSummary;
import org.consentaudit.crawler.fetch.Network;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Two years of visits, a month apart by the injected clock, in one process: what is captured is
 * what there was, and memory does not grow. By {@code soak.minutes} over 2,000 hosts; without it a
 * short piece with few.
 */
class SoakTest {

  private static final int MINUTES = Integer.getInteger("soak.minutes", 0);
  private static final boolean WHOLE = MINUTES > 0;
  private static final int HOSTS = Integer.getInteger("soak.hosts", WHOLE ? 2_000 : 20);
  private static final int MONTHS = 24;

  /** robots.txt by https in vain, by http, the home page, the terms. */
  private static final int CAPTURES_A_VISIT = 4;

  private static final double MOST_GROWTH = 1.1;

  /** What a short piece may take more: H2's cache has not filled at a quarter of it. */
  private static final long MOST_BYTES = 16_000_000;

  @TempDir Path directory;

  /** A calendar that is turned from month to month. */
  private static final class Calendar extends Clock {
    private volatile int month;

    @Override
    public Instant instant() {
      return Instant.parse("2026-01-05T04:00:00Z").plus(Duration.ofDays(30L * month));
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }

  @Test
  void twoYearsOfVisitsCaptureAll_andMemoryDoesNotGrow() throws IOException {
    var calendar = new Calendar();
    long began = System.nanoTime();
    long quarter = 0;
    try (var web =
            new ManyHosts(
                InetAddress.getLoopbackAddress(),
                Duration.ZERO,
                (host, path) -> page(host, path, calendar.month),
                (host, asked) -> {});
        var archive = Archive.openOrCreate(directory.resolve("archive"))) {
      Path table = directory.resolve("t.csv");
      Files.writeString(table, web.corpus("soak", ManyHosts.names("s", HOSTS)));
      archive.corpora().put(CorpusFile.read(table, HOSTS, Map.of()).corpora());
      for (int month = 0; month < MONTHS; month++) {
        calendar.month = month;
        CrawlSummary summary = visit(archive, calendar, web.port());
        assertThat(summary.completed()).isTrue();
        assertThat(summary.total())
            .as("month %d", month)
            .isEqualTo((long) HOSTS * CAPTURES_A_VISIT);
        waitUntil(began, month + 1);
        quarter = month + 1 == MONTHS / 4 ? liveBytes() : quarter;
      }
      long end = liveBytes();
      long held = archive.captures().extent().captures();
      System.err.printf(
          Locale.ROOT,
          "soak: %,d hosts, %d visits in %d s, %,d captures; live heap %.1f MB at a quarter, %.1f"
              + " MB at the end (%.3f); file %.1f MB%n",
          HOSTS,
          MONTHS,
          (System.nanoTime() - began) / 1_000_000_000,
          held,
          quarter / 1e6,
          end / 1e6,
          (double) end / quarter,
          Files.size(directory.resolve("archive/archive.mv.db")) / 1e6);
      assertThat(held).isEqualTo((long) MONTHS * HOSTS * CAPTURES_A_VISIT);
      assertThat(end).isLessThan(WHOLE ? (long) (quarter * MOST_GROWTH) : quarter + MOST_BYTES);
    }
  }

  private static CrawlSummary visit(Archive archive, Clock clock, int open) {
    var settings =
        CrawlSettings.of("SoakAuditor/1.0 (+https://auditor.example/bot)")
            .withDelays(Duration.ofMillis(1), Duration.ofSeconds(1))
            .withConnectionsPerAddress(2, true)
            .withPrivateAllowed(true);
    Network loopback =
        (host, port) -> List.of(new InetSocketAddress(InetAddress.getLoopbackAddress(), open));
    return new CrawlRun(
            archive, AgentRegistry.bundled(), settings, clock, loopback, CrawlListener.SILENT)
        .visit("soak", List.of(archive.corpora().find("soak").orElseThrow()));
  }

  /** One host in ten edits its robots.txt every second month, and its terms twice a year. */
  private static String page(String host, String path, int month) {
    String page = ManyHosts.plainSite(host, path);
    boolean edits = host.matches("s\\d*0\\..*");
    if (!edits || page.isEmpty() || path.equals("/")) {
      return page;
    }
    return page
        + (path.equals("/robots.txt") ? "# edition " + month / 2 : "<p>Of " + month / 6)
        + "\n";
  }

  /** Spreads the visits over the time that there is; a late one does not wait. */
  private static void waitUntil(long began, int visits) {
    long due = began + Duration.ofMinutes(MINUTES).toNanos() / MONTHS * visits;
    for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
      LockSupport.parkNanos(left);
    }
  }

  private static long liveBytes() {
    var memory = ManagementFactory.getMemoryMXBean();
    memory.gc();
    memory.gc();
    return memory.getHeapMemoryUsage().getUsed();
  }
}
