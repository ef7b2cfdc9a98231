package org.consentaudit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One history out of what three sources captured, through the real command. */
class SeveralSourcesTest {

  private static final String CLOSED = "User-agent: *\\nDisallow: /";
  private static final String OPEN = "User-agent: *\\nDisallow:";
  private static final String CRAWL = "commoncrawl:CC-MAIN-2025-18";

  @TempDir Path directory;
  private Cli cli;

  @BeforeEach
  void archive() throws IOException {
    cli = new Cli(directory.resolve("archive"));
    done("corpus", "import", file("mine.csv", "url,mine_tokens\na.example,10\n"));
  }

  private String file(String name, String text) throws IOException {
    return Files.writeString(directory.resolve(name), text).toString();
  }

  private Cli.Result done(String... args) {
    Cli.Result result = cli.run(args);
    assertThat(result.code()).as(result.err()).isZero();
    return result;
  }

  private static String line(String time, String source, String outcome, String content) {
    return """
    {"v":1,"host":"a.example","url":"https://a.example/robots.txt","kind":"robots",\
    "captured":"%s","source":"%s","outcome":"%s"%s}
    """
        .formatted(
            time, source, outcome, content.isEmpty() ? "" : ",\"content\":\"" + content + "\"");
  }

  /** Each source's lines are a file of its own, as they come in. */
  private void take(String name, String... lines) throws IOException {
    done("import", file(name, String.join("", lines)));
  }

  /** The month, the status towards GPTBot: of the one host, a row a month. */
  private List<String> states(String profile) {
    return done(
            "series", "--corpus", "mine", "--by", "agent", "--profile", profile, "--format", "csv")
        .lines()
        .stream()
        .map(row -> row.split(","))
        .filter(row -> row[5].equals("GPTBot") && !row[7].equals("0"))
        .map(row -> row[4] + " " + row[6])
        .toList();
  }

  private void oneDayOfThree() throws IOException {
    take("wayback.jsonl", line("2025-05-03T23:00:00Z", "wayback", "content", OPEN));
    take("own.jsonl", line("2025-05-03T01:00:00Z", "crawl", "content", CLOSED));
    take("cc.jsonl", line("2025-05-03T12:00:00Z", CRAWL, "content", OPEN + "\\n# cc"));
  }

  @Test
  void preferredSourceRulesTheDayAndAllCapturesStay() throws IOException {
    oneDayOfThree();
    assertThat(states("rfc9309")).containsExactly("2025-05 all");
    assertThat(done("diff", "a.example").out()).doesNotContain("2025-05-03");
    Cli.Result verdicts = done("verdicts", "--agents", "GPTBot", "--format", "csv");
    assertThat(
            verdicts.lines().stream()
                .skip(1)
                .map(row -> row.split(",")[1] + " " + row.split(",")[3]))
        .containsExactly(
            "2025-05-03T01:00:00Z all", "2025-05-03T12:00:00Z none", "2025-05-03T23:00:00Z none");
    assertThat(done("robots", "explain", "a.example", "--agent", "GPTBot").out())
        .contains("as captured on 2025-05-03T01:00:00Z");
  }

  @Test
  void studyKnewOneSourceAndTakesTheNewest() throws IOException {
    oneDayOfThree();
    take("later.jsonl", line("2025-06-03T01:00:00Z", "crawl", "content", CLOSED));
    assertThat(states("paper")).containsExactly("2025-06 all");
    assertThat(cli.run("archive", "conflicts", "--profile", "paper", "--format", "csv").lines())
        .hasSize(2)
        .anyMatch(row -> row.contains(",wayback,2025-05-03T23:00:00Z,crawl,"))
        .anyMatch(row -> row.endsWith(",none,all,wayback,time"));
  }

  @Test
  void answerThatCanBeReadGoesBeforeTheSource() throws IOException {
    take("own.jsonl", line("2025-05-03T22:00:00Z", "crawl", "unreachable", ""));
    take("wayback.jsonl", line("2025-05-03T01:00:00Z", "wayback", "content", CLOSED));
    take("cc.jsonl", line("2025-05-03T23:00:00Z", CRAWL, "source_failed", ""));
    assertThat(states("rfc9309")).containsExactly("2025-05 all");
    assertThat(done("archive", "conflicts", "--format", "csv").lines()).hasSize(1);
    // What a crawler may do that night rests on the failure all the same.
    assertThat(
            done("robots", "explain", "a.example", "--agent", "GPTBot", "--as-of", "2025-05-03")
                .out())
        .contains("A crawler may, by RFC 9309, fetch nothing", "2025-05-03T01:00:00Z");
  }

