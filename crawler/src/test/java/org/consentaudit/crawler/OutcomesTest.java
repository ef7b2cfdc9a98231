package org.consentaudit.crawler;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPOutputStream;
import org.consentaudit.archive.Capture;
import org.consentaudit.archive.Digest;
import org.consentaudit.archive.Header;
import org.consentaudit.archive.Host;
import org.consentaudit.archive.Redirect;
import org.consentaudit.archive.ResourceKind;
import org.consentaudit.archive.store.Archive;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One crawl over servers that behave in every way we know of; each answer's outcome. */
class OutcomesTest {

  private static final byte[] RULES =
      "User-agent: *\nDisallow: /x\n".getBytes(StandardCharsets.UTF_8);
  private static final CountDownLatch NEVER = new CountDownLatch(1);

  /** Host to the outcome that its robots.txt by http must have. */
  private static final Map<String, String> EXPECTED = new TreeMap<>();

  @TempDir static Path directory;
  private static LoopbackWeb web;
  private static Archive archive;
  private static CrawlSummary summary;

  @BeforeAll
  static void crawlAll() throws IOException {
    web = new LoopbackWeb();
    statuses();
    bodies();
    failures();
    redirects();
    archive = Archive.openOrCreate(directory);
    summary =
        Visits.crawl(archive, web, Visits.hasty())
            .run("all", EXPECTED.keySet().stream().map(Host::new).toList());
  }

  @AfterAll
  static void close() throws IOException {
    NEVER.countDown();
    archive.close();
    web.close();
  }

  private static void robots(String host, String outcome, LoopbackWeb.Page page) {
    EXPECTED.put(host, outcome);
    web.page(host + "/robots.txt", page);
  }

  private static void statuses() {
    robots("ok.example", "content", LoopbackWeb.bytes(200, RULES));
    robots("empty.example", "content", LoopbackWeb.bytes(200, new byte[0]));
    robots("nocontent.example", "content", raw("HTTP/1.1 204 None\r\n\r\n"));
    robots("missing.example", "absent", LoopbackWeb.bytes(404, RULES));
    robots("gone.example", "absent", LoopbackWeb.bytes(410, RULES));
    robots("forbidden.example", "refused 403", LoopbackWeb.bytes(403, RULES));
    robots("many.example", "refused 429", LoopbackWeb.bytes(429, RULES));
    robots("legal.example", "refused 451", LoopbackWeb.bytes(451, RULES));
    robots("broken.example", "unavailable 500", LoopbackWeb.bytes(500, RULES));
    robots("busy.example", "unavailable 503", LoopbackWeb.bytes(503, RULES, "Retry-After: 1"));
    robots("unasked.example", "not_expected 304", raw("HTTP/1.1 304 Same\r\n\r\n"));
    robots(
        "challenge.example",
        "refused challenge",
        LoopbackWeb.bytes(503, RULES, "cf-mitigated: challenge"));
    robots(
        "captcha.example",
        "refused challenge",
        LoopbackWeb.bytes(
            403, "<script src='/cdn-cgi/challenge-platform/x'>".getBytes(StandardCharsets.UTF_8)));
    robots(
        "interim.example",
        "content",
        raw("HTTP/1.1 103 Early\r\n\r\nHTTP/1.1 200 OK\r\nContent-Length: 1\r\n\r\n#"));
  }

