package org.consentaudit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.consentaudit.app.demo.PastCapture;
import org.consentaudit.app.demo.PastFault;
import org.consentaudit.app.demo.PastWeb;
import org.consentaudit.cli.Cli.Result;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code consent backfill wayback} through the real command, against a stand-in on loopback. */
class BackfillWaybackCommandTest {

  private static final String CLOSED = "User-agent: GPTBot\nDisallow: /\n";
  private static final String OPEN = "User-agent: *\nDisallow:\n";

  @TempDir Path directory;
  private Cli cli;

  @BeforeEach
  void load() throws IOException {
    // One that goes: the pace is kept by it.
    Clock clock =
        Clock.offset(
            Clock.systemUTC(), Duration.between(Clock.systemUTC().instant(), Cli.CLOCK.instant()));
    cli = new Cli(directory.resolve("archive"), clock);
    Path table =
        Files.writeString(
            directory.resolve("tokens.csv"),
            "url,c4_tokens\na.example,10\nwww.b.example,5\nnobody.example,1\n");
    assertThat(cli.run("corpus", "import", table.toString()).code()).isZero();
  }

  private static List<PastCapture> past() {
    var past = new ArrayList<PastCapture>();
    for (int year = 2019; year <= 2024; year++) {
      for (int month = 1; month <= 12; month++) {
        String stamp = String.format("%d%02d11120000", year, month);
        past.add(
            PastCapture.text(
                stamp, "http://a.example/robots.txt", "text/plain", year < 2023 ? OPEN : CLOSED));
        past.add(PastCapture.text(stamp, "https://www.b.example/robots.txt", "text/plain", OPEN));
      }
    }
    past.add(
        PastCapture.text(
            "20240301000000",
            "https://www.b.example/",
            "text/html",
            "<html><body><footer><a href=\"/legal/terms\">Terms of Service</a></footer></body></html>"));
    past.add(
        PastCapture.text(
            "20240301000000",
            "https://www.b.example/legal/terms",
            "text/html",
            "<html><body><h1>Terms of Service</h1><p>You may not scrape this site.</p></body></html>"));
    return past;
  }

  private Result backfill(PastWeb web, String... more) {
    var line =
        new ArrayList<>(
            List.of(
                "backfill",
                "wayback",
                "--corpus=c4",
                "--endpoint=" + web.endpoint(),
                "--allow-private",
                "--user-agent=" + PastWebTrial.USER_AGENT,
                "--cdx-per-minute=60000",
                "--replays-per-second=1000"));
    line.addAll(List.of(more));
    return cli.run(line.toArray(String[]::new));
  }

  @Test
  void yearsAreFilledIn_andVerdictsFollowFromThem() throws IOException {
    try (PastWeb web = PastWeb.start(Cli.CLOCK, past())) {
      Result filled = backfill(web, "--from=2016-01", "--to=2024-12", "--format=csv");
      assertThat(filled.code()).as(filled.err()).isZero();
      assertThat(filled.lines())
          .contains("kind,outcome,captures,replayed,known")
          .contains("robots,content,144,2,142")
          .contains("home,content,1,1,0")
          .contains("terms,content,1,1,0");
      assertThat(filled.err())
          .contains("146 captures of 3 hosts")
          .contains("2 hosts without a known address of terms")
          .contains("a.example, nobody.example");
      int asked = web.log().size();
      assertThat(backfill(web, "--from=2016-01", "--to=2024-12").code()).isZero();
      assertThat(web.log()).hasSize(asked);
      assertThat(cli.run("archive", "log", "--format=csv").lines())
          .hasSize(3)
          .anyMatch(
              line -> line.startsWith("1,") && line.contains("Z,146,0,0,,," + web.endpoint()));
    }
    Result series =
        cli.run(
            "series",
            "--corpus=c4",
            "--by=agent",
            "--sample=all",
            "--measure=status",
            "--from=2022-12",
            "--to=2023-01",
            "--format=csv");
    assertThat(series.lines())
        .anyMatch(row -> row.contains("2022-12,GPTBot,none,2,"))
        .anyMatch(row -> row.contains("2023-01,GPTBot,all,1,"));
    assertThat(cli.run("archive", "check").code()).isZero();
  }

