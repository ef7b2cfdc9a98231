package org.consentaudit.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import org.consentaudit.crawler.commoncrawl.ContentSha1;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.netpreserve.jwarc.WarcDigest;

/** {@code backfill commoncrawl} through the command, on files of our own. */
class BackfillCommonCrawlTest {

  private static final String FILE =
      "crawl-data/CC-MAIN-2026-06/segments/1/robotstxt/CC-MAIN-20260207093652-1.warc.gz";

  @TempDir Path directory;
  private Cli cli;
  private final ByteArrayOutputStream warc = new ByteArrayOutputStream();
  private final StringBuilder index = new StringBuilder();

  @BeforeEach
  void fill() throws IOException {
    cli = new Cli(directory.resolve("archive"));
    Path tokens =
        Files.writeString(
            directory.resolve("t.csv"), "url,c4_tokens\na.example,60\nb.example,30\n");
    assertThat(cli.run("corpus", "import", tokens.toString()).code()).isZero();
    record("https://www.a.example/robots.txt", "User-agent: GPTBot\nDisallow: /\n");
    record("https://b.example/robots.txt", "User-agent: GPTBot\nDisallow: /\n");
    record("https://elsewhere.example/robots.txt", "User-agent: *\n");
    Path file = directory.resolve("cc").resolve(FILE);
    Files.createDirectories(file.getParent());
    Files.write(file, warc.toByteArray());
    Files.writeString(directory.resolve("x.cdxj"), index);
  }

  private void record(String url, String body) throws IOException {
    String http = "HTTP/1.1 200 OK\r\n\r\n" + body;
    String record =
        "WARC/1.0\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:x:1>\r\nWARC-Date:"
            + " 2026-02-07T10:11:12Z\r\nWARC-Target-URI: "
            + url
            + "\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: "
            + http.length()
            + "\r\n\r\n"
            + http
            + "\r\n\r\n";
    var bytes = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(bytes)) {
      out.write(record.getBytes(UTF_8));
    }
    index.append(
        String.format(
            "x)/robots.txt 20260207101112 {\"url\": \"%s\", \"status\": \"200\", \"digest\":"
                + " \"%s\", \"length\": \"%d\", \"offset\": \"%d\", \"filename\": \"%s\"}\n",
            url,
            new WarcDigest("sha1", ContentSha1.of(body.getBytes(UTF_8))).base32(),
            bytes.size(),
            warc.size(),
            FILE));
    warc.writeBytes(bytes.toByteArray());
  }

  private Cli.Result backfill(String... more) {
    String[] words = {
      "backfill",
      "commoncrawl",
      "--cdxj",
      directory.resolve("x.cdxj").toString(),
      "--warc-base",
      directory.resolve("cc").toString(),
      "--delay",
      "0"
    };
    String[] all = java.util.Arrays.copyOf(words, words.length + more.length);
    System.arraycopy(more, 0, all, words.length, more.length);
    return cli.run(all);
  }

  @Test
  void corpusIsFilledFromAnIndexAndItsFiles() {
    Cli.Result dry = backfill("--corpus", "c4", "--dry-run");
    assertThat(dry.code()).isZero();
    assertThat(dry.err()).contains("2 lines of the hosts, 0 answered already: 1 requests");
    Cli.Result result = backfill("--corpus", "c4");
    assertThat(result.err()).contains("1 requests brought").contains("2 captures added");
    assertThat(result.code()).isZero();
    assertThat(cli.run("archive", "stats", "--format", "csv").lines())
        .contains("robots,commoncrawl:CC-MAIN-2026-06,content,2");
    assertThat(cli.run("verdicts", "--agents", "GPTBot", "--format", "csv").lines())
        .contains("b.example,2026-02-07T10:11:12Z,GPTBot,all,all,2,content");
    assertThat(backfill().err())
        .contains("2 lines of the hosts, 2 answered already; 0 requests brought 0 bytes")
        .contains("0 captures added");
    assertThat(cli.run("archive", "log", "--format", "csv").lines())
        .hasSize(3)
        .anyMatch(line -> line.startsWith("1,") && line.contains("Z,2,0,0,,,"));
    cli.run("archive", "retract", "1", "--reason", "a mistaken index");
    assertThat(cli.run("verdicts", "--agents", "GPTBot", "--format", "csv").out())
        .doesNotContain("b.example");
  }

  @Test
  void contactIsNeededForTheWebAndWordsAreChecked() {
    Cli.Result nobody =
        cli.run(
            "backfill",
            "commoncrawl",
            "--cdxj",
            directory.resolve("x.cdxj").toString(),
            "--warc-base",
            "http://127.0.0.1:1/",
            "--user-agent",
            "Anonymous/1");
    assertThat(nobody.code()).isEqualTo(2);
    assertThat(nobody.err()).contains("names no contact");
    assertThat(backfill("--corpus", "none").code()).isEqualTo(2);
    assertThat(cli.run("backfill", "commoncrawl", "--cdxj", "nowhere.cdxj").code()).isEqualTo(2);
    assertThat(backfill("--warc-base", "nowhere").code()).isEqualTo(2);
  }
}
