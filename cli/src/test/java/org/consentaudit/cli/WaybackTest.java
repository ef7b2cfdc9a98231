package org.consentaudit.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPOutputStream;
import org.consentaudit.app.demo.PastCapture;
import org.consentaudit.app.demo.PastCapture.Field;
import org.consentaudit.app.demo.PastFault;
import org.consentaudit.app.demo.PastWeb;
import org.consentaudit.archive.Capture;
import org.consentaudit.archive.CaptureEntry;
import org.consentaudit.archive.Header;
import org.consentaudit.archive.Outcome;
import org.consentaudit.archive.ResourceKind;
import org.consentaudit.archive.Source;
import org.consentaudit.crawler.CrawlException;
import org.consentaudit.crawler.backfill.WaybackSettings;
import org.consentaudit.crawler.backfill.WaybackSummary;
import org.consentaudit.crawler.fetch.Network;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Filling in from a stand-in of the Wayback Machine, in the time of a clock that waits move on. */
class WaybackTest {

  private static final String OPEN = "User-agent: *\nDisallow:\n";
  private static final String CLOSED = "User-agent: *\nDisallow: /\n";
  private static final String URL = "http://a.example/robots.txt";

  @TempDir Path directory;
  private final AtomicInteger apart = new AtomicInteger();

  private static PastCapture robots(String stamp, String text) {
    return PastCapture.text(stamp, URL, "text/plain", text);
  }

  @Test
  void firstOfEachMonthIsKept_asTheSiteSentIt() throws IOException {
    var captures =
        List.of(
            robots("20200103040506", OPEN),
            robots("20200120000000", CLOSED),
            robots("20200201000000", CLOSED));
    try (var trial = new PastWebTrial(directory, captures)) {
      WaybackSummary summary = trial.robots("a.example");
      assertThat(trial.held("a.example", ResourceKind.ROBOTS))
          .containsExactly(
              "2020-01-03T04:05:06Z content bytes", "2020-02-01T00:00:00Z content bytes");
      Capture first = trial.full(trial.entries("a.example", ResourceKind.ROBOTS).get(0));
      assertThat(first.source()).isEqualTo(new Source("wayback"));
      assertThat(first.url()).isEqualTo(URL);
      assertThat(first.status()).hasValue(200);
      assertThat(first.headers())
          .containsExactly(new Header("content-type", "text/plain; charset=utf-8"));
      assertThat(summary.completed()).isTrue();
      assertThat(summary.captures()).isEqualTo(2);
      assertThat(trial.web.log())
          .allSatisfy(asked -> assertThat(asked.userAgent()).isEqualTo(PastWebTrial.USER_AGENT));
    }
  }

  @Test
  void contentThatIsHeldIsNotReplayed_whoeverBroughtIt() throws IOException {
    var captures = new ArrayList<PastCapture>();
    for (int month = 1; month <= 12; month++) {
      captures.add(robots(String.format("2020%02d01000000", month), month < 7 ? OPEN : CLOSED));
    }
    captures.add(
        PastCapture.text("20210101000000", "http://b.example/robots.txt", "text/plain", OPEN));
    try (var trial = new PastWebTrial(directory, captures)) {
      trial.robots("a.example");
      assertThat(trial.replays()).hasSize(2);
      assertThat(trial.entries("a.example", ResourceKind.ROBOTS)).hasSize(12);
      assertThat(trial.text(trial.entries("a.example", ResourceKind.ROBOTS).get(11)))
          .isEqualTo(CLOSED);
      WaybackSummary other = trial.robots("b.example");
      assertThat(other.replays()).isZero();
      assertThat(trial.held("b.example", ResourceKind.ROBOTS))
          .containsExactly("2021-01-01T00:00:00Z content bytes");
    }
  }

  @Test
  void aSecondRunAsksForNothing_andALaterOneForNewPeriodsAlone() throws IOException {
    var captures =
        List.of(
            robots("20240301000000", OPEN),
            robots("20240610000000", CLOSED),
            robots("20240620000000", OPEN),
            robots("20240705000000", OPEN));
    try (var trial = new PastWebTrial(directory, captures)) {
      trial.robots("a.example");
      int asked = trial.web.log().size();
      assertThat(trial.robots("a.example").questions()).isZero();
      trial.clock.pass(Duration.ofDays(2));
      assertThat(trial.robots("a.example").completed()).isTrue();
      assertThat(trial.web.log()).hasSize(asked);
      trial.clock.pass(Duration.ofDays(40));
      WaybackSummary later = trial.robots("a.example");
      assertThat(later.replays()).isZero();
      assertThat(trial.held("a.example", ResourceKind.ROBOTS))
          .containsExactly(
              "2024-03-01T00:00:00Z content bytes",
              "2024-06-10T00:00:00Z content bytes",
              "2024-07-05T00:00:00Z content bytes");
    }
  }

