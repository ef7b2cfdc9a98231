package org.consentaudit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.consentaudit.archive.Host;
import org.consentaudit.archive.ResourceKind;
import org.consentaudit.archive.store.Archive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScheduleCommandsTest {

  private static final Instant MARCH = Instant.parse("2026-03-01T00:00:00Z");

  @TempDir Path directory;

  private final LoopbackHosts web = new LoopbackHosts();
  private final MovingClock clock = new MovingClock(MARCH);
  private Cli cli;

  @BeforeEach
  void twoCorporaOfTheSameHosts() throws IOException {
    cli = new Cli(directory.resolve("archive"), clock);
    var table = new StringBuilder("url,c4_tokens,rf_tokens\n");
    for (int n = 2; n < 8; n++) {
      table.append(web.host("127.0.0." + n)).append(",7,").append(n < 5 ? 7 : 0).append('\n');
    }
    Path tokens = Files.writeString(directory.resolve("tokens.csv"), table);
    assertThat(cli.run("corpus", "import", tokens.toString()).code()).isZero();
  }

  @AfterEach
  void close() throws IOException {
    web.close();
  }

  private Cli.Result runDue(String... more) {
    List<String> line =
        new ArrayList<>(
            List.of(
                "schedule",
                "run-due",
                "--allow-private",
                "--delay",
                "0",
                "--user-agent",
                "TestAuditor/1.0 (+https://auditor.example/bot)"));
    line.addAll(Arrays.asList(more));
    return cli.run(line.toArray(String[]::new));
  }

  private void set(String... words) {
    List<String> line = new ArrayList<>(List.of("schedule", "set"));
    line.addAll(Arrays.asList(words));
    var set = cli.run(line.toArray(String[]::new));
    assertThat(set.code()).as(set.err()).isZero();
  }

  private String status(String column) {
    List<String> lines = cli.run("status", "--format", "csv").lines();
    int at = Arrays.asList(lines.get(0).split(",")).indexOf(column);
    return lines.get(1).split(",", -1)[at];
  }

  @ParameterizedTest
  @CsvSource({
    "nowhere, month, robots, there is no corpus",
    "c4, often, robots, 'is no period'",
    "c4, P0D, robots, a period has",
    "c4, month, cookies, unknown kind",
    "c4, month, signal, signals are not captured yet"
  })
  void wrongUseIsToldInALine(String corpus, String every, String kinds, String words) {
    var set = cli.run("schedule", "set", "--corpus", corpus, "--every", every, "--kinds", kinds);
    assertThat(set.code()).isEqualTo(ExitCode.WRONG_USE);
    assertThat(set.err()).contains(words).doesNotContain("\tat ");
    assertThat(set.err().lines()).hasSize(1);
  }

  @Test
  void whoseScheduleIsNotSetIsToldHow() {
    for (String command : List.of("pause", "resume", "missed")) {
      var result = cli.run("schedule", command, "--corpus", "c4");
      assertThat(result.code()).isEqualTo(ExitCode.WRONG_USE);
      assertThat(result.err()).contains("consent schedule set");
    }
    assertThat(runDue().code()).isEqualTo(ExitCode.WRONG_USE);
    assertThat(cli.run("status").err()).contains("There is no schedule");
    assertThat(cli.run("schedule", "run-due", "--max-duration", "soon").code())
        .isEqualTo(ExitCode.WRONG_USE);
  }

  @Test
  void listTellsWhatWasSet() {
    set("--corpus", "c4", "--every", "week", "--soonest", "2d", "--latest", "8w");
    var list = cli.run("schedule", "list", "--format", "csv");
    assertThat(list.lines())
        .containsExactly(
            "corpus,state,every,robots_times,kinds,soonest,latest,begun",
            "c4,active,P7D,4,\"robots,terms,home\",PT48H,PT1344H,2026-03-01T00:00:00Z");
  }

  @Test
  void aheadTakesTheWholeRoundAtOnceAndNothingTwice() {
    set("--corpus", "c4", "--every", "month", "--robots-times", "1");
    assertThat(runDue().err()).contains("Visited 0 hosts");
    assertThat(runDue("--ahead", "31d").err()).contains("Visited 6 hosts: 24 captures");
    assertThat(runDue("--ahead", "31d").err()).contains("Visited 0 hosts");
    clock.pass(Duration.ofDays(31));
    assertThat(runDue("--ahead", "31d").err()).contains("Visited 6 hosts");
    assertThat(status("missed")).isEqualTo("0");
  }

  @Test
  void aRunThatVisitsIsAnIngestAndOneWithNothingDueIsNone() {
    set("--corpus", "c4", "--every", "month", "--robots-times", "1");
    set("--corpus", "rf", "--every", "month", "--robots-times", "1", "--kinds", "robots");
    runDue();
    runDue("--ahead", "31d");
    runDue("--ahead", "31d");
    var log = cli.run("archive", "log", "--format", "csv").lines();
    assertThat(log).hasSize(2);
    String now = clock.instant().toString();
    assertThat(log.get(1))
        .startsWith("1," + now + "," + now + ",24,0,0,,,\"schedule c4, rf\",,")
        .contains("schedule run-due --allow-private");
    assertThat(cli.run("archive", "retract", "1", "--reason", "at home").err())
        .contains("its 24 captures are retracted");
  }

  @Test
  void aheadAsksNobodyAgainWhoWasAskedInVainOrHasChanged() {
    web.die(web.host("127.0.0.2"));
    set("--corpus", "c4", "--every", "month", "--kinds", "robots", "--robots-times", "1");
    assertThat(runDue("--ahead", "31d").err()).contains("Visited 6 hosts");
    web.robots(web.host("127.0.0.3"), "User-agent: *\nDisallow: /new\n");
    clock.pass(Duration.ofDays(31));
    assertThat(runDue("--ahead", "31d").err()).contains("Visited 6 hosts");
    assertThat(web.asked().stream().filter(line -> line.contains("127.0.0.3"))).hasSize(2);
    clock.pass(Duration.ofDays(4));
    assertThat(runDue().err()).contains("Visited 2 hosts");
  }

  private Cli.Result crawl(String corpus) {
    return cli.run(
        "crawl",
        "--corpus",
        corpus,
        "--allow-private",
        "--delay",
        "0",
        "--user-agent",
        "TestAuditor/1.0 (+https://auditor.example/bot)");
  }

  @Test
  void aCrawlCountsAsTheVisitOfItsRoundAndPeriod_underEverySchedule() {
    set("--corpus", "c4", "--every", "month", "--robots-times", "1");
    set("--corpus", "rf", "--every", "month", "--robots-times", "1", "--kinds", "robots");
    clock.pass(Duration.ofDays(10)); // some are due already, some are not yet
    assertThat(crawl("c4").code()).isZero();
    assertThat(status("last_visit")).isEqualTo(clock.instant().toString());
    clock.pass(Duration.ofHours(1));
    assertThat(runDue("--ahead", "31d").err()).contains("Visited 0 hosts");
    assertThat(status("missed")).isEqualTo("0");
    clock.pass(Duration.ofDays(25));
    assertThat(runDue("--ahead", "31d").err()).contains("Visited 6 hosts: 24 captures");
  }

  @Test
  void aCrawlOfSomeHostsLeavesTheOthersDue_andWhatItAskedInVainIsAskedAgain() {
    web.die(web.host("127.0.0.2"));
    set("--corpus", "c4", "--every", "month", "--robots-times", "1");
    assertThat(crawl("rf").code()).isZero();
    assertThat(status("failing")).isEqualTo("1");
    assertThat(runDue("--ahead", "31d").err()).contains("Visited 3 hosts");
    clock.pass(Duration.ofDays(1));
    assertThat(runDue().err()).contains("Visited 1 hosts");
  }

  @Test
  void aCrawlWhileAScheduleRestsMakesItMissNothing() {
    set("--corpus", "c4", "--every", "P1D", "--kinds", "robots");
    assertThat(cli.run("schedule", "pause", "--corpus", "c4").code()).isZero();
    clock.pass(Duration.ofDays(10));
    assertThat(crawl("c4").code()).isZero();
    assertThat(cli.run("schedule", "resume", "--corpus", "c4").code()).isZero();
    assertThat(status("missed")).isEqualTo("0");
    assertThat(runDue("--ahead", "23h").err()).contains("Visited 0 hosts");
  }

  @Test
  void aHostOfTwoCorporaIsVisitedOnceForBoth() {
    set("--corpus", "c4", "--every", "month", "--robots-times", "1");
    set("--corpus", "rf", "--every", "month", "--robots-times", "1", "--kinds", "robots");
    assertThat(runDue("--ahead", "31d").err()).contains("Visited 6 hosts");
    assertThat(web.asked().stream().filter(line -> line.endsWith("/robots.txt"))).hasSize(6);
    var lines = cli.run("status", "--format", "csv").lines();
    assertThat(lines.get(1)).startsWith("c4,active,P1M,6,0,");
    assertThat(lines.get(2)).startsWith("rf,active,P1M,3,0,");
  }

  @Test
  void robotsAloneAsksForNothingElse() {
    set("--corpus", "c4", "--every", "P1D", "--kinds", "robots");
    clock.pass(Duration.ofHours(23));
    assertThat(runDue().err()).contains("Visited 6 hosts");
    assertThat(web.asked()).hasSize(6).allMatch(line -> line.endsWith("/robots.txt"));
  }

  @Test
  void whatRestsIsNeitherDueNorMissed() {
    set("--corpus", "c4", "--every", "P1D", "--kinds", "robots");
    assertThat(cli.run("schedule", "pause", "--corpus", "c4").code()).isZero();
    clock.pass(Duration.ofDays(10));
    assertThat(runDue().err()).contains("Visited 0 hosts");
    assertThat(status("state")).isEqualTo("paused");
    assertThat(status("next_due")).isEmpty();
    assertThat(cli.run("schedule", "resume", "--corpus", "c4").code()).isZero();
    clock.pass(Duration.ofHours(23));
    assertThat(runDue().err()).contains("Visited 6 hosts");
    assertThat(status("missed")).isEqualTo("0");
  }

  @Test
  void anotherPeriodBeginsAnewAndKeepsWhatIsKnown() {
    set("--corpus", "c4", "--every", "P1D", "--kinds", "robots");
    clock.pass(Duration.ofHours(23));
    assertThat(runDue().err()).contains("Visited 6 hosts");
    set("--corpus", "c4", "--every", "month");
    assertThat(status("last_visit")).isEqualTo(clock.instant().toString());
    assertThat(status("missed")).isEqualTo("0");
    assertThat(runDue("--ahead", "31d").err()).contains("Visited 6 hosts: 24 captures");
  }

  @Test
  void aHostThatJoinsTheCorpusJoinsTheScheduleAndOneThatLeavesLeaves() throws IOException {
    set("--corpus", "c4", "--every", "month", "--robots-times", "1");
    assertThat(status("hosts")).isEqualTo("6");
    Path tokens =
        Files.writeString(
            directory.resolve("fewer.csv"),
            "url,c4_tokens\n" + web.host("127.0.0.2") + ",7\n" + web.host("127.0.0.99") + ",7\n");
    assertThat(cli.run("corpus", "import", tokens.toString()).code()).isZero();
    assertThat(status("hosts")).isEqualTo("2");
    assertThat(runDue("--ahead", "31d").err()).contains("Visited 2 hosts");
  }

  @Test
  void lateAndFailingHostsAreCounted() {
    web.die(web.host("127.0.0.2"));
    set("--corpus", "c4", "--every", "P1D", "--kinds", "robots");
    clock.pass(Duration.ofHours(23));
    assertThat(status("due")).isEqualTo("6");
    assertThat(status("late")).isEqualTo("6");
    runDue();
    assertThat(status("due")).isEqualTo("0");
    assertThat(status("failing")).isEqualTo("1");
    var rows = cli.run("status", "--format", "jsonl");
    assertThat(rows.out()).contains("\"corpus\":\"c4\"").contains("\"running\":0");
  }

  @Test
  void aNameThatIsNoAddressIsDueNoMoreAndCountsAsFailing() throws IOException {
    Path tokens =
        Files.writeString(directory.resolve("odd.csv"), "url,c4_tokens\nodd.example:99999,7\n");
    assertThat(cli.run("corpus", "import", tokens.toString()).code()).isZero();
    set("--corpus", "c4", "--every", "P1D", "--kinds", "robots");
    clock.pass(Duration.ofHours(23));
    assertThat(runDue().code()).isZero();
    assertThat(status("due")).isEqualTo("0");
    assertThat(status("failing")).isEqualTo("1");
  }

  @Test
  void aRunThatIsOutOfTimeLeavesTheRestDue() throws IOException {
    set("--corpus", "c4", "--every", "P1D", "--kinds", "robots");
    clock.pass(Duration.ofHours(23));
    var run = runDue("--max-duration", "0s");
    assertThat(run.code()).isZero();
    assertThat(run.err()).contains("More is due");
    assertThat(runDue().err()).contains("The next host is due at 2026-03-02");
    try (Archive archive = Archive.open(directory.resolve("archive"))) {
      for (int n = 2; n < 8; n++) {
        assertThat(archive.captures().of(new Host(web.host("127.0.0." + n)), ResourceKind.ROBOTS))
            .hasSize(2); // https refused, http answered
      }
    }
  }
}