  @Test
  void contradictionsNameThePreferredCaptureInEveryForm() throws IOException {
    oneDayOfThree();
    Cli.Result csv = cli.run("archive", "conflicts", "--format", "csv");
    assertThat(csv.code()).isEqualTo(ExitCode.FINDINGS);
    assertThat(csv.lines()).hasSize(3);
    assertThat(csv.lines().get(0)).endsWith(",preferred,preferred_by");
    assertThat(csv.lines().get(1))
        .startsWith("a.example,2025-05-03,crawl,2025-05-03T01:00:00Z," + CRAWL + ",")
        .endsWith(",all,none,crawl,order");
    assertThat(csv.lines().get(2)).contains(",wayback,2025-05-03T23:00:00Z,");
    assertThat(cli.run("archive", "conflicts", "--format", "jsonl").lines())
        .hasSize(2)
        .allMatch(row -> row.contains("\"preferred\":\"crawl\",\"preferred_by\":\"order\""));
    assertThat(cli.run("archive", "conflicts").out()).contains("preferred_by", "order");
  }

  @Test
  void gapLongerThanAStateIsCarriedOnIsAGapBetweenSourcesToo() throws IOException {
    take("wayback.jsonl", line("2025-01-31T23:59:59Z", "wayback", "content", CLOSED));
    take("cc.jsonl", line("2025-07-01T00:00:00Z", CRAWL, "content", CLOSED));
    assertThat(states("rfc9309"))
        .containsExactly(
            "2025-01 all",
            "2025-02 all",
            "2025-03 all",
            "2025-04 not_seen",
            "2025-05 not_seen",
            "2025-06 not_seen",
            "2025-07 all");
    Path site = directory.resolve("site");
    done("report", "--out", site.toString());
    String csv = Files.readString(site.resolve("host/a.example.csv"));
    assertThat(csv).contains("2025-03,Training,GPTBot,closed");
    assertThat(csv)
        .contains("2025-07,Training,GPTBot,closed")
        .doesNotContain("2025-04,", "2025-05,", "2025-06,");
  }

  @Test
  void sourcesThatMeetWithinTheBoundLeaveNoGap() throws IOException {
    take("wayback.jsonl", line("2025-01-31T23:59:59Z", "wayback", "content", CLOSED));
    take("cc.jsonl", line("2025-04-30T00:00:00Z", CRAWL, "content", CLOSED));
    assertThat(states("rfc9309"))
        .containsExactly("2025-01 all", "2025-02 all", "2025-03 all", "2025-04 all");
  }

  @Test
  void reportTellsDisagreementsAndCountsThem() throws IOException {
    take("own.jsonl", line("2025-05-03T01:00:00Z", "crawl", "content", CLOSED));
    take("bad.jsonl", line("2025-05-03T02:00:00Z", "file:<b>x</b>", "content", OPEN));
    take("bad2.jsonl", line("2025-05-04T02:00:00Z", "file:a", "content", OPEN));
    Path site = directory.resolve("site");
    done("report", "--out", site.toString());
    assertThat(Files.readString(site.resolve("host/a.example.html")))
        .contains(
            "Days on which sources disagree",
            "</b> · crawl says closed, file:&lt;b&gt;x&lt;/b&gt; open, to ")
        .contains("Figures go by crawl.")
        .doesNotContain("<b>x</b>");
    assertThat(Files.readString(site.resolve("method.html")))
        .contains("on 1 host-days, of 1 hosts");
  }

  @Test
  void retractedCapturesStandOnTheHostsPage() throws IOException {
    take("own.jsonl", line("2025-05-03T01:00:00Z", "crawl", "content", CLOSED));
    take("mixed.jsonl", line("2025-05-04T02:00:00Z", "file:mixed", "content", OPEN));
    done("archive", "retract", "2", "--reason", "<i>mixed up</i>");
    Path site = directory.resolve("site");
    done("report", "--out", site.toString());
    String page = Files.readString(site.resolve("host/a.example.html"));
    assertThat(page)
        .contains("Retracted captures", "1 capture held and out of every figure", "file:mixed")
        .contains("&lt;i&gt;mixed up&lt;/i&gt;")
        .doesNotContain("<i>mixed up");
    done("archive", "retract", "2", "--undo");
    done("report", "--out", site.toString());
    assertThat(Files.readString(site.resolve("host/a.example.html")))
        .doesNotContain("Retracted captures");
  }
}
