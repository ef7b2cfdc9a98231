package org.consentaudit.archive.warc;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.consentaudit.archive.Capture;
import org.consentaudit.archive.Digest;
import org.consentaudit.archive.Header;
import org.consentaudit.archive.Outcome.Readable;
import org.consentaudit.archive.Redirect;
import org.consentaudit.archive.ResourceKind;
import org.consentaudit.archive.Source;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of the records of a WARC file that is as it should be. */
class WarcFileTest {

  private static final String RULES = "User-agent: *\nDisallow: /x\n";
  private static final String ROBOTS = "https://www.courier.example/robots.txt";
  private static final String DATE = "2026-02-07T10:11:12.345678901Z";

  @TempDir Path directory;

  private Read read(WarcText text) throws IOException {
    return Read.from(text.into(directory.resolve("x.warc.gz")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"x.warc", "x.warc.gz"})
  void responseIsACapture(String name) throws IOException {
    var text =
        new WarcText()
            .record("warcinfo", "software: Test\r\n".getBytes(UTF_8), "WARC-Date: " + DATE)
            .record(
                "request",
                "GET /robots.txt HTTP/1.1\r\nHost: www.courier.example\r\nUser-Agent: Bot/1\r\n\r\n"
                    .getBytes(UTF_8),
                "WARC-Target-URI: " + ROBOTS,
                "WARC-Date: " + DATE,
                "Content-Type: application/http; msgtype=request")
            .response(
                ROBOTS,
                DATE,
                WarcText.ok(RULES, "Server: s", "Set-Cookie: a=1", "x-B:  c ", "Set-Cookie: b=2"),
                "WARC-Concurrent-To: " + WarcText.id(2),
                "WARC-Payload-Digest: " + WarcText.sha1(RULES));
    Read read = Read.from(text.into(directory.resolve(name)));
    Capture capture = read.only();
    assertThat(capture.host().name()).isEqualTo("www.courier.example");
    assertThat(capture.url()).isEqualTo(ROBOTS);
    assertThat(capture.kind()).isEqualTo(ResourceKind.ROBOTS);
    assertThat(capture.captured()).isEqualTo(Instant.parse(DATE));
    assertThat(capture.source()).isEqualTo(Source.file(name));
    assertThat(capture.outcome()).isEqualTo(Readable.CONTENT);
    assertThat(capture.status()).hasValue(200);
    assertThat(capture.headers())
        .containsExactly(
            new Header("Server", "s"),
            new Header("Set-Cookie", "a=1"),
            new Header("x-B", "c"),
            new Header("Set-Cookie", "b=2"));
    assertThat(capture.userAgent()).isEqualTo("Bot/1");
    assertThat(capture.digest()).contains(Digest.of(RULES.getBytes(UTF_8)));
    assertThat(read.text(0)).isEqualTo(RULES);
  }

  @Test
  void requestMayStandBehindItsAnswer() throws IOException {
    var text =
        new WarcText()
            .response(ROBOTS, DATE, WarcText.ok(RULES))
            .record(
                "request",
                "GET /robots.txt HTTP/1.1\r\nUser-Agent: Late/1\r\n\r\n".getBytes(UTF_8),
                "WARC-Target-URI: " + ROBOTS,
                "WARC-Date: " + DATE,
                "WARC-Concurrent-To: " + WarcText.id(1))
            .response("https://other.example/robots.txt", DATE, WarcText.ok(RULES));
    Read read = read(text);
    assertThat(read.captures)
        .extracting(capture -> capture.capture().userAgent())
        .containsExactly("Late/1", "");
  }

  @Test
  void nothingElseThanRobotsHomeAndKnownTermsBecomesACapture() throws IOException {
    var text =
        new WarcText()
            .response("http://a.example/", DATE, WarcText.ok("<html>home"))
            .response("http://A.example:80", DATE, WarcText.ok("<html>home"))
            .response("http://a.example/news", DATE, WarcText.ok("news"))
            .response("http://a.example/terms", DATE, WarcText.ok("terms"))
            .response("http://a.example/robots.txt?x", DATE, WarcText.ok("no"))
            .record("response", "20260207".getBytes(UTF_8), "WARC-Target-URI: dns:a.example")
            .response("ftp://a.example/robots.txt", DATE, "x")
            .record("conversion", "x".getBytes(UTF_8), "WARC-Target-URI: http://a.example/");
    Path file = text.into(directory.resolve("x.warc.gz"));
    Read read =
        Read.from(
            file,
            new WarcSettings(
                Set.of(ResourceKind.values()),
                Optional.empty(),
                url -> url.endsWith("/terms"),
                HeldPayloads.NONE));
    assertThat(read.captures)
        .extracting(c -> c.capture().kind() + " " + c.capture().url())
        .containsExactly(
            "HOME http://a.example/", "HOME http://a.example/", "TERMS http://a.example/terms");
    assertThat(read.rejects).isEmpty();
    assertThat(read.passedOver)
        .containsEntry("answers of other addresses", 2L)
        .containsEntry("records of other schemes than http and https (dns, ftp)", 2L)
        .containsEntry("records of other types (conversion)", 1L);
    Read robots =
        Read.from(
            file,
            new WarcSettings(
                Set.of(ResourceKind.ROBOTS),
                Optional.of(new Source("wayback")),
                TermsAddresses.NONE,
                HeldPayloads.NONE));
    assertThat(robots.captures).isEmpty();
  }

  @Test
  void addressInAngleBracketsIsOneAsWell() throws IOException {
    assertThat(
            read(new WarcText().response("<" + ROBOTS + ">", DATE, WarcText.ok("x"))).only().url())
        .isEqualTo(ROBOTS);
  }

  @Test
  void chunksAndCodingsAreUndone() throws IOException {
    byte[] packed = WarcText.member(RULES.getBytes(UTF_8));
    byte[] chunked =
        WarcText.joined(
            "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nTransfer-Encoding: chunked\r\n\r\n5\r\n"
                .getBytes(UTF_8),
            java.util.Arrays.copyOf(packed, 5),
            ("\r\n" + Integer.toHexString(packed.length - 5) + ";a=b\r\n").getBytes(UTF_8),
            java.util.Arrays.copyOfRange(packed, 5, packed.length),
            "\r\n0\r\n\r\n".getBytes(UTF_8));
    var text =
        new WarcText()
            .response(ROBOTS, DATE, chunked, "WARC-Payload-Digest: " + WarcText.sha1(packed))
            .response(ROBOTS, "2026-02-08T00:00:00Z", WarcText.ok(RULES, "Content-Encoding: gzip"))
            .response(
                ROBOTS, "2026-02-09T00:00:00Z", WarcText.ok(RULES, "Transfer-Encoding: chunked"))
            .response(
                ROBOTS, "2026-02-10T00:00:00Z", WarcText.ok(RULES, "Content-Encoding: rot13"));
    Read read = read(text);
    assertThat(read.rejects).isEmpty();
    assertThat(read.outcomes())
        .containsExactly("content", "content", "content", "not_expected:encoding");
    assertThat(read.text(0)).isEqualTo(RULES);
    assertThat(read.text(1)).isEqualTo(RULES);
    assertThat(read.text(2)).isEqualTo(RULES);
  }

  @ParameterizedTest
  @CsvSource({
    "200 OK, User-agent: *, content",
    "200 OK, '', content",
    "204 No Content, '', content",
    "200 OK, <html>, not_expected:html",
    "304 Not Modified, '', source_failed:304",
    "404 Not Found, x, absent",
    "410 Gone, x, absent",
    "403 Forbidden, x, refused:403",
    "403 Forbidden, /cdn-cgi/challenge-platform/, refused:challenge",
    "429 Too Many, x, refused:429",
    "500 Error, x, unavailable:500",
    "302 Found, x, not_expected:302"
  })
  void statusIsReadAsTheCrawlerReadsIt(String status, String body, String outcome)
      throws IOException {
    Read read =
        read(new WarcText().response(ROBOTS, DATE, "HTTP/1.1 " + status + "\r\n\r\n" + body));
    assertThat(read.outcomes()).containsExactly(outcome);
    boolean kept = !outcome.startsWith("absent") && !outcome.startsWith("unavailable");
    assertThat(read.only().digest().isPresent())
        .isEqualTo(kept && !(body.isEmpty() && !outcome.equals("content")));
  }

  @ParameterizedTest
  @CsvSource({
    "length, truncated",
    "unspecified, truncated",
    "time, unreachable:timeout",
    "disconnect, unreachable:reset"
  })
  void bodyThatWasCutShortIsNotReadAsWhole(String reason, String outcome) throws IOException {
    Read read =
        read(
            new WarcText()
                .response(
                    ROBOTS,
                    DATE,
                    WarcText.ok(RULES, "Content-Length: 1000"),
                    "WARC-Truncated: " + reason));
    assertThat(read.outcomes()).containsExactly(outcome);
    assertThat(read.text(0)).isEqualTo(RULES);
  }

  @Test
  void bodyThatEndsEarlyIsNotReadAsWhole() throws IOException {
    var text =
        new WarcText()
            .response(ROBOTS, DATE, WarcText.ok(RULES, "Content-Length: 1000"))
            .response(
                ROBOTS,
                DATE,
                WarcText.ok("a\r\nUser-agent\r\nff\r\n: *", "Transfer-Encoding: chunked"));
    assertThat(read(text).outcomes()).containsExactly("unreachable:reset", "unreachable:reset");
  }

  @Test
  void chunksThatAreDamagedLaterOnAreNotReadAsWhole() throws IOException {
    var text =
        new WarcText()
            .response(
                ROBOTS,
                DATE,
                WarcText.ok("5\r\nUser-\r\nzz\r\nagent: *", "Transfer-Encoding: chunked"));
    Read read = read(text);
    assertThat(read.outcomes()).containsExactly("unreachable:reset");
    assertThat(read.text(0)).isEqualTo("User-");
  }

  @Test
  void answersToOtherRequestsThanGetArePassedOver() throws IOException {
    var text =
        new WarcText()
            .record(
                "request",
                "HEAD /robots.txt HTTP/1.1\r\n\r\n".getBytes(UTF_8),
                "WARC-Target-URI: " + ROBOTS)
            .response(ROBOTS, DATE, WarcText.ok(""), "WARC-Concurrent-To: " + WarcText.id(1));
    Read read = read(text);
    assertThat(read.captures).isEmpty();
    assertThat(read.passedOver).containsEntry("answers to other requests than GET", 1L);
  }

  @Test
  void payloadInSegmentsIsReported() throws IOException {
    var text =
        new WarcText()
            .response(ROBOTS, DATE, WarcText.ok(RULES), "WARC-Segment-Number: 1")
            .record("continuation", "more".getBytes(UTF_8), "WARC-Segment-Number: 2");
    Read read = read(text);
    assertThat(read.captures).isEmpty();
    assertThat(read.reasons()).singleElement().asString().contains("WARC-Segment-Number");
  }

  @Test
  void revisitOfAnotherDigestThanItsRecordIsReported() throws IOException {
    var text =
        new WarcText()
            .response(ROBOTS, DATE, WarcText.ok(RULES))
            .revisit(
                ROBOTS,
                "2026-03-07T00:00:00Z",
                WarcText.ok(""),
                "WARC-Refers-To: " + WarcText.id(1),
                "WARC-Payload-Digest: " + WarcText.sha1("other"));
    Read read = read(text);
    assertThat(read.captures).hasSize(1);
    assertThat(read.reasons()).singleElement().asString().contains("it revisits a content");
  }

  @Test
  void bodyAboveTheLimitIsCut() throws IOException {
    String large = "# much\n".repeat(400_000);
    Read read = read(new WarcText().response(ROBOTS, DATE, WarcText.ok(large)));
    assertThat(read.outcomes()).containsExactly("truncated");
    assertThat(read.text(0)).hasSize(1 << 20);
  }

  @Test
  void revisitPointsToTheContentInTheSameFile() throws IOException {
    String digest = "WARC-Payload-Digest: " + WarcText.sha1(RULES);
    var text =
        new WarcText()
            .response(ROBOTS, DATE, WarcText.ok(RULES), digest)
            .revisit(ROBOTS, "2026-03-07T00:00:00Z", WarcText.ok("", "Age: 1"), digest)
            .revisit(
                ROBOTS,
                "2026-04-07T00:00:00Z",
                "HTTP/1.1 304 Not Modified\r\n\r\n",
                "WARC-Refers-To: " + WarcText.id(1))
            .revisit(ROBOTS, "2026-05-07T00:00:00Z", "", digest)
            .revisit(
                ROBOTS, "2026-06-07T00:00:00Z", WarcText.ok(""), "WARC-Payload-Digest: sha1:AAAA")
            .revisit(ROBOTS, "2026-07-07T00:00:00Z", "HTTP/1.1 404 Not Found\r\n\r\n");
    Read read = read(text);
    assertThat(read.outcomes())
        .containsExactly("content", "content", "not_modified", "content", "absent");
    var content = Optional.of(Digest.of(RULES.getBytes(UTF_8)));
    assertThat(read.captures.subList(0, 4))
        .allSatisfy(c -> assertThat(c.capture().digest()).isEqualTo(content));
    assertThat(read.captures.get(1).content()).isEmpty();
    assertThat(read.captures.get(1).capture().headers()).containsExactly(new Header("Age", "1"));
    assertThat(read.reasons())
        .singleElement()
        .asString()
        .startsWith("offset " + text.member(4) + " (" + ROBOTS + "): it revisits a content");
  }

  @Test
  void revisitPointsToAContentThatIsHeld() throws IOException {
    byte[] rules = RULES.getBytes(UTF_8);
    HeldPayloads held =
        (algorithm, digest) ->
            algorithm.equals("sha1") && digest.length == 20
                ? Optional.of(new HeldPayloads.Held(Digest.of(rules), rules))
                : Optional.empty();
    var settings =
        new WarcSettings(Set.of(ResourceKind.ROBOTS), Optional.empty(), TermsAddresses.NONE, held);
    Path file =
        new WarcText()
            .revisit(ROBOTS, DATE, WarcText.ok(""), "WARC-Payload-Digest: " + WarcText.sha1(RULES))
            .into(directory.resolve("x.warc"));
    Capture capture = Read.from(file, settings).only();
    assertThat(capture.outcome()).isEqualTo(Readable.CONTENT);
    assertThat(capture.digest()).contains(Digest.of(rules));
  }

  @Test
  void redirectIsJoinedWithWhereItLeads() throws IOException {
    var text =
        new WarcText()
            .response("http://a.example/robots.txt", DATE, moved("https://a.example/robots.txt"))
            .response("https://a.example/robots.txt", DATE, moved("//www.a.example/robots.txt"))
            .response("https://www.a.example/robots.txt", DATE, WarcText.ok(RULES))
            .response(
                "https://b.example/robots.txt", DATE, moved("https://www.a.example/robots.txt"));
    Read read = read(text);
    assertThat(read.rejects).isEmpty();
    assertThat(read.captures.stream().map(c -> c.capture().url()).toList())
        .containsExactlyInAnyOrder(
            "http://a.example/robots.txt",
            "https://a.example/robots.txt",
            "https://www.a.example/robots.txt",
            "https://b.example/robots.txt");
    assertThat(read.captures)
        .allSatisfy(
            c -> {
              assertThat(c.capture().outcome()).isEqualTo(Readable.CONTENT);
              assertThat(c.capture().digest()).contains(Digest.of(RULES.getBytes(UTF_8)));
            });
    Capture longest =
        read.captures.stream()
            .map(c -> c.capture())
            .filter(c -> c.url().equals("http://a.example/robots.txt"))
            .findFirst()
            .orElseThrow();
    assertThat(longest.redirects())
        .containsExactly(
            new Redirect("http://a.example/robots.txt", 301),
            new Redirect("https://a.example/robots.txt", 301));
  }

  @Test
  void redirectWhoseEndIsMissingSaysNothingAboutTheSite() throws IOException {
    var text =
        new WarcText()
            .response("http://a.example/robots.txt", DATE, moved("https://gone.example/robots.txt"))
            .response("http://b.example/robots.txt", DATE, moved("http://b.example/robots.txt"))
            .response("http://c.example/robots.txt", DATE, moved("gopher://c.example/"))
            .response("http://d.example/robots.txt", DATE, moved("http://d.example/late"))
            .response("http://d.example/late", "2026-02-09T00:00:00Z", WarcText.ok(RULES));
    assertThat(read(text).outcomes())
        .containsExactlyInAnyOrder(
            "source_failed:redirect",
            "redirect_loop",
            "not_expected:redirect",
            "source_failed:redirect");
  }

  @Test
  void redirectToAPageIsReadAsWhatWasAskedFor() throws IOException {
    var text =
        new WarcText()
            .response("http://a.example/robots.txt", DATE, moved("/welcome"))
            .response("http://a.example/welcome", DATE, WarcText.ok("<html>"));
    Capture capture = read(text).only();
    assertThat(capture.kind()).isEqualTo(ResourceKind.ROBOTS);
    assertThat(capture.outcome().reason()).isEqualTo("html");
    assertThat(capture.redirects())
        .containsExactly(new Redirect("http://a.example/robots.txt", 301));
  }

  private static String moved(String to) {
    return "HTTP/1.1 301 Moved\r\nLocation: " + to + "\r\n\r\nmoved";
  }

  @Test
  void commonCrawlSaysSo() throws IOException {
    var text =
        new WarcText()
            .record(
                "warcinfo",
                "isPartOf: CC-MAIN-2026-06\r\npublisher: Common Crawl\r\nhttp-header-user-agent: CCBot/2.0\r\n"
                    .getBytes(UTF_8),
                "WARC-Date: " + DATE)
            .response(ROBOTS, DATE, WarcText.ok(RULES));
    Capture capture = read(text).only();
    assertThat(capture.source().name()).isEqualTo("commoncrawl:CC-MAIN-2026-06");
    assertThat(capture.userAgent()).isEqualTo("CCBot/2.0");
    Path named =
        new WarcText()
            .response(ROBOTS, DATE, WarcText.ok(RULES))
            .into(directory.resolve("CC-MAIN-20260207093652-20260207123652-00000.warc.gz"));
    assertThat(Read.from(named).only().source().name()).isEqualTo("commoncrawl");
  }

  @Test
  void lineEndsAndVersionsOfOlderWritersAreTaken() throws IOException {
    String record =
        "WARC/0.18\nWARC-Type: response\nWARC-Target-URI: "
            + ROBOTS
            + "\nWARC-Date: 2016-02-07T10:11:12Z\nContent-Type: application/http\nContent-Length: "
            + WarcText.ok(RULES).length()
            + "\n\n"
            + WarcText.ok(RULES)
            + "\n\n";
    byte[] twice = WarcText.joined(record.getBytes(ISO_8859_1), record.getBytes(ISO_8859_1));
    Path plain = Files.write(directory.resolve("old.warc"), twice);
    assertThat(Read.from(plain).captures).hasSize(2);
    // Compressed as a whole, not record by record.
    Path whole = Files.write(directory.resolve("old.warc.gz"), WarcText.member(twice));
    assertThat(Read.from(whole).captures).hasSize(2);
  }

  @Test
  void emptyFileHoldsNothing() throws IOException {
    Path file = Files.write(directory.resolve("x.warc.gz"), new byte[0]);
    Read read = Read.from(file);
    assertThat(read.captures).isEmpty();
    assertThat(read.rejects).isEmpty();
  }
}
