package org.consentaudit.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.consentaudit.archive.store.Archive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code import --from warc} and {@code export warc} through the command. */
class WarcCommandTest {

  @TempDir Path directory;
  private Cli cli;

  @BeforeEach
  void begin() {
    cli = new Cli(directory.resolve("archive"));
  }

  private static byte[] member(String host, String body) throws IOException {
    String http = "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\n\r\n" + body;
    String record =
        "WARC/1.0\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:x:"
            + host
            + ">\r\nWARC-Date: 2026-02-07T10:11:12Z\r\nWARC-Target-URI: https://"
            + host
            + "/robots.txt\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: "
            + http.length()
            + "\r\n\r\n"
            + http
            + "\r\n\r\n";
    var bytes = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(bytes)) {
      out.write(record.getBytes(UTF_8));
    }
    return bytes.toByteArray();
  }

  private Path file(String name, byte[]... members) throws IOException {
    var all = new ByteArrayOutputStream();
    for (byte[] member : members) {
      all.writeBytes(member);
    }
    return Files.write(directory.resolve(name), all.toByteArray());
  }

  @Test
  void warcFileIsTakenIn() throws IOException {
    Path file =
        file(
            "x.warc.gz",
            member("a.example", "User-agent: GPTBot\nDisallow: /\n"),
            member("b.example", ""));
    Cli.Result result = cli.run("import", "--from", "warc", file.toString());
    assertThat(result.err()).contains("2 captures added, 0 held already, 0 rejected");
    assertThat(result.code()).isZero();
    assertThat(cli.run("verdicts", "--agents", "GPTBot", "--format", "csv").lines())
        .containsExactly(
            "host,captured,agent,status,detail,line,outcome",
            "a.example,2026-02-07T10:11:12Z,GPTBot,all,all,2,content",
            "b.example,2026-02-07T10:11:12Z,GPTBot,none,none,,content");
    assertThat(cli.run("import", "--from", "warc", file.toString()).err())
        .contains("0 captures added, 2 held already");
    assertThat(cli.run("archive", "stats", "--format", "csv").lines())
        .contains("robots,file:x.warc.gz,content,2");
  }

  @Test
  void damageIsARejectWithItsOffset() throws IOException {
    byte[] first = member("a.example", "User-agent: *\n");
    byte[] second = member("b.example", "User-agent: *\n");
    second[30] ^= 0x55;
    byte[] third = member("c.example", "User-agent: *\n");
    Path file = file("x.warc.gz", first, second, Arrays.copyOf(third, third.length - 3));
    Path rejects = directory.resolve("rejects.jsonl");
    Cli.Result result =
        cli.run("import", "--from", "warc", file.toString(), "--rejects", rejects.toString());
    assertThat(result.code()).isEqualTo(3);
    assertThat(result.err())
        .contains(file + ": offset " + first.length + ": ")
        .contains(file + ": offset " + (first.length + second.length) + ": ")
        .contains("1 captures added, 0 held already, 2 rejected");
    assertThat(Files.readAllLines(rejects))
        .hasSize(2)
        .allSatisfy(line -> assertThat(line).startsWith("{\"file\":").contains("\"offset\":"));
  }

  @Test
  void exportComesBackAsItWas() throws IOException {
    Path lines =
        Files.writeString(
            directory.resolve("captures.jsonl"),
            """
            {"v":1,"host":"a.example","url":"https://a.example/robots.txt","kind":"robots","captured":"2026-01-08T10:00:00.123456789Z","source":"crawl","outcome":"content","status":200,"headers":[["Content-Encoding","gzip"],["Content-Length","9"]],"content":"User-agent: *\\nDisallow: /a\\n","user_agent":"Bot/1 (+https://bot.example)","vantage":"Bonn"}
            {"v":1,"host":"a.example","url":"https://a.example/robots.txt","kind":"robots","captured":"2026-02-08T10:00:00Z","source":"wayback","outcome":"content","status":200,"content":"User-agent: *\\nDisallow: /a\\n"}
            {"v":1,"host":"a.example","url":"https://a.example/robots.txt","kind":"robots","captured":"2026-03-08T10:00:00Z","source":"crawl","outcome":"unreachable","reason":"tls:expired","status":null}
            {"v":1,"host":"a.example","url":"https://a.example/terms","kind":"terms","captured":"2026-03-08T10:00:00Z","source":"crawl","outcome":"content","status":200,"redirects":[{"url":"https://a.example/terms","status":302}],"content":"<html>terms"}
            {"v":1,"host":"b.example","url":"https://b.example/robots.txt","kind":"robots","captured":"2026-03-08T10:00:00Z","source":"file:t","outcome":"absent","status":404}
            {"v":1,"host":"b.example","url":"https://b.example/robots.txt","kind":"robots","captured":"2026-04-08T10:00:00Z","source":"file:t","outcome":"source_failed","reason":"gone","status":null}
            """);
    assertThat(cli.run("import", lines.toString()).code()).isZero();
    Path file = directory.resolve("out.warc.gz");
    Cli.Result exported = cli.run("export", "warc", "--out", file.toString());
    assertThat(exported.err()).contains("6 captures in " + file);
    assertThat(exported.code()).isZero();
    var other = new Cli(directory.resolve("other"));
    Cli.Result back = other.run("import", "--from", "warc", file.toString());
    assertThat(back.err()).contains("6 captures added, 0 held already, 0 rejected");
    assertThat(digestOf("other")).isEqualTo(digestOf("archive"));
    // It comes back into the archive it was made of, too: nothing is new.
    assertThat(cli.run("import", "--from", "warc", file.toString()).err())
        .contains("0 captures added, 6 held already, 0 rejected");
    Path some = directory.resolve("some.warc");
    assertThat(
            cli.run(
                    "export",
                    "warc",
                    "--out",
                    some.toString(),
                    "--hosts",
                    "www.a.example",
                    "--kinds",
                    "robots",
                    "--from",
                    "2026-02-01",
                    "--to",
                    "2026-03-08")
                .err())
        .contains("2 captures in ");
    assertThat(Files.readString(some))
        .contains("software: Consent Auditor/")
        .contains("selection: kinds robots; hosts www.a.example; from 2026-02-01T00:00:00Z");
  }

  private String digestOf(String name) {
    try (var archive = Archive.open(directory.resolve(name))) {
      return archive.captures().digest().hex();
    }
  }

  @Test
  void sourceAndKindsCanBeTold() throws IOException {
    Path file = file("x.warc.gz", member("a.example", "User-agent: *\n"));
    cli.run("import", "--from", "warc", file.toString(), "--source", "wayback");
    assertThat(cli.run("archive", "stats", "--format", "csv").lines())
        .contains("robots,wayback,content,1");
    assertThat(cli.run("import", "--from", "warc", file.toString(), "--kinds", "home").err())
        .contains("0 captures added")
        .contains("passed over: 1 answers of other addresses");
    assertThat(cli.run("import", "--from", "warc", file.toString(), "--source", "me").code())
        .isEqualTo(2);
    assertThat(cli.run("import", file.toString(), "--kinds", "home").code()).isEqualTo(2);
    assertThat(cli.run("import", "--from", "tape", file.toString()).code()).isEqualTo(2);
    assertThat(cli.run("import", "--from", "warc", file + ".none").code()).isEqualTo(2);
  }
}
