package org.consentaudit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands' contract: columns, forms, options, exit codes. */
class CommandsTest {

  @TempDir Path directory;
  private Cli cli;

  @BeforeEach
  void fill() throws IOException {
    cli = new Cli(directory.resolve("archive"));
    Path captures =
        Files.writeString(
            directory.resolve("captures.jsonl"),
            """
            {"domain":"www.a.example","timestamp":"2026-01-05T10:00:00Z","status":200,"content":"User-agent: GPTBot\\nDisallow: /\\n","source":"s"}
            {"domain":"a.example","timestamp":"2026-02-05T10:00:00Z","status":200,"content":"User-agent: *\\nDisallow: /x\\n","source":"s"}
            {"domain":"b.example","timestamp":"2026-02-06T10:00:00Z","status":404,"content":null,"source":"s"}
            {"domain":"c.example","timestamp":"2026-02-07T10:00:00Z","status":503,"content":null,"source":"s"}
            {"domain":"d.example","timestamp":"2026-02-07T10:00:00Z","status":200,"content":"<html>","source":"s"}
            """);
    Path table =
        Files.writeString(
            directory.resolve("tokens.csv"),
            "url,c4_tokens\n"
                + "www.a.example,60\n"
                + "b.example,30\n"
                + "c.example,5\n"
                + "d.example,4\n"
                + "e.example,1\n");
    assertThat(cli.run("import", captures.toString()).code()).isZero();
    assertThat(
            cli.run("corpus", "import", table.toString(), "--head", "2", "--totals", "c4=1000")
                .code())
        .isZero();
  }

  @Test
  void verdictsAreARowACaptureAndAgent() {
    assertThat(cli.run("verdicts", "--agents", "GPTBot,Made-Up", "--format", "csv").lines())
        .containsExactly(
            "host,captured,agent,status,detail,line,outcome",
            "www.a.example,2026-01-05T10:00:00Z,GPTBot,all,all,2,content",
            "www.a.example,2026-01-05T10:00:00Z,Made-Up,none,none,,content",
            "a.example,2026-02-05T10:00:00Z,GPTBot,some,some_other,2,content",
            "a.example,2026-02-05T10:00:00Z,Made-Up,some,some_other,2,content",
            "b.example,2026-02-06T10:00:00Z,GPTBot,none,no_robots,,absent",
            "b.example,2026-02-06T10:00:00Z,Made-Up,none,no_robots,,absent",
            "c.example,2026-02-07T10:00:00Z,GPTBot,unavailable,503,,unavailable",
            "c.example,2026-02-07T10:00:00Z,Made-Up,unavailable,503,,unavailable",
            "d.example,2026-02-07T10:00:00Z,GPTBot,not_seen,not_expected,,not_expected",
            "d.example,2026-02-07T10:00:00Z,Made-Up,not_seen,not_expected,,not_expected");
  }

  @Test
  void verdictsAreNarrowedByHostAndDay() {
    assertThat(
            cli.run("verdicts", "--agents", "GPTBot", "--hosts", "a.example", "--format", "jsonl")
                .lines())
        .hasSize(2);
    assertThat(
            cli.run("verdicts", "--agents", "GPTBot", "--as-of", "2026-01-31", "--format", "jsonl")
                .lines())
        .containsExactly(
            "{\"host\":\"www.a.example\",\"captured\":\"2026-01-05T10:00:00Z\",\"agent\":\"GPTBot\","
                + "\"status\":\"all\",\"detail\":\"all\",\"line\":2,\"outcome\":\"content\"}");
  }

  @Test
  void lineThatWasCutInHalfIsNotRead() throws IOException {
    Path cut =
        Files.writeString(
            directory.resolve("cut.jsonl"),
            """
            {"v":1,"host":"x.example","url":"https://x.example/robots.txt","kind":"robots","captured":"2026-02-08T10:00:00Z","source":"file:t","outcome":"truncated","status":200,"content":"User-agent: *\\nDisallow: /a\\nDisallow: /"}
            {"v":1,"host":"y.example","url":"https://y.example/robots.txt","kind":"robots","captured":"2026-02-08T10:00:00Z","source":"file:t","outcome":"content","status":200,"content":"User-agent: *\\nDisallow: /a\\nDisallow: /"}
            """);
    assertThat(cli.run("import", cut.toString()).code()).isZero();
    assertThat(
            cli.run(
                    "verdicts",
                    "--agents",
                    "GPTBot,Made-Up",
                    "--hosts",
                    "x.example,y.example",
                    "--format",
                    "csv")
                .lines())
        .containsExactly(
            "host,captured,agent,status,detail,line,outcome",
            "x.example,2026-02-08T10:00:00Z,GPTBot,some,some_other,2,truncated",
            "x.example,2026-02-08T10:00:00Z,Made-Up,some,some_other,2,truncated",
            "y.example,2026-02-08T10:00:00Z,GPTBot,all,all,3,content",
            "y.example,2026-02-08T10:00:00Z,Made-Up,all,all,3,content");
    assertThat(cli.run("robots", "explain", "x.example", "--agent", "GPTBot").out())
        .contains("partly closed");
  }