  @Test
  void pinnedTermsAreAskedForWithoutAHomePage() throws IOException {
    String pinned = "https://www.b.example/legal/terms";
    assertThat(cli.run("terms", "pin", "b.example", pinned).code()).isZero();
    try (PastWeb web = PastWeb.start(Cli.CLOCK, past())) {
      Result filled = backfill(web, "--kinds=terms", "--to=2024-12", "--format=csv");
      assertThat(filled.lines())
          .containsExactly("kind,outcome,captures,replayed,known", "terms,content,1,1,0");
      assertThat(web.log()).noneMatch(asked -> asked.target().contains("url=b.example%2F&"));
    }
  }

  @Test
  void whatTheArchiveCouldNotDeliverIsSaid() throws IOException {
    try (PastWeb web =
        PastWeb.start(
            Cli.CLOCK,
            past(),
            Integer.MAX_VALUE,
            asked ->
                asked.target().matches("/web/202[34].*//a\\.example/.*")
                    ? Optional.of(PastFault.Page.of(404))
                    : Optional.empty())) {
      Result filled = backfill(web, "--kinds=robots", "--format=jsonl");
      assertThat(filled.code()).isEqualTo(ExitCode.REJECTS);
      assertThat(filled.out())
          .contains("{\"kind\":\"robots\",\"outcome\":\"source_failed\",\"captures\":");
      assertThat(filled.err()).contains("could not be delivered by the archive");
    }
  }

  @Test
  void aDryRunAsksTheIndexAboutAFewHosts_andKeepsNothing() throws IOException {
    try (PastWeb web = PastWeb.start(Cli.CLOCK, past())) {
      Result dry =
          backfill(
              web, "--dry-run", "--sample=3", "--kinds=robots", "--to=2024-12", "--format=csv");
      assertThat(dry.code()).as(dry.err()).isZero();
      assertThat(dry.lines().get(0))
          .isEqualTo("kind,hosts,sampled,captures,cdx_requests,replays,bytes,hours");
      // Two contents in all, and nobody.example has none.
      assertThat(dry.lines().get(1)).startsWith("robots,3,3,144,3,2,");
      assertThat(dry.err()).contains("hours in all at this pace").contains("nothing was kept");
      assertThat(web.log()).hasSize(3).allMatch(PastWeb.Asked::isIndex);
      assertThat(cli.run("archive", "stats", "--format=csv").lines()).hasSize(1);
      assertThat(backfill(web, "--kinds=robots", "--to=2024-12").code()).isZero();
      assertThat(web.log()).hasSize(3 + 3 + 2);
    }
  }

  @Test
  void wrongUseIsExplainedInALine() throws IOException {
    try (PastWeb web = PastWeb.start(Cli.CLOCK, List.of())) {
      assertWrong(backfill(web, "--from=2027-01"), "lies after the present");
      assertWrong(backfill(web, "--from=2020-01", "--to=2019-01"), "lies after --to 2019-01");
      assertWrong(backfill(web, "--to=yesterday"), "neither now nor of the form 2026-05");
      assertWrong(backfill(web, "--every=week"), "say year, month or day");
      assertWrong(backfill(web, "--kinds=home"), "robots, terms or both");
      assertWrong(
          cli.run("backfill", "wayback", "--corpus=c4", "--user-agent=Me/1.0"), "names no contact");
      assertWrong(
          cli.run(
              "backfill",
              "wayback",
              "--corpus=c4",
              "--user-agent=" + PastWebTrial.USER_AGENT,
              "--endpoint=ftp://a.example"),
          "not an http or https address");
      assertWrong(
          cli.run(
              "backfill",
              "wayback",
              "--corpus=c4",
              "--user-agent=" + PastWebTrial.USER_AGENT,
              "--cdx-per-minute=60"),
          "30 a minute");
      assertWrong(
          cli.run(
              "backfill",
              "wayback",
              "--corpus=c4",
              "--user-agent=" + PastWebTrial.USER_AGENT,
              "--endpoint=" + web.endpoint()),
          "private address");
      assertThat(web.log()).isEmpty();
    }
  }

  private static void assertWrong(Result result, String words) {
    assertThat(result.code()).as(result.err()).isEqualTo(ExitCode.WRONG_USE);
    assertThat(result.err()).contains(words);
    assertThat(result.err().lines().filter(line -> line.startsWith("\tat"))).isEmpty();
  }
}
