package org.consentaudit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * Eight monthly crawls by a moving clock over a host that lives, one that moves, one that is parked
 * and comes back, one that is parked for good, and one whose name goes.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HostLifecycleTest {

  private static final String CLOSED = "User-agent: *\nDisallow: /private/\nDisallow: /press/\n";
  private static final String PARKING = "User-agent: *\nDisallow:\n";
  private static final String LANDER =
      "<html><script>window.onload=function(){window.location.href=\"/lander\"}</script></html>";
  private static final String GONE = "gone.invalid";

  private final Map<String, String> names = new TreeMap<>();
  private Cli cli;
  private Path site;

  @BeforeAll
  void live(@TempDir Path directory) throws IOException {
    var clock = new MovingClock(Instant.parse("2026-01-05T00:00:00Z"));
    cli = new Cli(directory.resolve("archive"), clock);
    site = directory.resolve("site");
    try (var web = new LoopbackHosts()) {
      host(web, "lives", "127.0.0.2");
      host(web, "moves", "127.0.0.3");
      host(web, "returns", "127.0.0.4");
      host(web, "parked", "127.0.0.5");
      String goal = web.host("127.0.0.9");
      web.robots(goal, "User-agent: *\nDisallow: /\n");
      corpus(directory);
      for (int month = 1; month <= 8; month++) {
        if (month == 3) {
          web.move(names.get("moves"), goal);
          park(web, names.get("returns"));
          park(web, names.get("parked"));
        }
        if (month == 6) {
          web.robots(names.get("returns"), CLOSED);
          web.home(names.get("returns"), "<html><body><p>We are back.</p></body></html>");
        }
        crawl();
        clock.pass(Duration.ofDays(30));
      }
    }
  }

  private void host(LoopbackHosts web, String what, String address) {
    names.put(what, web.host(address));
    web.robots(web.host(address), CLOSED);
  }

  private static void park(LoopbackHosts web, String host) {
    web.robots(host, PARKING);
    web.home(host, LANDER);
  }

  private void corpus(Path directory) throws IOException {
    var csv = new StringBuilder("url,c_tokens\n").append(GONE).append(",300\n");
    names.values().forEach(name -> csv.append(name).append(",100\n"));
    Path tokens = Files.writeString(directory.resolve("tokens.csv"), csv);
    assertThat(cli.run("corpus", "import", tokens.toString()).code()).isZero();
    Path before =
        Files.writeString(
            directory.resolve("before.jsonl"),
            "{\"v\":1,\"host\":\"gone.invalid\",\"url\":\"https://gone.invalid/robots.txt\","
                + "\"kind\":\"robots\",\"captured\":\"2025-12-20T00:00:00Z\",\"source\":\"ota\","
                + "\"outcome\":\"content\",\"status\":200,\"content\":\"User-agent: *\\n"
                + "Disallow: /\\n\"}\n");
    Cli.Result taken = cli.run("import", before.toString());
    assertThat(taken.code()).as(taken.err()).isZero();
  }

  private void crawl() {
    Cli.Result run =
        cli.run(
            "crawl",
            "--corpus",
            "c",
            "--user-agent",
            "TestAuditor/1.0 (+https://auditor.example/bot)",
            "--delay",
            "0",
            "--response-factor",
            "0",
            "--allow-private");
    assertThat(run.code()).as(run.err()).isZero();
  }

  private List<String> hosts(String... options) {
    var line = new java.util.ArrayList<>(List.of("hosts", "--corpus", "c", "--format", "csv"));
    line.addAll(List.of(options));
    Cli.Result result = cli.run(line.toArray(String[]::new));
    assertThat(result.code()).as(result.err()).isZero();
    return result.lines();
  }

  private String row(String host, String... options) {
    return hosts(options).stream()
        .filter(line -> line.startsWith(host + ","))
        .findFirst()
        .orElse("none");
  }

  @Test
  void everyStateHasItsDatesAndItsEvidence() {
    assertThat(hosts().get(0))
        .isEqualTo(
            "host,state,after,by,last_shown,moved_to,tokens,reason,captured,url,content_sha256");
    assertThat(row(names.get("lives"))).contains(",live,,2026-01-05T00:00:00Z,2026-08-03");
    assertThat(row(names.get("moves")))
        .contains(",moved,2026-02-04T00:00:00Z,2026-03-06T00:00:00Z,2026-08-03")
        .contains(",127.0.0.9:")
        .contains("permanent redirects lead to 127.0.0.9");
    assertThat(row(names.get("parked")))
        .contains(",parked,2026-02-04T00:00:00Z,2026-03-06T00:00:00Z,2026-08-03")
        .contains("lander_script")
        .contains(",http://" + names.get("parked") + "/,");
    assertThat(row(names.get("returns")))
        .contains(",live,2026-05-05T00:00:00Z,2026-06-04T00:00:00Z,2026-08-03");
    assertThat(row(GONE))
        .contains(",gone,2025-12-20T00:00:00Z,2026-01-05T00:00:00Z,2026-08-03")
        .contains(",300,its name did not resolve in 3 visits over 60 days,");
  }

  @Test
  void whatWasKnownOnADayIsWhatItSays() {
    assertThat(row(names.get("returns"), "--as-of", "2026-04-30")).contains(",parked,");
    assertThat(row(names.get("returns"), "--as-of", "2026-02-28")).contains(",live,");
    assertThat(row(GONE, "--as-of", "2026-02-28")).contains(",live,");
    assertThat(hosts("--state", "moved,gone")).hasSize(3);
    assertThat(cli.run("hosts", "--state", "dead").code()).isEqualTo(ExitCode.WRONG_USE);
    assertThat(cli.run("hosts", "--corpus", "none").code()).isEqualTo(ExitCode.WRONG_USE);
  }

  @Test
  void theSummaryCountsTheirTokens() {
    Cli.Result summary = cli.run("hosts", "--summary", "--format", "csv");
    assertThat(summary.lines())
        .contains(
            "corpus,sample,state,hosts,tokens,token_share",
            "c,all,live,2,200," + 200.0 / 700,
            "c,all,moved,1,100," + 100.0 / 700,
            "c,all,parked,1,100," + 100.0 / 700,
            "c,all,gone,1,300," + 300.0 / 700,
            "c,all,unknown,0,0,0.0");
  }

  private List<String> series(String profile, String month) {
    Cli.Result result =
        cli.run(
            "series",
            "--corpus",
            "c",
            "--by",
            "agent",
            "--format",
            "csv",
            "--profile",
            profile,
            "--from",
            month,
            "--to",
            month);
    assertThat(result.code()).as(result.err()).isZero();
    return result.lines().stream().filter(line -> line.contains(",GPTBot,")).toList();
  }

  @Test
  void aParkedHostIsNotKnownUntilItLivesAgain_whatItSaidBeforeIsForgotten() {
    // February: four hosts are partly closed; gone.invalid, last seen in December, is closed.
    assertThat(series("rfc9309", "2026-02"))
        .anyMatch(row -> row.contains("GPTBot,some,4,400,") && row.endsWith(",5,700,5,700"));
    // April: the two that are parked are not known, and what the goal of the move says holds.
    assertThat(series("rfc9309", "2026-04"))
        .anyMatch(row -> row.contains("GPTBot,not_seen,2,200,,,"))
        .anyMatch(row -> row.contains("GPTBot,all,1,100,") && row.endsWith(",2,200,5,700"))
        .anyMatch(row -> row.contains("GPTBot,unreachable,1,300,,,"));
    // July: one is back.
    assertThat(series("rfc9309", "2026-07"))
        .anyMatch(row -> row.contains("GPTBot,some,2,200,"))
        .anyMatch(row -> row.contains("GPTBot,not_seen,1,100,,,"));
  }

  @Test
  void profilePaperKnowsNothingOfIt() {
    assertThat(series("paper", "2026-05"))
        .anyMatch(row -> row.contains("GPTBot,none,2,200,"))
        .noneMatch(row -> row.contains("not_seen"));
  }

  @Test
  void verdictsStayThoseOfTheCaptures_andEditsLeaveTheParkingServiceOut() {
    String host = names.get("parked");
    Cli.Result verdicts =
        cli.run("verdicts", "--agents", "GPTBot", "--hosts", host, "--format", "csv");
    assertThat(verdicts.lines()).filteredOn(line -> line.contains(",GPTBot,none,none,")).hasSize(6);
    assertThat(cli.run("diff", host, "--from", "2026-01-01").out()).contains("0 edits");
    assertThat(cli.run("diff", names.get("moves"), "--from", "2026-01-01").out())
        .contains("1 edit ");
  }

  @Test
  void theSiteShowsStates() throws IOException {
    Cli.Result report = cli.run("report", "--out", site.toString());
    assertThat(report.code()).as(report.err()).isZero();
    assertThat(Files.readString(site.resolve("corpus/c.html")))
        .contains("Hosts that moved, are parked or gone");
    String host = names.get("parked").replace(':', '_');
    try (var pages = Files.walk(site)) {
      Path page =
          pages
              .filter(path -> path.getFileName().toString().startsWith("127.0.0.5"))
              .filter(path -> path.toString().endsWith(".html"))
              .findFirst()
              .orElseThrow(() -> new AssertionError(host));
      assertThat(Files.readString(page)).contains("lander_script").contains("parked");
    }
  }
}