  @Test
  void eachLaneKeepsItsOwnPace() throws IOException {
    var captures = new ArrayList<PastCapture>();
    var hosts = new ArrayList<String>();
    for (int i = 0; i < 8; i++) {
      String host = "h" + i + ".example";
      hosts.add(host);
      for (int month = 1; month <= 5; month++) {
        captures.add(
            PastCapture.text(
                "20200" + month + "01000000",
                "http://" + host + "/robots.txt",
                "text/plain",
                "# " + host + month + "\n"));
      }
    }
    try (var trial = new PastWebTrial(directory, captures)) {
      trial.robots(hosts.toArray(String[]::new));
      assertThat(trial.index()).hasSizeGreaterThan(8);
      assertThat(trial.replays()).hasSize(40);
      assertApart(trial.index(), Duration.ofSeconds(3));
      assertApart(trial.replays(), Duration.ofSeconds(1));
      // Neither waits for the other.
      PastWeb.Asked first = trial.web.log().get(0);
      PastWeb.Asked last = trial.web.log().get(trial.web.log().size() - 1);
      assertThat(PastWebTrial.between(first, last)).isLessThan(Duration.ofSeconds(60));
    }
  }

  private static void assertApart(List<PastWeb.Asked> asked, Duration least) {
    for (int i = 1; i < asked.size(); i++) {
      assertThat(PastWebTrial.between(asked.get(i - 1), asked.get(i)))
          .as("request %d", i)
          .isGreaterThanOrEqualTo(least);
    }
  }

  @Test
  void retryAfterIsWaitedFor_byBothLanes() throws IOException {
    var faults = PastWebTrial.failing(Map.of(1, (PastFault) PastFault.Page.of(429, "3600")));
    try (var trial =
        new PastWebTrial(
            directory, List.of(robots("20240601000000", OPEN)), Integer.MAX_VALUE, faults)) {
      WaybackSummary summary = trial.robots("a.example", "b.example");
      assertThat(summary.completed()).isTrue();
      List<PastWeb.Asked> log = trial.web.log();
      assertThat(PastWebTrial.between(log.get(1), log.get(2)))
          .isBetween(Duration.ofSeconds(3600), Duration.ofSeconds(3605));
      assertThat(trial.held("a.example", ResourceKind.ROBOTS))
          .containsExactly("2024-06-01T00:00:00Z content bytes");
    }
  }

  @Test
  void refusalsWithoutAWordAreWaitedOutLongerEachTime_andGivenUpAtLast() throws IOException {
    try (var trial =
        new PastWebTrial(
            directory,
            List.of(robots("20240601000000", OPEN)),
            Integer.MAX_VALUE,
            asked -> Optional.of(PastFault.Page.of(429)))) {
      WaybackSummary summary = trial.robots("a.example");
      assertThat(summary.completed()).isFalse();
      assertThat(summary.gaveUp().orElseThrow()).contains("429");
      List<PastWeb.Asked> log = trial.web.log();
      assertThat(PastWebTrial.between(log.get(0), log.get(1))).isEqualTo(Duration.ofMinutes(5));
      assertThat(PastWebTrial.between(log.get(1), log.get(2))).isEqualTo(Duration.ofMinutes(10));
      assertThat(PastWebTrial.between(log.get(2), log.get(3))).isEqualTo(Duration.ofMinutes(20));
      assertThat(log).hasSizeLessThan(15);
      assertThat(trial.entries("a.example", ResourceKind.ROBOTS)).isEmpty();
    }
  }

