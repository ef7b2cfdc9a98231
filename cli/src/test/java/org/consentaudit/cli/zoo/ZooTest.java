package org.consentaudit.cli.zoo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.consentaudit.analysis.agents.AgentRegistry;
import org.consentaudit.app.CrawlRun;
import org.consentaudit.archive.ResourceKind;
import org.consentaudit.archive.store.Archive;
import org.consentaudit.cli.zoo.Zoo.Inmate;
import org.consentaudit.crawler.CrawlSettings;
import org.consentaudit.crawler.fetch.FetchLimits;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever servers do, a crawl by the real command ends in time, with the right word for each. */
class ZooTest {

  /** What starting threads on a busy machine may add to a request's own time. */
  private static final Duration SLACK = Duration.ofSeconds(5);

  /** Of all that a request allocates; what it holds at a time is less. */
  private static final long MOST_BYTES = 512_000_000;

  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-01T00:00:00Z"), ZoneOffset.UTC);

  @TempDir static Path directory;
  private static Zoo zoo;
  private static ZooVisit visit;
  private static Map<String, Long> bytes;

  @BeforeAll
  static void visitAll() throws Exception {
    Certificates certificates = Certificates.make(directory, Zoo.DOMAIN);
    zoo = new Zoo(certificates);
    visit = new ZooVisit(zoo, certificates, directory);
    bytes = measured();
  }

  @AfterAll
  static void close() throws IOException {
    zoo.close();
  }

  @Test
  void theCrawlEndsAsUsual_inLittleMemory() {
    assertThat(visit.ended.code()).as(visit.ended.err()).isZero();
    assertThat(visit.ended.err())
        .contains("Visited " + zoo.inmates().size() + " hosts")
        .doesNotContain("OutOfMemory", "StackOverflow");
  }

  @Test
  void thereAreAtLeast35Kinds() {
    assertThat(zoo.inmates().stream().map(Inmate::animal).distinct()).hasSizeGreaterThan(35 + 3);
  }

  @Test
  void everyServerEndsInTheRightOutcome() {
    Map<String, String> wrong = new TreeMap<>();
    Map<String, String> seen = visit.outcomes(zoo);
    for (Inmate inmate : zoo.inmates()) {
      String outcome = seen.get(inmate.name());
      if (!Animal.fits(inmate.expected(), outcome)) {
        wrong.put(inmate.name(), outcome + " instead of " + inmate.expected());
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void noServerHoldsARequestLongerThanItsTime() {
    for (Inmate inmate : zoo.inmates()) {
      assertThat(visit.longest(inmate)).as(inmate.name()).isLessThan(ZooVisit.TIMEOUT.plus(SLACK));
    }
  }

  @Test
  void theWellBehavedHostAtTheEndIsCaptured() {
    try (var held = Archive.open(visit.archive)) {
      for (String name : new String[] {"neighbour", "last"}) {
        var home = ZooVisit.captures(held, zoo.inmate(name), ResourceKind.HOME);
        assertThat(home).hasSize(1);
        assertThat(home.get(0).outcome().code()).isEqualTo("content");
      }
    }
  }

  @Test
  void aMazeCostsNoMoreThanAVisit() {
    assertThat(visit.calls(zoo.inmate("home-link-maze"))).hasSizeLessThan(12);
  }

  @Test
  void redirectsAreFollowedFiveTimesAtMost() {
    // https in vain, then robots.txt and five hops, or the home page and five hops.
    assertThat(visit.calls(zoo.inmate("redirect-20"))).hasSizeLessThanOrEqualTo(1 + 2 * 6);
  }

  @Test
  void noRequestTakesMuchMemory() {
    zoo.inmates().stream()
        .map(Inmate::name)
        .forEach(name -> assertThat(bytes.get(name)).as(name).isNotNull().isLessThan(MOST_BYTES));
  }

  @Test
  void thePageSaysWhatWasSeen() throws IOException {
    String table = new ZooTable(visit, visit.outcomes(zoo), bytes).of(zoo.inmates());
    String told = new ReliabilityPage("zoo").told(table);
    assertThat(ZooTable.compared(told))
        .as("docs/reliability.md (docs/reliability.sh makes it anew)")
        .isEqualTo(ZooTable.compared(table));
  }

  /** The same zoo once more within this process, where what a thread allocates can be counted. */
  private static Map<String, Long> measured() {
    var accounts = new Accounts();
    FetchLimits usual = FetchLimits.DEFAULT;
    CrawlSettings settings =
        CrawlSettings.of("ZooAuditor/1.0 (+https://auditor.example/bot)")
            .withDelays(Duration.ofMillis(50), Duration.ofMillis(50))
            .withConnectionsPerAddress(50, true)
            .withPrivateAllowed(true)
            .withLimits(usual.withTimes(ZooVisit.TIMEOUT, ZooVisit.TIMEOUT, ZooVisit.TIMEOUT));
    try (var first = Archive.open(visit.archive);
        var archive = Archive.openOrCreate(directory.resolve("measured"))) {
      new CrawlRun(archive, AgentRegistry.bundled(), settings, CLOCK, accounts, accounts)
          .visit("zoo", List.of(first.corpora().find("zoo").orElseThrow()));
    }
    return accounts.most();
  }
}