  @Test
  void lineThatWasCutInHalfClosesNoPath() throws IOException {
    Path cut =
        Files.writeString(
            directory.resolve("cut.jsonl"),
            """
            {"v":1,"host":"x.example","url":"https://x.example/robots.txt","kind":"robots","captured":"2026-02-01T10:00:00Z","source":"file:t","outcome":"content","status":200,"content":"User-agent: *\\nDisallow: /a\\n"}
            {"v":1,"host":"x.example","url":"https://x.example/robots.txt","kind":"robots","captured":"2026-02-08T10:00:00Z","source":"file:t","outcome":"truncated","status":200,"content":"User-agent: *\\nDisallow: /a\\nDisallow: /"}
            """);
    assertThat(cli.run("import", cut.toString()).code()).isZero();
    assertThat(cli.run("diff", "x.example", "--no-lines").out())
        .contains("verdicts none changed")
        .doesNotContain("closed ");
  }

  @Test
  void agentIsFoundWithAVersionAndBlanksAroundIt() {
    assertThat(
            cli.run(
                    "verdicts",
                    "--agents",
                    " gptbot/1.2, GPTBot 1.0",
                    "--hosts",
                    "www.a.example",
                    "--as-of",
                    "2026-01-31",
                    "--format",
                    "csv")
                .lines())
        .containsExactly(
            "host,captured,agent,status,detail,line,outcome",
            "www.a.example,2026-01-05T10:00:00Z,gptbot,all,all,2,content",
            "www.a.example,2026-01-05T10:00:00Z,GPTBot,all,all,2,content");
    Cli.Result whole = cli.run("verdicts", "--agents", "Mozilla/5.0 (compatible; GPTBot/1.2)");
    assertThat(whole.code()).isEqualTo(ExitCode.WRONG_USE);
    assertThat(whole.err()).contains("no product token");
  }

  @Test
  void studyReadsTheSameCapturesItsOwnWay() {
    assertThat(
            cli.run("verdicts", "--agents", "GPTBot", "--profile", "paper", "--format", "csv")
                .lines())
        .contains(
            "d.example,2026-02-07T10:00:00Z,GPTBot,none,none,,not_expected",
            "b.example,2026-02-06T10:00:00Z,GPTBot,not_seen,absent,,absent");
  }

  @Test
  void seriesCountsStatesAndSharesOfTheKnown() {
    assertThat(
            cli.run(
                    "series",
                    "--corpus",
                    "c4",
                    "--by",
                    "agent",
                    "--from",
                    "2026-02",
                    "--to",
                    "2026-02",
                    "--format",
                    "csv")
                .lines())
        // www.a.example is the file's spelling: its answer of January decides, not the bare one's.
        .contains(
            "c4,all,rfc9309,status,2026-02,GPTBot,all,1,60,0.5,0.6666666666666666,2,90,5,100",
            "c4,all,rfc9309,status,2026-02,GPTBot,none,1,30,0.5,0.3333333333333333,2,90,5,100",
            "c4,all,rfc9309,status,2026-02,GPTBot,unavailable,1,5,,,2,90,5,100",
            "c4,all,rfc9309,status,2026-02,GPTBot,not_seen,2,5,,,2,90,5,100");
  }

  @Test
  void seriesOfTheHeadCountsTheHeadOnly() {
    assertThat(
            cli.run(
                    "series",
                    "--corpus",
                    "c4",
                    "--by",
                    "company",
                    "--sample",
                    "head",
                    "--from",
                    "2026-02",
                    "--measure",
                    "detail",
                    "--format",
                    "csv")
                .lines())
        .contains(
            "c4,head,rfc9309,detail,2026-02,OpenAI,all,1,60,0.5,0.6666666666666666,2,90,2,90",
            "c4,head,rfc9309,detail,2026-02,OpenAI,no_robots,1,30,0.5,0.3333333333333333,2,90,2,90")
        .noneMatch(row -> row.contains("Combined Agent"));
  }

