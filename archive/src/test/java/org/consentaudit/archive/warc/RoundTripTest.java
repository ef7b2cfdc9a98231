package org.consentaudit.archive.warc;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.consentaudit.archive.Capture;
import org.consentaudit.archive.Digest;
import org.consentaudit.archive.Header;
import org.consentaudit.archive.Host;
import org.consentaudit.archive.Outcome;
import org.consentaudit.archive.Redirect;
import org.consentaudit.archive.ResourceKind;
import org.consentaudit.archive.Source;
import org.consentaudit.archive.exports.CaptureLineWriter;
import org.consentaudit.archive.imports.CaptureLine;
import org.consentaudit.archive.imports.ImportedCapture;

/** What is written as WARC comes back as it was; others find nothing wrong with it. */
class RoundTripTest {

  private static final WarcProvenance ABOUT =
      new WarcProvenance(
          "x.warc.gz", "Consent Auditor/test", Instant.parse("2026-11-01T00:00:00Z"), "a", "all");

  /** A capture and its bytes, as an archive could hold them. */
  record Held(Capture capture, Optional<byte[]> content) {
    String line() {
      return CaptureLineWriter.write(capture, content);
    }
  }

  /** By which redirects a capture came, and where they led. */
  record Way(List<Redirect> redirects, Optional<String> finalUrl) {}

  @Property(tries = 400)
  void capturesComeBackAsTheyWere(@ForAll("archives") List<Held> archive) throws Exception {
    Path file = Files.createTempFile("trip", archive.size() % 2 == 0 ? ".warc" : ".warc.gz");
    try {
      write(file, archive);
      Read read = Read.from(file);
      assertThat(read.reasons()).isEmpty();
      Map<String, byte[]> contents = new HashMap<>();
      List<String> back = new ArrayList<>();
      for (ImportedCapture capture : read.captures) {
        Optional<Digest> digest = capture.capture().digest();
        capture.content().ifPresent(bytes -> contents.put(Digest.of(bytes).hex(), bytes));
        back.add(new Held(capture.capture(), digest.map(d -> contents.get(d.hex()))).line());
      }
      assertThat(back).isEqualTo(archive.stream().map(Held::line).toList());
      assertThat(read.captures)
          .extracting(ImportedCapture::capture)
          .isEqualTo(archive.stream().map(Held::capture).toList());
      assertValid(file);
    } finally {
      Files.delete(file);
    }
  }

  @Property(tries = 300)
  void lineComesBackAsItWas(@ForAll("archives") List<Held> archive) throws Exception {
    for (Held held : archive) {
      ImportedCapture read = CaptureLine.read(held.line());
      assertThat(read.capture()).isEqualTo(held.capture());
      assertThat(CaptureLine.readApart(CaptureLineWriter.write(held.capture(), Optional.empty())))
          .isEqualTo(held.capture());
    }
  }

  private static void write(Path file, List<Held> archive) throws IOException {
    Map<Digest, byte[]> contents = new HashMap<>();
    archive.forEach(
        held -> held.content().ifPresent(bytes -> contents.put(Digest.of(bytes), bytes)));
    try (var out =
        new WarcExport(Files.newOutputStream(file), file.toString().endsWith(".gz"), ABOUT)) {
      for (Held held : archive) {
        out.write(held.capture(), digest -> Optional.ofNullable(contents.get(digest)));
      }
    }
  }

  /** By jwarc's validator, in a process of its own, since it ends the process it runs in. */
  private static void assertValid(Path file) throws Exception {
    if (Math.floorMod(Files.size(file), 40) != 0) {
      return; // A process for each would take minutes.
    }
    Validator.assertValid(file);
  }

  @Provide
  Arbitrary<List<Held>> archives() {
    return captures().list().ofMinSize(0).ofMaxSize(12).map(RoundTripTest::distinct);
  }

  private static List<Held> distinct(List<Held> all) {
    Map<String, Held> byLine = new java.util.LinkedHashMap<>();
    all.forEach(held -> byLine.put(held.line(), held));
    return List.copyOf(byLine.values());
  }