  private static void bodies() throws IOException {
    robots("html.example", "not_expected html", text("\ufeff \n<!doctype html><p>Hello"));
    robots("binary.example", "content", LoopbackWeb.bytes(200, new byte[] {0, -1, 7, 0}));
    robots("long.example", "truncated", LoopbackWeb.bytes(200, new byte[2_001]));
    robots("fits.example", "content", LoopbackWeb.bytes(200, new byte[2_000]));
    robots(
        "gzip.example", "content", LoopbackWeb.bytes(200, gzip(RULES), "Content-Encoding: gzip"));
    robots(
        "bomb.example",
        "truncated",
        LoopbackWeb.bytes(200, gzip(new byte[50_000_000]), "Content-Encoding: gzip"));
    robots("notgzip.example", "content", LoopbackWeb.bytes(200, RULES, "Content-Encoding: gzip"));
    robots(
        "notbrotli.example",
        "not_expected encoding",
        LoopbackWeb.bytes(200, RULES, "Content-Encoding: br"));
    robots(
        "stacked.example",
        "content",
        LoopbackWeb.bytes(
            200, gzip(gzip(RULES)), "Content-Encoding: gzip", "Content-Encoding: gzip"));
    robots(
        "unheardof.example",
        "not_expected encoding",
        LoopbackWeb.bytes(200, RULES, "Content-Encoding: aes128gcm"));
    robots(
        "endless.example",
        "truncated",
        out -> {
          out.write("HTTP/1.1 200 OK\r\n\r\n".getBytes(StandardCharsets.UTF_8));
          byte[] more = new byte[8_192];
          for (int i = 0; i < 1_000_000; i++) {
            out.write(more);
          }
        });
    robots(
        "chunked.example",
        "content",
        raw("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nab\r\n0\r\n\r\n"));
  }

  private static void failures() {
    robots("drop.example", "unreachable reset", out -> {});
    robots("garbage.example", "unreachable reset", raw("\u0000\u0001 no HTTP\r\n".repeat(50)));
    robots(
        "headers.example",
        "unreachable reset",
        raw("HTTP/1.1 200 OK\r\n" + "X: y\r\n".repeat(600) + "\r\n"));
    robots(
        "half.example",
        "unreachable reset",
        raw("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nUser-agent"));
    robots("silent.example", "unreachable timeout", out -> hang());
    robots(
        "slow.example",
        "unreachable timeout",
        out -> {
          out.write("HTTP/1.1 200 OK\r\n\r\n".getBytes(StandardCharsets.UTF_8));
          for (int i = 0; i < 100; i++) {
            out.write('#');
            out.flush();
            pause();
          }
        });
    EXPECTED.put("nowhere.example", "unreachable dns");
  }

  private static void redirects() {
    robots("loop.example", "redirect_loop", to("/again"));
    web.page("loop.example/again", to("/robots.txt"));
    robots("far.example", "too_many_redirects", to("/1"));
    robots("near.example", "content", to("/1"));
    for (int hop = 1; hop < 10; hop++) {
      web.page("far.example/" + hop, to("/" + (hop + 1)));
      web.page(
          "near.example/" + hop, hop == 5 ? LoopbackWeb.bytes(200, RULES) : to("/" + (hop + 1)));
    }
    robots("moved.example", "content", to("http://ok.example/robots.txt"));
    robots("lost.example", "not_expected 302", LoopbackWeb.bytes(302, RULES));
    robots("odd.example", "not_expected redirect", to("ftp://ok.example/robots.txt"));
    robots("dead.example", "unreachable connect", to("https://ok.example/robots.txt"));
  }

  @Test
  void everyAttemptEndsInTheOutcomeThatItImplies() {
    Map<String, String> seen = new TreeMap<>();
    for (String host : EXPECTED.keySet()) {
      List<Capture> robots = Visits.captures(archive, host, ResourceKind.ROBOTS);
      Capture plain = robots.get(robots.size() - 1);
      assertThat(plain.url()).isEqualTo("http://" + host + "/robots.txt");
      seen.put(host, (plain.outcome().code() + " " + plain.outcome().reason()).strip());
    }
    assertThat(seen).isEqualTo(EXPECTED);
  }

  @Test
  void theAttemptByHttpsIsEvidenceToo() {
    assertThat(Visits.told(archive, "ok.example", ResourceKind.ROBOTS))
        .containsExactly(
            "https://ok.example/robots.txt unreachable connect",
            "http://ok.example/robots.txt content");
  }

  @Test
  void theHomePageIsAskedByTheSchemeThatAnswered_andOnlyWhereRobotsLetsUs() {
    assertThat(Visits.told(archive, "ok.example", ResourceKind.HOME))
        .containsExactly("http://ok.example/ absent");
    for (String shut :
        List.of("broken.example", "drop.example", "nowhere.example", "half.example")) {
      assertThat(Visits.told(archive, shut, ResourceKind.HOME))
          .containsExactly("http://" + shut + "/ blocked_by_us robots");
      assertThat(web.pathsOf(shut)).doesNotContain("/");
    }
    for (String open :
        List.of("missing.example", "forbidden.example", "html.example", "far.example")) {
      assertThat(Visits.told(archive, open, ResourceKind.HOME))
          .containsExactly("http://" + open + "/ absent");
    }
  }

