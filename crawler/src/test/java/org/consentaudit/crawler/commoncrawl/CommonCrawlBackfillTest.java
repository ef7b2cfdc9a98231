package org.consentaudit.crawler.commoncrawl;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.zip.GZIPOutputStream;
import org.consentaudit.archive.CaptureEntry;
import org.consentaudit.archive.Host;
import org.consentaudit.archive.Outcome;
import org.consentaudit.archive.ResourceKind;
import org.consentaudit.archive.imports.Reject;
import org.consentaudit.archive.store.Archive;
import org.consentaudit.crawler.UserAgent;
import org.consentaudit.crawler.fetch.Network;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.netpreserve.jwarc.WarcDigest;

/** Index lines become captures, and no more is asked for than is needed. */
class CommonCrawlBackfillTest {

  private static final String FILE =
      "crawl-data/CC-MAIN-2026-06/segments/1/robotstxt/CC-MAIN-20260207093652-20260207123652-00000.warc.gz";
  private static final String RULES = "User-agent: *\nDisallow: /x\n";

  @TempDir Path directory;
  private Archive archive;
  private HttpServer server;
  private final ByteArrayOutputStream warc = new ByteArrayOutputStream();
  private final StringBuilder index = new StringBuilder();
  private final List<String> asked = new ArrayList<>();
  private final List<Integer> failures = new ArrayList<>();
  private final List<Duration> pauses = new ArrayList<>();
  private final List<Reject> rejects = new ArrayList<>();
  private Instant now = Instant.parse("2026-11-01T00:00:00Z");

  private final Clock clock =
      new Clock() {
        @Override
        public ZoneId getZone() {
          return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
          return this;
        }

        @Override
        public Instant instant() {
          return now;
        }
      };