  @Test
  void corporaAreListed() {
    assertThat(cli.run("corpus", "list", "--format", "csv").lines())
        .containsExactly("corpus,hosts,head,random,tokens,total_tokens", "c4,5,2,3,100,1000");
  }

  @Test
  void robotsCheckDecidesCases() throws IOException {
    String robots =
        Base64.getEncoder()
            .encodeToString(
                "User-agent: foo\nDisallow: /x\n"
                    .getBytes(java.nio.charset.StandardCharsets.UTF_8));
    Path cases =
        Files.writeString(
            directory.resolve("cases.jsonl"),
            "{\"id\":\"1\",\"robots_base64\":\""
                + robots
                + "\",\"agent\":\"foo\",\"url\":\"https://a.example/x\"}\n"
                + "{\"id\":\"2\",\"robots_base64\":\""
                + robots
                + "\",\"agent\":\"bar\",\"url\":\"https://a.example/x\"}\n"
                + "{\"id\":\"3\",\"robots_base64\":\"*\",\"agent\":\"bar\",\"url\":\"/\"}\n"
                + "{\"id\":\"4\"}\nnonsense\n");
    Cli.Result result = cli.run("robots", "check", "--cases", cases.toString());
    assertThat(result.code()).isEqualTo(ExitCode.REJECTS);
    assertThat(result.lines())
        .containsExactly(
            "{\"id\":\"1\",\"allowed\":false,\"line\":2}",
            "{\"id\":\"2\",\"allowed\":true,\"line\":null}");
    assertThat(result.err())
        .contains("cases.jsonl:3: ")
        .contains("cases.jsonl:4: ")
        .contains("cases.jsonl:5: not JSON");
    assertThat(cli.run("robots", "check", "--cases", "none.jsonl").code())
        .isEqualTo(ExitCode.WRONG_USE);
  }

  @Test
  void agentsAreListedByPurpose() {
    Cli.Result result = cli.run("agents", "--purpose", "training", "--format", "csv");
    assertThat(result.lines().get(0)).startsWith("agent,operator,purpose,announced");
    assertThat(result.lines()).anyMatch(row -> row.startsWith("GPTBot,OpenAI,training,2023-08"));
    assertThat(result.lines().subList(1, result.lines().size()))
        .allMatch(row -> row.contains(",training,"));
  }

  @Test
  void archiveIsCountedAndChecked() {
    Cli.Result stats = cli.run("archive", "stats", "--format", "csv");
    assertThat(stats.lines())
        .containsExactly(
            "kind,source,outcome,captures",
            "robots,file:s,absent,1",
            "robots,file:s,content,3",
            "robots,file:s,unavailable,1");
    assertThat(stats.err()).contains("5 captures of 5 hosts");
    assertThat(cli.run("archive", "check").code()).isEqualTo(ExitCode.DONE);
  }

  @Test
  void rowsGoToTheFileAndNothingElseToStandardOutput() throws IOException {
    Path out = directory.resolve("rows.csv");
    Cli.Result result =
        cli.run("verdicts", "--agents", "GPTBot", "--format", "csv", "--out", out.toString());
    assertThat(result.out()).isEmpty();
    assertThat(Files.readAllLines(out)).hasSize(6);
  }

  @Test
  void archiveMayBeNamedAfterTheSubcommand() {
    Cli.Result result =
        new Cli(directory.resolve("none"))
            .run(
                "verdicts",
                "--archive",
                directory.resolve("archive").toString(),
                "--agents",
                "GPTBot");
    assertThat(result.code()).as(result.err()).isNotEqualTo(ExitCode.FAULT);
  }

  @Test
  void helpIsGivenForEveryCommand() {
    for (String command :
        new String[] {
          "import",
          "corpus",
          "crawl",
          "verdicts",
          "series",
          "diff",
          "robots",
          "report",
          "archive",
          "agents",
          "demo"
        }) {
      Cli.Result result = cli.run(command, "--help");
      assertThat(result.code()).isZero();
      assertThat(result.out()).contains("Usage: consent " + command);
    }
  }
}