  @Test
  void anAbsurdRetryAfterNeitherHurriesNorBarsForEver() throws IOException {
    var captures = List.of(robots("20240601000000", OPEN));
    var none = PastWebTrial.failing(Map.of(0, (PastFault) PastFault.Page.of(429, "0")));
    try (var trial = new PastWebTrial(directory, captures, Integer.MAX_VALUE, none)) {
      trial.robots("a.example");
      List<PastWeb.Asked> log = trial.web.log();
      assertThat(PastWebTrial.between(log.get(0), log.get(1)))
          .isGreaterThanOrEqualTo(Duration.ofMinutes(1));
    }
    var years = PastWebTrial.failing(Map.of(0, (PastFault) PastFault.Page.of(429, "99999999999")));
    try (var trial =
        new PastWebTrial(directory.resolve("years"), captures, Integer.MAX_VALUE, years)) {
      assertThat(trial.robots("a.example").gaveUp()).isPresent();
      assertThat(trial.robots("a.example").gaveUp().orElseThrow()).contains("left alone until");
      assertThat(trial.web.log()).hasSize(1);
      trial.clock.pass(Duration.ofDays(7));
      assertThat(trial.robots("a.example").completed()).isTrue();
    }
  }

  @Test
  void anUnknownNameOfTheArchiveIsNoRefusal() throws IOException {
    try (var trial = new PastWebTrial(directory, List.of(robots("20240601000000", OPEN)))) {
      trial.network =
          (host, port) -> {
            throw new UnknownHostException(host);
          };
      assertThat(trial.robots("a.example").unanswered()).isEqualTo(1);
      trial.network = Network.system();
      var begun = trial.clock.instant();
      assertThat(trial.robots("a.example").completed()).isTrue();
      assertThat(Duration.between(begun, trial.clock.instant())).isLessThan(Duration.ofMinutes(1));
    }
  }

  @Test
  void aRefusalOutlivesTheRun() throws IOException {
    var first = new AtomicInteger();
    try (var trial =
        new PastWebTrial(
            directory,
            List.of(robots("20240601000000", OPEN)),
            Integer.MAX_VALUE,
            asked ->
                first.getAndIncrement() == 0
                    ? Optional.of(PastFault.Page.of(429, "7200"))
                    : Optional.empty())) {
      var stopping = trial.wayback();
      stopping
          .resting(time -> stopping.stop())
          .run(trial.order(Set.of(ResourceKind.ROBOTS), false, "a.example"));
      // The pace of a first request is waited for as well.
      assertThat(trial.web.log()).isEmpty();
      trial.changes = settings -> settings.withIntervals(Duration.ZERO, Duration.ZERO);
      var refused = trial.wayback();
      refused
          .resting(time -> refused.stop())
          .run(trial.order(Set.of(ResourceKind.ROBOTS), false, "a.example"));
      assertThat(trial.web.log()).hasSize(1);
      trial.robots("a.example");
      List<PastWeb.Asked> log = trial.web.log();
      assertThat(PastWebTrial.between(log.get(0), log.get(1)))
          .isGreaterThanOrEqualTo(Duration.ofSeconds(7200));
    }
  }

  @Test
  void refusedConnectionsStopEverything_andAreNoFailuresOfTheSite() throws IOException {
    try (var trial = new PastWebTrial(directory, List.of(robots("20240601000000", OPEN)))) {
      var tries = new AtomicInteger();
      int closed;
      try (var socket = new ServerSocket(0)) {
        closed = socket.getLocalPort();
      }
      trial.network =
          (host, port) ->
              tries.getAndIncrement() < 2
                  ? List.of(new InetSocketAddress("127.0.0.1", closed))
                  : Network.system().resolve(host, port);
      var begun = trial.clock.instant();
      assertThat(trial.robots("a.example").completed()).isTrue();
      assertThat(Duration.between(begun, trial.clock.instant()))
          .isGreaterThanOrEqualTo(Duration.ofMinutes(15));
      assertThat(trial.held("a.example", ResourceKind.ROBOTS))
          .containsExactly("2024-06-01T00:00:00Z content bytes");
    }
  }

  @Test
  void theArchivesFailuresAreItsOwn_andTheNextRunTriesAgain() throws IOException {
    var captures = List.of(robots("20240501000000", OPEN), robots("20240601000000", CLOSED));
    var ill = new AtomicInteger(1);
    try (var trial =
        new PastWebTrial(
            directory,
            captures,
            Integer.MAX_VALUE,
            asked ->
                ill.get() == 1 && asked.target().contains("/web/20240501")
                    ? Optional.of(
                        switch (asked.number() % 3) {
                          case 0 -> PastFault.Page.of(503);
                          case 1 -> PastFault.Page.of(200);
                          default -> new PastFault.Cut();
                        })
                    : Optional.empty())) {
      WaybackSummary summary = trial.robots("a.example");
      assertThat(summary.undelivered()).isEqualTo(1);
      assertThat(trial.entries("a.example", ResourceKind.ROBOTS))
          .extracting(entry -> entry.outcome().code())
          .containsExactly("source_failed", "content");
      assertThat(trial.entries("a.example", ResourceKind.ROBOTS).get(0).outcome())
          .isInstanceOf(Outcome.NoEvidence.class);
      ill.set(0);
      WaybackSummary again = trial.robots("a.example");
      assertThat(again.questions()).isZero();
      assertThat(again.replays()).isEqualTo(1);
      assertThat(trial.entries("a.example", ResourceKind.ROBOTS))
          .extracting(entry -> entry.outcome().code())
          .containsExactly("source_failed", "content", "content");
    }
  }