  @BeforeEach
  void begin() throws IOException {
    archive = Archive.openOrCreate(directory.resolve("archive"));
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::serve);
    server.start();
  }

  @AfterEach
  void end() {
    server.stop(0);
    archive.close();
  }

  private void serve(HttpExchange exchange) throws IOException {
    String range = exchange.getRequestHeaders().getFirst("Range");
    asked.add(exchange.getRequestURI() + " " + range);
    if (!failures.isEmpty()) {
      exchange.getResponseHeaders().set("Retry-After", "7");
      exchange.sendResponseHeaders(failures.remove(0), -1);
    } else if (exchange.getRequestURI().getPath().endsWith(".cdxj")) {
      reply(exchange, 200, index.toString().getBytes(UTF_8));
    } else {
      String[] ends = range.substring("bytes=".length()).split("-");
      int to = Math.min(warc.size(), Integer.parseInt(ends[1]) + 1);
      reply(exchange, 206, Arrays.copyOfRange(warc.toByteArray(), Integer.parseInt(ends[0]), to));
    }
    exchange.close();
  }

  private static void reply(HttpExchange exchange, int status, byte[] bytes) throws IOException {
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
  }

  private static byte[] member(String url, String http) throws IOException {
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
      out.write(record.getBytes(ISO_8859_1));
    }
    return bytes.toByteArray();
  }

  private void record(String key, String url, String status, String body) throws Exception {
    String field = status.startsWith("3") ? "Location: https://z.example/robots.txt" : "Server: s";
    byte[] member = member(url, "HTTP/1.1 " + status + " x\r\n" + field + "\r\n\r\n" + body);
    String sha1 =
        new WarcDigest("sha1", MessageDigest.getInstance("SHA-1").digest(body.getBytes(UTF_8)))
            .base32();
    index.append(
        String.format(
            "%s)/robots.txt 20260207101112 {\"url\": \"%s\", \"mime\": \"text/plain\", \"status\":"
                + " \"%s\", \"digest\": \"%s\", \"length\": \"%d\", \"offset\": \"%d\","
                + " \"filename\": \"%s\"}\n",
            key, url, status, sha1, member.length, warc.size(), FILE));
    warc.writeBytes(member);
  }

  private CommonCrawlBackfill backfill(String base, boolean allowPrivate) {
    var settings =
        new SourceSettings(
            Optional.of(new UserAgent("Test/1 (+https://test.example/bot)")),
            Duration.ofSeconds(1),
            Duration.ofMinutes(5),
            allowPrivate);
    return new CommonCrawlBackfill(
        archive,
        clock,
        Set.of(new Host("a.example"), new Host("b.example"), new Host("c.example")),
        base,
        settings,
        Network.system(),
        time -> {
          if (!time.isZero()) {
            pauses.add(time);
            now = now.plus(time);
          }
          return true;
        },
        rejects::add,
        lines -> {});
  }

  private BackfillSummary run() throws IOException {
    return backfill(web(), true).run(List.of(indexFile()), false);
  }

  private String web() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/";
  }

  private String indexFile() throws IOException {
    return Files.writeString(directory.resolve("x.cdxj"), index).toString();
  }

  private List<String> captures() {
    var found = new ArrayList<String>();
    archive
        .captures()
        .forEach(
            ResourceKind.ROBOTS,
            entry ->
                found.add(
                    entry.host()
                        + " "
                        + entry.outcome().code()
                        + " "
                        + entry.outcome().reason()
                        + (entry.digest().isPresent() ? " held" : "")));
    return found;
  }

  @Test
  void onlyContentsThatAreNotHeldAreAskedFor() throws Exception {
    record("example,a", "https://www.a.example/robots.txt", "200", RULES);
    record("example,b", "https://b.example/robots.txt", "200", RULES);
    record("example,b", "https://www.b.example/robots.txt", "404", "not here");
    record("example,c", "https://c.example/robots.txt", "500", "broken");
    record("example,c", "https://www.c.example/robots.txt", "301", "moved");
    record("example,d", "https://d.example/robots.txt", "200", "User-agent: d\n");
    record("example,a", "https://a.example/robots.txt", "403", "go away");
    BackfillSummary summary = run();
    assertThat(captures())
        .containsExactlyInAnyOrder(
            "www.a.example content  held",
            "b.example content  held",
            "www.b.example absent ",
            "c.example unavailable 500",
            "www.c.example source_failed redirect",
            "a.example refused 403 held");
    assertThat(asked).hasSize(2).allSatisfy(line -> assertThat(line).startsWith("/" + FILE));
    assertThat(summary).isEqualTo(new BackfillSummary(6, 0, 2, summary.bytes(), 6, 0, 1, 0, true));
    CaptureEntry entry = archive.captures().of(new Host("b.example"), ResourceKind.ROBOTS).get(0);
    assertThat(entry.source().name()).isEqualTo("commoncrawl:CC-MAIN-2026-06");
    assertThat(entry.captured()).isEqualTo("2026-02-07T10:11:12Z");
    assertThat(pauses).containsExactly(Duration.ofSeconds(1));
  }

  @Test
  void redirectIsWhatAnImportOfItsRecordMakesOfIt_withoutARequest() throws Exception {
    for (String status : List.of("301", "302", "303", "304", "307", "308")) {
      record("example,a", "https://a.example/robots.txt", status, "");
    }
    var reading = new RecordReading(clock, new HeldByDigest(archive));
    List<String> imported = new ArrayList<>();
    for (String text : index.toString().split("\n")) {
      CdxjLine line = CdxjLine.of(text).orElseThrow();
      int from = (int) line.offset();
      byte[] record = Arrays.copyOfRange(warc.toByteArray(), from, from + line.length());
      Outcome outcome = reading.read(line, record).capture().outcome();
      imported.add("a.example " + outcome.code() + " " + outcome.reason());
    }
    BackfillSummary summary = run();
    assertThat(asked).isEmpty();
    assertThat(captures())
        .containsExactlyInAnyOrderElementsOf(imported)
        .contains("a.example source_failed redirect", "a.example source_failed 304");
    assertThat(summary.redirects()).isEqualTo(5);
    assertThat(summary.failed()).isZero();
    assertThat(run().done()).isEqualTo(6);
  }

  @Test
  void secondRunAsksNothingAndAddsNothing() throws Exception {
    record("example,a", "https://a.example/robots.txt", "200", RULES);
    record("example,b", "https://b.example/robots.txt", "200", "User-agent: b\n");
    run();
    asked.clear();
    BackfillSummary again = run();
    assertThat(asked).isEmpty();
    assertThat(again.done()).isEqualTo(2);
    assertThat(again.added()).isZero();
    assertThat(captures()).hasSize(2);
  }

  @Test
  void dryRunAsksNothing() throws Exception {
    record("example,a", "https://a.example/robots.txt", "200", RULES);
    record("example,b", "https://b.example/robots.txt", "200", RULES);
    BackfillSummary summary = backfill(web(), true).run(List.of(indexFile()), true);
    assertThat(asked).isEmpty();
    assertThat(summary.requests()).isEqualTo(1);
    assertThat(summary.bytes()).isPositive();
    assertThat(captures()).isEmpty();
  }

  @Test
  void serverThatIsBusyIsWaitedFor() throws Exception {
    record("example,a", "https://a.example/robots.txt", "200", RULES);
    failures.addAll(List.of(503, 429));
    run();
    assertThat(captures()).containsExactly("a.example content  held");
    assertThat(pauses).containsExactly(Duration.ofSeconds(10), Duration.ofSeconds(10));
  }

  @Test
  void whatTheSourceCannotDeliverSaysNothingAboutTheSite() throws Exception {
    record("example,a", "https://a.example/robots.txt", "200", RULES);
    record("example,b", "https://b.example/robots.txt", "200", "User-agent: b\n");
    failures.add(404);
    BackfillSummary first = run();
    assertThat(first.failed()).isEqualTo(1);
    assertThat(captures())
        .containsExactlyInAnyOrder("a.example source_failed 404", "b.example content  held");
    BackfillSummary again = run();
    assertThat(again.failed()).isZero();
    assertThat(captures())
        .containsExactlyInAnyOrder(
            "a.example source_failed 404", "a.example content  held", "b.example content  held");
  }

  @Test
  void recordOfAnotherAddressIsNotTakenForTheLines() throws Exception {
    record("example,a", "https://a.example/robots.txt", "200", RULES);
    String swapped = index.toString().replace("https://a.example", "https://b.example");
    index.setLength(0);
    index.append(swapped);
    run();
    assertThat(captures()).containsExactly("b.example source_failed other_record");
  }

  @Test
  void filesOnDiskAreReadWithoutAskingAnybody() throws Exception {
    record("example,a", "https://a.example/robots.txt", "200", RULES);
    Path base = Files.createDirectories(directory.resolve("cc"));
    Files.write(base.resolve(Path.of(FILE).getFileName()), warc.toByteArray());
    backfill(base.toString(), false).run(List.of(indexFile()), false);
    assertThat(asked).isEmpty();
    assertThat(captures()).containsExactly("a.example content  held");
  }

  @Test
  void privateAddressesAreRefused() throws Exception {
    record("example,a", "https://a.example/robots.txt", "200", RULES);
    String web = "http://localhost:" + server.getAddress().getPort() + "/";
    backfill(web, false).run(List.of(indexFile()), false);
    assertThat(asked).isEmpty();
    assertThat(captures()).containsExactly("a.example source_failed dns");
    BackfillSummary index = backfill(web(), false).run(List.of(web() + "x.cdxj"), false);
    assertThat(index.completed()).isFalse();
    assertThat(rejects).extracting(Reject::reason).singleElement().asString().contains("public");
    assertThat(asked).isEmpty();
  }

  @Test
  void indexMayBePackedInManyMembersAndComeFromTheWeb() throws Exception {
    record("example,a", "https://a.example/robots.txt", "404", "");
    String one = index.toString();
    var packed = new ByteArrayOutputStream();
    for (int i = 0; i < 200; i++) {
      var member = new ByteArrayOutputStream();
      try (OutputStream out = new GZIPOutputStream(member)) {
        out.write(
            one.replace("20260207101112", String.valueOf(20260207101112L + i % 40))
                .replace("\"offset\": \"0\"", "\"offset\": \"" + i + "\"")
                .getBytes(UTF_8));
      }
      packed.writeBytes(member.toByteArray());
    }
    Path file = Files.write(directory.resolve("x.cdxj.gz"), packed.toByteArray());
    BackfillSummary local = backfill(web(), true).run(List.of(file.toString()), true);
    assertThat(local.lines()).isEqualTo(200);
    BackfillSummary remote = backfill(web(), true).run(List.of(web() + "x.cdxj"), false);
    assertThat(remote.lines()).isEqualTo(1);
  }

  @Test
  void linesThatAreNoneAreReported() throws Exception {
    index.append("example,a)/robots.txt 20260207101112 {broken\n");
    index.append("example,a)/robots.txt 2026 {\"url\": \"https://a.example/robots.txt\"}\n");
    index.append("example,a)/page 20260207101112 {\"url\": \"https://a.example/page\"}\n");
    index.append(
        "example,a)/robots.txt 20260207101112 {\"url\": \"https://a.example/robots.txt\","
            + " \"filename\": \"../../etc/passwd\", \"offset\": \"0\", \"length\": \"9\"}\n");
    BackfillSummary summary = run();
    assertThat(summary.rejected()).isEqualTo(3);
    assertThat(rejects).extracting(Reject::line).containsExactly(1L, 2L, 4L);
    assertThat(captures()).isEmpty();
  }

  @Test
  void runThatIsStoppedGoesOn() throws Exception {
    record("example,a", "https://a.example/robots.txt", "200", RULES);
    record("example,b", "https://b.example/robots.txt", "200", "User-agent: b\n");
    record("example,c", "https://c.example/robots.txt", "200", "User-agent: c\n");
    var settings =
        new SourceSettings(
            Optional.of(new UserAgent("Test/1 (+https://test.example/bot)")),
            Duration.ofSeconds(1),
            Duration.ofMinutes(5),
            true);
    BackfillSummary stopped =
        new CommonCrawlBackfill(
                archive,
                clock,
                Set.of(new Host("a.example"), new Host("b.example"), new Host("c.example")),
                web(),
                settings,
                Network.system(),
                Duration::isZero,
                rejects::add,
                lines -> {})
            .run(List.of(indexFile()), false);
    assertThat(stopped.completed()).isFalse();
    assertThat(captures()).containsExactly("a.example content  held");
    run();
    assertThat(captures()).hasSize(3);
    assertThat(asked).hasSize(3);
  }
}