  private static Arbitrary<Held> captures() {
    Arbitrary<String> words =
        Arbitraries.of("", "a", "ä €\r\n\0", "x: y", " \"quoted\" \\ \ud800", "\u0085");
    Arbitrary<List<Header>> headers =
        Combinators.combine(
                Arbitraries.of(
                    "Content-Encoding",
                    "content-length",
                    "Transfer-Encoding",
                    "X-Odd Name",
                    "Server",
                    "Location",
                    ""),
                Arbitraries.oneOf(words, Arbitraries.of("gzip", "17", "chunked", "/robots.txt")))
            .as(Header::new)
            .list()
            .ofMaxSize(5);
    Arbitrary<Way> ways =
        Combinators.combine(
                Arbitraries.of("http://a.example/robots.txt", "https://a.example/", "odd")
                    .map(url -> new Redirect(url, 301))
                    .list()
                    .ofMaxSize(2),
                Arbitraries.of(
                        "https://a.example/robots.txt",
                        "http://b.example:8080/t\u00e9rms?x=<1> 2\n\u2028#\ud83d\ude00",
                        "https://a.example/" + "x".repeat(Capture.MAX_URL - 18))
                    .optional())
            .as(Way::new);
    Arbitrary<Optional<byte[]>> contents =
        Arbitraries.of(
                "",
                "User-agent: *\nDisallow: /\n",
                "<html>",
                "WARC/1.1\r\nWARC-Type: response\r\n\r\n",
                "\r\n\r\n",
                "\u001f\u008b\b",
                "2\r\nab\r\n0\r\n\r\n")
            .map(text -> text.getBytes(UTF_8))
            .optional();
    Arbitrary<Outcome> outcomes =
        Arbitraries.of(
            Outcome.Readable.CONTENT,
            Outcome.Readable.TRUNCATED,
            Outcome.Readable.NOT_MODIFIED,
            Outcome.Readable.ABSENT,
            Outcome.failed(Outcome.Failure.UNREACHABLE, "tls:expired"),
            Outcome.failed(Outcome.Failure.REFUSED, "challenge"),
            Outcome.failed(Outcome.Failure.REDIRECT_LOOP, ""),
            Outcome.blockedByUs("robots"),
            Outcome.sourceFailed("no answer\n"));
    Arbitrary<OptionalInt> status =
        Arbitraries.of(0, 200, 204, 206, 301, 304, 403, 404, 503, 100, 999)
            .map(code -> code == 0 ? OptionalInt.empty() : OptionalInt.of(code));
    Arbitrary<String> urls =
        Arbitraries.of(
            "http://a.example/robots.txt",
            "https://www.a.example/",
            "http://a.example:8080/t\u00e9rms?x=<1> 2\n",
            "https://b.example/legal");
    Arbitrary<Long> times = Arbitraries.longs().between(0, 1_150_000_000_000_000_000L);
    return Combinators.combine(urls, outcomes, status, headers, ways, contents, times, words)
        .as(RoundTripTest::held);
  }

  private static Held held(
      String url,
      Outcome outcome,
      OptionalInt status,
      List<Header> headers,
      Way way,
      Optional<byte[]> content,
      long nanos,
      String word) {
    boolean needs = outcome == Outcome.Readable.CONTENT || outcome == Outcome.Readable.TRUNCATED;
    OptionalInt code = needs && status.orElse(0) >= 400 ? OptionalInt.of(200) : status;
    boolean empty = code.orElse(0) == 204 && content.isEmpty();
    Optional<byte[]> bytes =
        needs && content.isEmpty() || empty ? Optional.of(new byte[0]) : content;
    Instant captured = Instant.parse("1990-01-02T00:00:00Z").plusNanos(nanos / 2 * 2);
    var capture =
        new Capture(
            Host.of(url),
            url,
            ResourceKind.values()[(int) (nanos % 4)],
            captured,
            new Source(nanos % 3 == 0 ? "crawl" : "commoncrawl:CC-MAIN-2026-06"),
            outcome,
            code,
            headers,
            way.redirects(),
            bytes.map(Digest::of),
            word,
            word.isEmpty() ? "" : "Bonn",
            way.finalUrl());
    return new Held(capture, bytes);
  }
}