  @Test
  void anArchiveThatIsDownIsNotAskedForEver() throws IOException {
    try (var trial =
        new PastWebTrial(
            directory,
            List.of(robots("20240501000000", OPEN)),
            Integer.MAX_VALUE,
            asked -> Optional.of(PastFault.Page.of(503)))) {
      var hosts = new ArrayList<String>();
      for (int i = 0; i < 30; i++) {
        hosts.add("h" + i + ".example");
      }
      WaybackSummary summary = trial.robots(hosts.toArray(String[]::new));
      assertThat(summary.gaveUp().orElseThrow()).contains("503");
      assertThat(trial.web.log()).hasSize(10);
    }
  }

  @Test
  void bytesThatAreNotTheOnesOfTheIndexAreNotPassedOff() throws IOException {
    var captures =
        List.of(
            robots("20240401000000", OPEN)
                .withDigest(PastCapture.sha1("other".getBytes(StandardCharsets.UTF_8))),
            robots("20240501000000", OPEN));
    try (var trial = new PastWebTrial(directory, captures)) {
      trial.robots("a.example");
      assertThat(trial.held("a.example", ResourceKind.ROBOTS))
          .containsExactly(
              "2024-04-01T00:00:00Z source_failed digest", "2024-05-01T00:00:00Z content bytes");
    }
  }

  @Test
  void gzipOfTheSiteIsUndone_andItsDigestKnown() throws IOException {
    byte[] packed = gzip(CLOSED);
    var encoded = new Field("content-encoding", "gzip");
    PastCapture first = robots("20240401000000", "").withPayload(packed, encoded);
    PastCapture second = robots("20240501000000", "").withPayload(packed, encoded);
    // The archive decodes, and its index has the digest of the coded bytes.
    PastCapture third =
        robots("20240601000000", OPEN)
            .withPayload(
                OPEN.getBytes(StandardCharsets.UTF_8), new Field("transfer-encoding", "chunked"))
            .withDigest(PastCapture.sha1("coded".getBytes(StandardCharsets.UTF_8)));
    try (var trial = new PastWebTrial(directory, List.of(first, second, third))) {
      trial.robots("a.example");
      List<CaptureEntry> held = trial.entries("a.example", ResourceKind.ROBOTS);
      assertThat(held).extracting(trial::text).containsExactly(CLOSED, CLOSED, OPEN);
      assertThat(trial.replays()).hasSize(2);
    }
  }

