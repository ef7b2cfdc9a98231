package org.consentaudit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.consentaudit.archive.CaptureEntry;
import org.consentaudit.archive.Host;
import org.consentaudit.archive.ResourceKind;
import org.consentaudit.archive.store.Archive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code consent crawl} against hosts that stand on loopback under their addresses. */
class CrawlCommandTest {

  private static final String AGENT = "TestAuditor/1.0 (+https://auditor.example/bot)";

  @TempDir Path directory;
  private Cli cli;
  private PlainWeb web;
  private String host;

  @BeforeEach
  void open() throws IOException {
    web = new PlainWeb();
    host = web.host();
    cli = new Cli(directory.resolve("archive"));
    Archive.openOrCreate(directory.resolve("archive")).close();
    corpus(host);
  }

  @AfterEach
  void close() throws IOException {
    web.close();
  }

  private void corpus(String... hosts) throws IOException {
    var csv = new StringBuilder("host,c_tokens\n");
    for (String name : hosts) {
      csv.append(name).append(",10\n");
    }
    Path file = Files.writeString(directory.resolve("corpus.csv"), csv);
    assertThat(cli.run("corpus", "import", file.toString()).code()).isZero();
  }

  private Cli.Result crawl(String... options) {
    return crawlEvery("0.01", options);
  }

  private Cli.Result crawlEvery(String seconds, String... options) {
    var line = new ArrayList<>(List.of("crawl", "--corpus", "c", "--user-agent", AGENT));
    line.addAll(List.of("--delay", seconds, "--response-factor", "0", "--allow-private"));
    line.addAll(List.of(options));
    return cli.run(line.toArray(String[]::new));
  }

  private List<String> told(ResourceKind kind) {
    var told = new ArrayList<String>();
    try (var archive = Archive.open(directory.resolve("archive"))) {
      for (CaptureEntry entry : archive.captures().of(new Host(host), kind)) {
        told.add((entry.outcome().code() + " " + entry.outcome().reason()).strip());
      }
    }
    return told;
  }

  private List<String> paths() {
    return web.log().stream().map(PlainWeb.Seen::path).toList();
  }

  @Test
  void aVisitAsksForRobotsHomeAndTerms_inCodingsThatWeCanUndo() {
    web.reply("/", 200, "<a href='/terms'>Terms of service</a>");
    web.reply("/terms", 200, "Be nice.");
    Cli.Result result = crawl();
    assertThat(result.code()).as(result.err()).isZero();
    assertThat(paths()).containsExactly("/robots.txt", "/", "/terms");
    assertThat(web.log())
        .allMatch(seen -> seen.field("Accept-Encoding").equals("gzip, deflate, br, zstd"));
    assertThat(told(ResourceKind.TERMS)).containsExactly("content");
  }

  @Test
  void whatIsHeldIsAskedForConditionally() {
    web.reply("/", 200, "<a href='/terms'>Terms of service</a>", "ETag: \"1\"");
    assertThat(crawl().code()).isZero();
    web.reply("/", 304, "", "ETag: \"1\"");
    assertThat(crawl().code()).isZero();
    assertThat(
            web.log().stream()
                .filter(seen -> seen.path().equals("/"))
                .map(seen -> seen.field("If-None-Match")))
        .containsExactly("", "\"1\"");
    assertThat(told(ResourceKind.HOME)).containsExactly("content", "not_modified");
    assertThat(paths()).endsWith("/terms");
  }

  @Test
  void hostsThatOptedOutAreNotAsked() throws IOException {
    Path never = Files.writeString(directory.resolve("never.txt"), "# by mail\n127.0.0.1\n");
    Cli.Result result = crawl("--never", never.toString());
    assertThat(result.code()).as(result.err()).isZero();
    assertThat(web.log()).isEmpty();
    assertThat(told(ResourceKind.ROBOTS)).containsExactly("blocked_by_us opt_out");

    Path bad = Files.writeString(directory.resolve("bad.txt"), "a.example\ntwo words\n");
    assertThat(crawl("--never", bad.toString()))
        .matches(wrong -> wrong.code() == ExitCode.WRONG_USE)
        .matches(wrong -> wrong.err().contains("line 2"));
    assertThat(crawl("--never", directory.resolve("none.txt").toString()).code())
        .isEqualTo(ExitCode.WRONG_USE);
  }

  @Test
  void aBudgetAndALongWaitEndTheVisitOfAHost() {
    web.reply("/", 200, "<a href='/terms'>Terms of service</a>");
    web.reply("/robots.txt", 429, "", "Retry-After: 7");
    assertThat(crawl("--max-wait", "6").code()).isZero();
    assertThat(told(ResourceKind.HOME)).containsExactly("blocked_by_us retry_after");
    web.reply("/robots.txt", 404, "");
    // The attempt by https is a request too: a connection was made.
    assertThat(crawl("--max-requests", "3").code()).isZero();
    assertThat(told(ResourceKind.TERMS)).containsExactly("blocked_by_us budget");
    assertThat(paths()).containsExactly("/robots.txt", "/robots.txt", "/");
    assertThat(crawl("--max-requests", "0").code()).isEqualTo(ExitCode.WRONG_USE);
    assertThat(crawl("--max-delay", "-1").code()).isEqualTo(ExitCode.WRONG_USE);
  }

  @Test
  void aDelayLiesBetweenTwoRequests() {
    assertThat(crawlEvery("0.2").code()).isZero();
    List<PlainWeb.Seen> seen = web.log();
    assertThat(seen).hasSize(2);
    assertThat(seen.get(1).from() - seen.get(0).from()).isGreaterThanOrEqualTo(200_000_000L);
  }

  @Test
  void aDryRunSaysWhatWouldBeAsked_asksNobodyAndWritesNothing() throws IOException {
    Path robots =
        Files.writeString(
            directory.resolve("robots.jsonl"),
            "{\"domain\":\"slow.example\",\"timestamp\":\"2026-01-05T10:00:00Z\",\"status\":200,\"content\":\"User-agent:"
                + " *\\n"
                + "Crawl-delay: 5\\n"
                + "\",\"source\":\"s\"}\n"
                + "{\"domain\":\"shut.example\",\"timestamp\":\"2026-01-05T10:00:00Z\",\"status\":200,\"content\":\"User-agent:"
                + " *\\n"
                + "Disallow: /\\n"
                + "\",\"source\":\"s\"}\n");
    assertThat(cli.run("import", robots.toString()).code()).isZero();
    corpus(host, "slow.example", "shut.example", "no.example");
    Path never = Files.writeString(directory.resolve("never.txt"), "no.example\n");
    Cli.Result plan = crawl("--dry-run", "--never", never.toString(), "--format", "csv");
    assertThat(plan.code()).as(plan.err()).isZero();
    assertThat(plan.lines())
        .containsExactlyInAnyOrder(
            "host,action,requests,delay_seconds,delay_from,seconds",
            host + ",visit,9,0.01,minimum,9.08",
            "slow.example,visit,9,5.0,crawl_delay,49.0",
            "shut.example,robots_only,2,0.01,minimum,2.01",
            "no.example,opt_out,0,0.01,minimum,0.0");
    assertThat(plan.err()).contains("4 hosts, at most 20 requests").contains("0.01 hours");
    assertThat(web.log()).isEmpty();
    assertThat(told(ResourceKind.ROBOTS)).isEmpty();
    assertThat(crawl("--dry-run", "--max-requests", "1", "--format", "csv").lines())
        .contains(host + ",visit,1,0.01,minimum,1.0");
  }
}
