package org.consentaudit.archive.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import org.consentaudit.archive.Capture;
import org.consentaudit.archive.Digest;
import org.consentaudit.archive.Header;
import org.consentaudit.archive.Host;
import org.consentaudit.archive.Outcome;
import org.consentaudit.archive.Redirect;
import org.consentaudit.archive.ResourceKind;
import org.consentaudit.archive.Source;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CaptureLineTest {

  private static final String START =
      "{\"v\":1,\"host\":\"a.example\",\"url\":\"https://a.example/robots.txt\",\"kind\":\"robots\","
          + "\"captured\":\"2026-05-03T12:00:00.5Z\",\"source\":\"wayback\"";

  @TempDir Path directory;

  private Taken take(String text) throws IOException {
    return Taken.from(directory.resolve("captures.jsonl"), text);
  }

  @Test
  void everyFieldOfVersionOneIsTaken() throws IOException {
    byte[] content = {0, 1, (byte) 0xff, '\n'};
    Taken taken =
        take(
            START
                + ",\"outcome\":\"content\",\"status\":200,"
                + "\"headers\":[[\"Server\",\"x\"],[\"Server\",\"y\"]],"
                + "\"redirects\":[{\"url\":\"http://a.example/robots.txt\",\"status\":301}],"
                + "\"content_base64\":\""
                + Base64.getEncoder().encodeToString(content)
                + "\",\"content_sha256\":\""
                + Digest.of(content).hex()
                + "\",\"user_agent\":\"Audit/1.0\",\"vantage\":\"lab\"}\n");
    assertThat(taken.only())
        .isEqualTo(
            new Capture(
                Host.of("a.example"),
                "https://a.example/robots.txt",
                ResourceKind.ROBOTS,
                Instant.parse("2026-05-03T12:00:00.5Z"),
                new Source("wayback"),
                Outcome.Readable.CONTENT,
                OptionalInt.of(200),
                List.of(new Header("Server", "x"), new Header("Server", "y")),
                List.of(new Redirect("http://a.example/robots.txt", 301)),
                Optional.of(Digest.of(content)),
                "Audit/1.0",
                "lab"));
    assertThat(taken.pieces.get(0).content()).hasValue(content);
  }

  @Test
  void textIsTakenAsUtf8AndNullsAsNothing() throws IOException {
    Taken taken =
        take(
            START
                + ",\"outcome\":\"content\",\"status\":null,\"headers\":null,\"redirects\":null,"
                + "\"content\":\"# ü\",\"content_sha256\":null,\"user_agent\":null}");
    assertThat(taken.only().status()).isEmpty();
    assertThat(taken.only().userAgent()).isEmpty();
    assertThat(taken.pieces.get(0).content()).hasValue("# ü".getBytes(StandardCharsets.UTF_8));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "not_modified",
        "absent",
        "refused",
        "unavailable",
        "unreachable",
        "redirect_loop",
        "too_many_redirects",
        "not_expected",
        "blocked_by_us",
        "source_failed"
      })
  void failureNeedsNoContent(String outcome) throws IOException {
    Taken taken = take(START + ",\"outcome\":\"" + outcome + "\",\"reason\":\"dns\"}");
    assertThat(taken.only().outcome()).isEqualTo(Outcome.of(outcome, "dns"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"terms", "home", "signal"})
  void otherKindsAreTaken(String kind) throws IOException {
    Taken taken =
        take(
            START.replace("\"robots\"", '"' + kind + '"')
                + ",\"outcome\":\"absent\",\"status\":404}");
    assertThat(taken.only().kind().code()).isEqualTo(kind);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "200|x|content|200",
        "'\"success\"'|x|content|200",
        "200|''|content|200",
        "404|x|absent|404",
        "403||refused|403",
        "503||unavailable|503",
        "301||not_expected|301",
        "304||not_expected|304",
        "null||source_failed|",
        "'\"No snapshot available\"'||source_failed|",
        "200||source_failed|200",
        "1000|x|source_failed|"
      })
  void olderLineMeansWhatItsStatusSays(String status, String content, String outcome, Integer http)
      throws IOException {
    Capture capture =
        take("{\"domain\":\"a.example\",\"timestamp\":\"2019-07-23T00:00:00Z\",\"status\":"
                + status
                + ",\"content\":"
                + (content == null ? "null" : '"' + content + '"')
                + ",\"source\":\"some/collection:path/file\",\"observed\":\"x\"}")
            .only();
    assertThat(capture.outcome().code()).isEqualTo(outcome);
    assertThat(capture.status())
        .isEqualTo(http == null ? OptionalInt.empty() : OptionalInt.of(http));
    assertThat(capture.url()).isEqualTo("https://a.example/robots.txt");
    assertThat(capture.kind()).isEqualTo(ResourceKind.ROBOTS);
    assertThat(capture.source()).isEqualTo(new Source("file:some/collection"));
  }

  @Test
  void wordsOfASourceThatFailedAreItsReason() throws IOException {
    Capture capture =
        take("{\"domain\":\"a.example\",\"timestamp\":\"2019-07-23T00:00:00Z\","
                + "\"status\":\"No snapshot available\",\"content\":null}")
            .only();
    assertThat(capture.outcome()).isEqualTo(Outcome.sourceFailed("No snapshot available"));
    assertThat(capture.digest()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "nonsense|not JSON",
        "{\"v\":1|not JSON",
        "[1]|not a JSON object",
        "{}|neither a capture line",
        "{\"v\":2}|version 2",
        "{\"domain\":\"a.example\",\"timestamp\":\"yesterday\"}|no instant",
        "{\"domain\":\"a b\",\"timestamp\":\"2019-07-23T00:00:00Z\",\"status\":200,\"content\":\"\"}|not a host",
        "{\"domain\":7,\"timestamp\":\"2019-07-23T00:00:00Z\"}|\"domain\" is missing",
        "{\"domain\":\"a.example\",\"timestamp\":\"2019-07-23T00:00:00Z\",\"source\":\"a\\u0000b\"}|\"source\" is not",
        "{\"domain\":\"a.example\",\"timestamp\":\"2026-06-17T00:00:00Z\"}|in the future",
        "{\"domain\":\"a.example\",\"timestamp\":\"1969-01-01T00:00:00Z\"}|before there was a web"
      })
  void badLineIsNamedWithFileLineAndReason(String line, String reason) throws IOException {
    String good =
        "{\"domain\":\"b.example\",\"timestamp\":\"2019-07-23T00:00:00Z\",\"status\":200,\"content\":\"\"}\n";
    Taken taken = take(good + "\n" + line + "\n" + good);
    assertThat(taken.lines).containsExactly(1L, 4L);
    assertThat(taken.rejects)
        .singleElement()
        .satisfies(
            reject -> {
              assertThat(reject.line()).isEqualTo(3);
              assertThat(reject.message()).contains("captures.jsonl:3: ").contains(reason);
              assertThat(reject.text()).isEqualTo(line);
            });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        ",\"outcome\":\"content\"}|without a content",
        ",\"outcome\":\"vanished\"}|unknown outcome",
        "}|\"outcome\" is missing",
        ",\"outcome\":\"content\",\"content\":\"x\",\"content_sha256\":\"00\"}|64 lower-case",
        ",\"outcome\":\"content\",\"content_base64\":\"***\"}|not base64",
        ",\"outcome\":\"absent\",\"status\":\"404\"}|no HTTP status",
        ",\"outcome\":\"absent\",\"status\":99999}|no HTTP status",
        ",\"outcome\":\"absent\",\"headers\":[[\"x\"]]}|list of [name,value]",
        ",\"outcome\":\"absent\",\"redirects\":[7]}|\"url\" is missing",
        ",\"outcome\":\"absent\",\"final_url\":7}|\"final_url\" is missing or not a text",
        ",\"outcome\":\"absent\",\"final_url\":\"file:/x\"}|\"final_url\" is no http"
      })
  void badCaptureLineIsNamed(String rest, String reason) throws IOException {
    Taken taken = take(START + rest);
    assertThat(taken.pieces).isEmpty();
    assertThat(taken.rejects)
        .singleElement()
        .extracting(Reject::reason)
        .asString()
        .contains(reason);
  }

  @Test
  void contentThatIsNotTheOneStatedIsRejected() throws IOException {
    Taken taken =
        take(
            START
                + ",\"outcome\":\"content\",\"content\":\"x\",\"content_sha256\":\""
                + "0".repeat(64)
                + "\"}");
    assertThat(taken.pieces).isEmpty();
    assertThat(taken.rejects)
        .singleElement()
        .extracting(Reject::reason)
        .asString()
        .contains("not as stated");
  }

  @Test
  void robotsTxtOfFiftyMegabytesIsKeptUpToTheLimit() throws IOException {
    String rule = "Disallow: /x\\n";
    String content = rule.repeat((50 << 20) / rule.length());
    Taken taken =
        take(START + ",\"outcome\":\"content\",\"status\":200,\"content\":\"" + content + "\"}");
    assertThat(taken.only().outcome()).isEqualTo(Outcome.Readable.TRUNCATED);
    byte[] kept = taken.pieces.get(0).content().orElseThrow();
    assertThat(kept).hasSize(ContentLimit.ROBOTS);
    assertThat(taken.only().digest()).hasValue(Digest.of(kept));
    assertThat(new String(kept, 0, 13, StandardCharsets.UTF_8)).isEqualTo("Disallow: /x\n");
  }

  @Test
  void contentOfExactlyTheLimitIsWhole() throws IOException {
    Taken taken =
        take(
            String.format(
                Locale.ROOT,
                "%s,\"outcome\":\"content\",\"status\":200,\"content\":\"%s\"}",
                START,
                "#".repeat(ContentLimit.ROBOTS)));
    assertThat(taken.only().outcome()).isEqualTo(Outcome.Readable.CONTENT);
  }

  @Test
  void answerWithoutABodyHasTheEmptyContent() throws IOException {
    Optional<Digest> empty = Optional.of(Digest.of(new byte[0]));
    assertThat(take(START + ",\"outcome\":\"content\",\"status\":204}\n").only().digest())
        .isEqualTo(empty);
    Capture older =
        take("{\"domain\":\"b.example\",\"timestamp\":\"2026-05-03T12:00:00Z\",\"status\":204,"
                + "\"content\":null,\"source\":\"s\"}\n")
            .only();
    assertThat(older.outcome()).isEqualTo(Outcome.Readable.CONTENT);
    assertThat(older.digest()).isEqualTo(empty);
  }
}
