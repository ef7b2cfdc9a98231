package org.consentaudit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.consentaudit.archive.CaptureEntry;
import org.consentaudit.archive.Host;
import org.consentaudit.archive.ResourceKind;
import org.consentaudit.archive.store.Archive;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * Thirteen months of {@code schedule run-due}, every second day by a moving clock, over twenty
 * hosts; for two of the months the machine is off. What is asserted is read from the archive.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ScheduledYearTest {

  private static final LocalDate BEGIN = LocalDate.of(2026, 1, 5);
  private static final LocalDate OFF = LocalDate.of(2026, 7, 1);
  private static final LocalDate BACK = LocalDate.of(2026, 9, 1);
  private static final LocalDate END = LocalDate.of(2027, 2, 1);
  private static final LocalDate CHANGE = LocalDate.of(2026, 3, 12);
  private static final List<YearMonth> WHOLE_MONTHS =
      IntStream.of(2, 3, 4, 5, 6, 9, 10, 11, 12).mapToObj(m -> YearMonth.of(2026, m)).toList();

  private final Map<String, List<CaptureEntry>> robots = new TreeMap<>();
  private final Map<String, List<CaptureEntry>> homes = new TreeMap<>();
  private final Map<String, List<CaptureEntry>> terms = new TreeMap<>();
  private final List<String> living = new ArrayList<>();
  private String dead;
  private String changing;
  private String missed;
  private String status;

  @BeforeAll
  void live(@TempDir Path directory) throws IOException {
    var clock = new MovingClock(BEGIN.atStartOfDay().toInstant(ZoneOffset.UTC));
    var cli = new Cli(directory.resolve("archive"), clock);
    try (var web = new LoopbackHosts()) {
      var table = new StringBuilder("url,c4_tokens\n");
      for (int n = 2; n < 22; n++) {
        String host = web.host("127.0.0." + n);
        living.add(host);
        table.append(host).append(',').append(1000 - n).append('\n');
      }
      dead = living.remove(0);
      changing = living.get(0);
      web.die(dead);
      Path tokens = Files.writeString(directory.resolve("tokens.csv"), table);
      assertThat(cli.run("corpus", "import", tokens.toString()).code()).isZero();
      var set =
          cli.run("schedule", "set", "--corpus", "c4", "--every", "month", "--robots-times", "2");
      assertThat(set.code()).as(set.err()).isZero();
      for (LocalDate day = BEGIN; day.isBefore(END); day = day.plusDays(2)) {
        if (day.equals(CHANGE)) {
          web.robots(changing, "User-agent: *\nDisallow: /press/\n");
        }
        if (day.isBefore(OFF) || !day.isBefore(BACK)) {
          var run =
              cli.run(
                  "schedule",
                  "run-due",
                  "--allow-private",
                  "--delay",
                  "0",
                  "--threads",
                  "8",
                  "--user-agent",
                  "TestAuditor/1.0 (+https://auditor.example/bot)");
          assertThat(run.code()).as(run.err()).isZero();
        }
        clock.pass(Duration.ofDays(2));
      }
      missed = cli.run("schedule", "missed", "--format", "csv").out();
      status = cli.run("status", "--format", "csv").out();
    }
    try (Archive archive = Archive.open(directory.resolve("archive"))) {
      var all = new ArrayList<>(living);
      all.add(dead);
      for (String host : all) {
        robots.put(host, archive.captures().of(new Host(host), ResourceKind.ROBOTS));
        homes.put(host, archive.captures().of(new Host(host), ResourceKind.HOME));
        terms.put(host, archive.captures().of(new Host(host), ResourceKind.TERMS));
      }
    }
  }

  @AfterAll
  void forget() {
    robots.clear();
  }

  /** The days on which a host was asked; https and http of one visit are one. */
  private static List<LocalDate> days(List<CaptureEntry> captures) {
    return captures.stream().map(CaptureEntry::day).distinct().toList();
  }

  private static long in(YearMonth month, List<CaptureEntry> captures) {
    return days(captures).stream().filter(day -> YearMonth.from(day).equals(month)).count();
  }

  @Test
  void everyLivingHostHasTwoRobotsAndOneHomeAndTermsPageAMonth() {
    for (String host : living) {
      for (YearMonth month : WHOLE_MONTHS) {
        if (!host.equals(changing)) {
          assertThat(in(month, robots.get(host))).as(host + " " + month).isEqualTo(2);
        }
        assertThat(in(month, homes.get(host))).as(host + " " + month).isEqualTo(1);
        assertThat(in(month, terms.get(host))).as(host + " " + month).isEqualTo(1);
      }
    }
  }

  @Test
  void hostsAreVisitedOnDifferentDays() {
    var days = new HashSet<LocalDate>();
    for (String host : living) {
      homes.get(host).stream()
          .map(CaptureEntry::day)
          .filter(day -> YearMonth.from(day).equals(YearMonth.of(2026, 5)))
          .forEach(days::add);
    }
    assertThat(days).hasSizeGreaterThan(7);
  }

  @Test
  void theFirstMonthHasEveryHostWithAllKinds() {
    for (String host : living) {
      assertThat(in(YearMonth.of(2026, 1), homes.get(host))).as(host).isEqualTo(1);
    }
  }

  @Test
  void nothingIsAskedWhileTheMachineIsOffAndNothingTwiceAfterwards() {
    for (String host : living) {
      assertThat(days(robots.get(host))).noneMatch(day -> !day.isBefore(OFF) && day.isBefore(BACK));
      assertThat(in(YearMonth.of(2026, 9), homes.get(host))).isEqualTo(1);
      assertThat(in(YearMonth.of(2026, 9), robots.get(host))).isEqualTo(2);
    }
  }

  @Test
  void whatWasMissedIsWrittenDown() {
    List<String> lines = missed.lines().toList();
    assertThat(lines.get(0)).isEqualTo("corpus,what,begins,ends,hosts");
    assertThat(lines)
        .contains(
            "c4,pages,2026-07-01T00:00:00Z,2026-08-01T00:00:00Z," + living.size(),
            "c4,pages,2026-08-01T00:00:00Z,2026-09-01T00:00:00Z," + living.size());
    // Four rounds lie in the two months; the dead host rests in most of them.
    assertThat(lines.stream().filter(line -> line.startsWith("c4,robots,2026-0"))).hasSize(4);
    assertThat(lines.stream().filter(line -> line.contains(",robots,2026-07-01")).toList())
        .allMatch(line -> Integer.parseInt(line.split(",")[4]) >= living.size());
    assertThat(lines).noneMatch(line -> line.contains(",2026-06") && !line.contains("-07-"));
  }

  @Test
  void aChangeBringsSoonerVisitsAndThenTheUsualOnes() {
    LocalDate found =
        robots.get(changing).stream()
            .filter(capture -> !capture.day().isBefore(CHANGE) && capture.digest().isPresent())
            .map(CaptureEntry::day)
            .findFirst()
            .orElseThrow();
    long after =
        days(robots.get(changing)).stream()
            .filter(day -> day.isAfter(found) && day.isBefore(found.plusDays(10)))
            .count();
    String other = living.get(1);
    long usual =
        days(robots.get(other)).stream()
            .filter(day -> day.isAfter(found) && day.isBefore(found.plusDays(10)))
            .count();
    assertThat(after).isGreaterThan(usual + 1);
    assertThat(in(YearMonth.of(2026, 5), robots.get(changing))).isEqualTo(2);
  }

  @Test
  void aDeadHostIsAskedEverMoreSeldomButNeverForgotten() {
    List<LocalDate> days = days(robots.get(dead));
    assertThat(homes.get(dead))
        .allMatch(capture -> capture.outcome().code().equals("blocked_by_us"));
    long firstMonths = days.stream().filter(day -> day.isBefore(BEGIN.plusMonths(2))).count();
    List<LocalDate> last = days.stream().filter(day -> !day.isBefore(BACK)).toList();
    // How often depends on its place in the period; that it is less by the month does not.
    long lastMonths = ChronoUnit.MONTHS.between(BACK, END);
    assertThat(firstMonths).isGreaterThanOrEqualTo(3);
    assertThat(firstMonths * lastMonths).isGreaterThan(2L * last.size());
    assertThat(last).hasSizeBetween(1, 3);
    LocalDate newest = last.get(last.size() - 1);
    assertThat(newest).isAfter(END.minusDays(124 + 16));
  }

  @Test
  void statusSaysWhoIsDeadAndWhatWasMissed() {
    String[] columns = status.lines().findFirst().orElseThrow().split(",");
    String[] row = status.lines().skip(1).findFirst().orElseThrow().split(",");
    var values = new TreeMap<String, String>();
    for (int i = 0; i < columns.length; i++) {
      values.put(columns[i], row[i]);
    }
    assertThat(values)
        .containsEntry("corpus", "c4")
        .containsEntry("hosts", "20")
        .containsEntry("running", "0")
        .containsEntry("resting", "1")
        .containsEntry("failing", "1");
    assertThat(Long.parseLong(values.get("missed"))).isBetween(19L * 4, 20L * 4);
    assertThat(Instant.parse(values.get("last_visit")))
        .isBefore(Instant.parse(values.get("as_of")));
  }
}