  @Test
  void bytesAreKeptAsDecoded_upToTheLimit() {
    assertThat(content("gzip.example")).isEqualTo(RULES);
    assertThat(content("notgzip.example")).isEqualTo(RULES);
    assertThat(content("stacked.example")).isEqualTo(RULES);
    assertThat(content("unheardof.example")).isEqualTo(RULES);
    assertThat(content("moved.example")).isEqualTo(RULES);
    assertThat(content("bomb.example")).isEqualTo(new byte[2_000]);
    assertThat(content("endless.example")).hasSize(2_000);
    assertThat(content("binary.example")).isEqualTo(new byte[] {0, -1, 7, 0});
    assertThat(content("empty.example")).isEmpty();
    assertThat(content("chunked.example")).isEqualTo("ab".getBytes(StandardCharsets.UTF_8));
    assertThat(robots("missing.example").digest()).isEmpty();
  }

  @Test
  void headersHopsAgentAndInstantAreRecorded() {
    Capture gzip = robots("gzip.example");
    assertThat(gzip.headers()).contains(new Header("Content-Encoding", "gzip"));
    assertThat(gzip.userAgent()).isEqualTo(Visits.AGENT);
    assertThat(gzip.captured()).isEqualTo(Visits.MAY.instant());
    assertThat(robots("moved.example").redirects())
        .containsExactly(new Redirect("http://moved.example/robots.txt", 302));
    assertThat(robots("moved.example").finalUrl().orElseThrow()).endsWith("/robots.txt");
    assertThat(robots("missing.example").finalUrl()).isEmpty();
    assertThat(robots("far.example").redirects()).hasSize(5);
  }

  @Test
  void nothingIsRetried_andNoCookieIsSent() {
    for (String host : List.of("busy.example", "many.example", "drop.example", "broken.example")) {
      assertThat(web.pathsOf(host).stream().filter("/robots.txt"::equals)).hasSize(1);
    }
    assertThat(web.log().stream().flatMap(seen -> seen.headers().stream()))
        .noneMatch(header -> header.startsWith("Cookie"))
        .contains("User-Agent: " + Visits.AGENT, "Accept-Encoding: gzip, deflate, br, zstd");
  }

  @Test
  void theSummaryCountsEveryCapture() {
    assertThat(summary.completed()).isTrue();
    assertThat(summary.hosts()).isEqualTo(EXPECTED.size());
    assertThat(summary.total()).isEqualTo(archive.captures().extent().captures());
  }

  private static Capture robots(String host) {
    List<Capture> all = Visits.captures(archive, host, ResourceKind.ROBOTS);
    return all.get(all.size() - 1);
  }

  private static byte[] content(String host) {
    Digest digest = robots(host).digest().orElseThrow();
    return archive.contents().bytes(digest).orElseThrow();
  }

  private static LoopbackWeb.Page text(String body) {
    return LoopbackWeb.bytes(200, body.getBytes(StandardCharsets.UTF_8));
  }

  private static LoopbackWeb.Page to(String location) {
    return LoopbackWeb.bytes(302, new byte[0], "Location: " + location, "Set-Cookie: a=b");
  }

  private static LoopbackWeb.Page raw(String octets) {
    return out -> {
      out.write(octets.getBytes(StandardCharsets.ISO_8859_1));
      out.flush();
    };
  }

  private static byte[] gzip(byte[] plain) throws IOException {
    var packed = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(packed)) {
      gzip.write(plain);
    }
    return packed.toByteArray();
  }

  private static void hang() throws IOException {
    await(60_000);
  }

  private static void pause() throws IOException {
    await(100);
  }

  /** The server's own slowness, which is what is tested. */
  private static void await(long millis) throws IOException {
    try {
      if (NEVER.await(millis, TimeUnit.MILLISECONDS)) {
        throw new IOException("the test is over");
      }
    } catch (InterruptedException e) {
      throw new IOException(e);
    }
  }
}