  private static byte[] gzip(String text) throws IOException {
    var out = new ByteArrayOutputStream();
    try (var packed = new GZIPOutputStream(out)) {
      packed.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return out.toByteArray();
  }

  @Test
  void aReplayOfAnotherTimeIsNotPassedOff() throws IOException {
    var index = List.of(robots("20240402000000", CLOSED), robots("20240501000000", OPEN));
    // It leads to the nearest one that it has.
    assertThat(heldOf(index, List.of(robots("20240501000000", OPEN))))
        .containsExactly(
            "2024-04-02T00:00:00Z source_failed other_time", "2024-05-01T00:00:00Z content bytes");
  }

  @Test
  void anotherCaptureOfTheSameSecondIsNotPassedOff() throws IOException {
    var index = List.of(robots("20240402000000", CLOSED));
    var redirect =
        PastCapture.answer(
            "20240402000000", URL, 301, "", new Field("location", "https://a.example/robots.txt"));
    var otherAddress =
        PastCapture.text("20240402000000", "https://www.a.example/robots.txt", "text/plain", OPEN);
    assertThat(heldOf(index, List.of(redirect)))
        .containsExactly("2024-04-02T00:00:00Z source_failed other_capture");
    assertThat(heldOf(index, List.of(otherAddress)))
        .containsExactly("2024-04-02T00:00:00Z source_failed other_capture");
  }

  /** What is held when the index knows some captures, and others are played back. */
  private List<String> heldOf(List<PastCapture> index, List<PastCapture> replays)
      throws IOException {
    Path own = directory.resolve("apart" + apart.incrementAndGet());
    try (var trial = new PastWebTrial(own, index);
        var other = PastWeb.start(trial.clock, replays)) {
      int elsewhere = Integer.parseInt(other.endpoint().replaceAll("^.*:", ""));
      trial.network =
          (host, port) ->
              Network.system().resolve(host, trial.web.log().isEmpty() ? port : elsewhere);
      trial.robots("a.example");
      return trial.held("a.example", ResourceKind.ROBOTS);
    }
  }

  @Test
  void ofTwoCapturesOfOneSecondTheOtherIsNotPassedOff() throws IOException {
    PastCapture redirect =
        PastCapture.answer(
            "20240401000000",
            URL,
            301,
            "moved",
            new Field("location", "https://a.example/robots.txt"));
    PastCapture answer =
        PastCapture.text("20240401000000", "https://a.example/robots.txt", "text/plain", CLOSED);
    try (var trial = new PastWebTrial(directory, List.of(redirect, answer))) {
      trial.robots("a.example");
      assertThat(trial.entries("a.example", ResourceKind.ROBOTS))
          .extracting(CaptureEntry::url)
          .containsExactly("https://a.example/robots.txt");
    }
  }

  @Test
  void originsStayApart_andOtherNamesOfTheHostAreLeftOut() throws IOException {
    var captures =
        List.of(
            PastCapture.text(
                "20240101000000", "http://www2.a.example/robots.txt", "text/plain", CLOSED),
            PastCapture.text(
                "20240105000000", "http://www.a.example:80/robots.txt", "text/plain", OPEN),
            PastCapture.text("20240201000000", "https://a.example/robots.txt", "text/plain", OPEN));
    try (var trial = new PastWebTrial(directory, captures)) {
      trial.robots("a.example");
      assertThat(trial.entries("www.a.example", ResourceKind.ROBOTS))
          .extracting(CaptureEntry::url)
          .containsExactly("http://www.a.example:80/robots.txt");
      assertThat(trial.entries("a.example", ResourceKind.ROBOTS))
          .extracting(CaptureEntry::url)
          .containsExactly("https://a.example/robots.txt");
      assertThat(trial.entries("www2.a.example", ResourceKind.ROBOTS)).isEmpty();
    }
  }

  @Test
  void withAll_theSitesOwnFailuresAreTheSites() throws IOException {
    var location = new Field("location", "https://www.a.example/robots.txt");
    var captures =
        List.of(
            PastCapture.answer("20240101000000", URL, 301, "moved", location),
            robots("20240102000000", OPEN),
            PastCapture.answer("20240201000000", URL, 404, "none"),
            PastCapture.answer("20240301000000", URL, 403, "no"),
            PastCapture.answer("20240401000000", URL, 503, "down"),
            robots("20240501000000", OPEN).asRevisit(),
            robots("20240601000000", "<html>Welcome</html>"));
    try (var trial = new PastWebTrial(directory, captures)) {
      trial.wayback().run(trial.order(Set.of(ResourceKind.ROBOTS), true, "a.example"));
      assertThat(trial.held("a.example", ResourceKind.ROBOTS))
          .containsExactly(
              "2024-01-01T00:00:00Z not_expected 301 bytes",
              "2024-01-02T00:00:00Z content bytes",
              "2024-02-01T00:00:00Z absent",
              "2024-03-01T00:00:00Z refused 403 bytes",
              "2024-04-01T00:00:00Z unavailable 503",
              "2024-05-01T00:00:00Z content bytes",
              "2024-06-01T00:00:00Z not_expected html bytes");
      Capture redirect = trial.full(trial.entries("a.example", ResourceKind.ROBOTS).get(0));
      assertThat(redirect.headers())
          .contains(new Header("location", "https://www.a.example/robots.txt"));
    }
    try (var plain = new PastWebTrial(directory.resolve("plain"), captures)) {
      plain.robots("a.example");
      assertThat(plain.entries("a.example", ResourceKind.ROBOTS))
          .extracting(entry -> entry.captured().toString().substring(0, 10))
          .containsExactly("2024-01-02", "2024-06-01");
    }
  }

  @Test
  void anEmptyPayloadIsBelievedOfNoOtherHost() throws IOException {
    var captures =
        List.of(
            robots("20240101000000", ""),
            robots("20240201000000", ""),
            PastCapture.text("20240101000000", "http://b.example/robots.txt", "text/plain", ""));
    try (var trial = new PastWebTrial(directory, captures)) {
      trial.robots("a.example", "b.example");
      assertThat(trial.replays()).hasSize(2);
      assertThat(trial.held("a.example", ResourceKind.ROBOTS)).hasSize(2);
    }
  }

  @Test
  void theIndexIsReadPageByPage_andWhereItFallsSilentAskedAgain() throws IOException {
    var captures = new ArrayList<PastCapture>();
    for (int year = 2016; year < 2024; year++) {
      for (int month = 1; month <= 12; month++) {
        for (int day = 1; day <= 20; day++) {
          captures.add(robots(String.format("%d%02d%02d000000", year, month, day), OPEN));
        }
      }
    }
    try (var trial = new PastWebTrial(directory, captures, 500, asked -> Optional.empty())) {
      trial.changes = settings -> settings.withIndexRows(7);
      trial.robots("a.example");
      assertThat(trial.entries("a.example", ResourceKind.ROBOTS)).hasSize(96);
      assertThat(trial.index()).hasSizeGreaterThan(13);
      assertThat(trial.replays()).hasSize(1);
    }
    try (var silent =
        new PastWebTrial(directory.resolve("silent"), captures, 500, asked -> Optional.empty())) {
      silent.robots("a.example");
      assertThat(silent.entries("a.example", ResourceKind.ROBOTS)).hasSize(96);
    }
  }

  @Test
  void anExcludedHostIsAskedAboutOnce() throws IOException {
    var blocked =
        new PastFault.Page(
            403,
            Optional.empty(),
            Optional.of("AdministrativeAccessControlException: Blocked Site Error"));
    try (var trial =
        new PastWebTrial(directory, List.of(), Integer.MAX_VALUE, asked -> Optional.of(blocked))) {
      WaybackSummary summary = trial.robots("a.example");
      assertThat(summary.excluded()).isEqualTo(1);
      assertThat(summary.completed()).isTrue();
      trial.robots("a.example");
      assertThat(trial.web.log()).hasSize(1);
    }
  }

  @Test
  void termsAreFoundFromTheNewestHomePage() throws IOException {
    String home = "http://a.example/";
    String terms = "https://www.a.example/legal/terms";
    var captures =
        List.of(
            PastCapture.text("20200101000000", home, "text/html", "<p>Old</p>"),
            PastCapture.text("20240101000000", home, "text/html", "<a href=/legal/terms>Terms</a>"),
            PastCapture.text("20200201000000", terms, "text/html", "<h1>Terms 1</h1>"),
            PastCapture.text("20230201000000", terms, "text/html", "<h1>Terms 2</h1>"));
    try (var trial = new PastWebTrial(directory, captures)) {
      trial.finder =
          (url, html, type) ->
              new String(html, StandardCharsets.UTF_8).contains("Terms")
                  ? List.of("http://a.example/legal/terms")
                  : List.of();
      var order = trial.order(Set.of(ResourceKind.TERMS), false, "a.example", "b.example");
      WaybackSummary summary = trial.wayback().run(order);
      assertThat(summary.withoutTerms()).containsExactly("b.example");
      assertThat(trial.held("a.example", ResourceKind.HOME)).hasSize(1);
      assertThat(trial.held("www.a.example", ResourceKind.TERMS))
          .containsExactly(
              "2020-02-01T00:00:00Z content bytes", "2023-02-01T00:00:00Z content bytes");
      int asked = trial.web.log().size();
      WaybackSummary again = trial.wayback().run(order);
      assertThat(trial.web.log()).hasSize(asked);
      assertThat(again.withoutTerms()).containsExactly("b.example");
    }
  }

  @Test
  void aPrivateAddressIsNotAsked() throws IOException {
    try (var trial = new PastWebTrial(directory, List.of())) {
      trial.changes = settings -> settings.at(trial.web.endpoint(), false);
      assertThatThrownBy(() -> trial.robots("a.example"))
          .isInstanceOf(CrawlException.class)
          .hasMessageContaining("private address");
      assertThat(trial.web.log()).isEmpty();
    }
  }

  @Test
  void theInternetArchiveIsNotAskedFasterThanItAllows() {
    WaybackSettings usual = WaybackSettings.of(PastWebTrial.USER_AGENT);
    assertThatThrownBy(() -> usual.withIntervals(Duration.ofSeconds(1), Duration.ofSeconds(1)))
        .hasMessageContaining("blocks");
  }
}
