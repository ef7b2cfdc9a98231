package org.consentaudit.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.consentaudit.archive.Digest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code crawl --on-change} and {@code --webhook}: who is told what a run saw change. */
class ChangeHooksTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String OPEN = "User-agent: *\nDisallow: /admin/\n";
  private static final String CLOSED = OPEN + "\nUser-agent: GPTBot\nDisallow: /\n";

  @TempDir Path directory;
  private HttpServer site;
  private HttpServer receiver;
  private volatile String robots = OPEN;
  private volatile String home = "<p>home</p>";
  private volatile String terms = "";
  private volatile byte[] pdf = {};
  private final List<JsonNode> posts = Collections.synchronizedList(new ArrayList<>());
  private final List<String> signatures = Collections.synchronizedList(new ArrayList<>());
  private final Queue<Integer> answers = new ConcurrentLinkedQueue<>();
  private int month = 1;

  @BeforeEach
  void start() throws IOException {
    site = server();
    site.createContext(
        "/",
        exchange -> {
          String path = exchange.getRequestURI().getPath();
          boolean isTerms = path.equals("/terms");
          boolean isPdf = isTerms && pdf.length > 0;
          byte[] body =
              isPdf
                  ? pdf
                  : (path.equals("/robots.txt") ? robots : isTerms ? terms : home).getBytes(UTF_8);
          String type = path.equals("/robots.txt") ? "text/plain" : "text/html";
          exchange.getResponseHeaders().set("Content-Type", isPdf ? "application/pdf" : type);
          exchange.sendResponseHeaders(200, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    site.start();
    receiver = server();
    receiver.createContext(
        "/told",
        exchange -> {
          String body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
          var headers = exchange.getRequestHeaders();
          Integer answer = answers.poll();
          posts.add(JSON.readTree(body));
          signatures.add(headers.getFirst("webhook-signature"));
          assertSigned(
              headers.getFirst("webhook-id"),
              headers.getFirst("webhook-timestamp"),
              body,
              headers.getFirst("webhook-signature"));
          exchange.sendResponseHeaders(answer == null ? 204 : answer, -1);
          exchange.close();
        });
    receiver.start();
    Path tokens = directory.resolve("tokens.csv");
    Files.writeString(
        tokens, "url,one_tokens\nlocalhost:" + site.getAddress().getPort() + ",1000\n");
    assertThat(new Cli(archive()).run("corpus", "import", tokens.toString()).code()).isZero();
  }

  @AfterEach
  void stop() {
    site.stop(0);
    receiver.stop(0);
  }

  private static HttpServer server() throws IOException {
    return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
  }

  private Path archive() {
    return directory.resolve("archive");
  }

  private String told() {
    return "http://localhost:" + receiver.getAddress().getPort() + "/told";
  }

  /** A crawl a month later than the one before. */
  private Cli.Result crawl(String... options) {
    Clock clock =
        Clock.fixed(
            Instant.parse(String.format("2026-%02d-05T10:00:00Z", month++)), ZoneOffset.UTC);
    List<String> line =
        new ArrayList<>(
            List.of(
                "crawl",
                "--corpus",
                "one",
                "--user-agent",
                "T/1 (+https://t.example/)",
                "--delay",
                "0",
                "--allow-private",
                "--timeout",
                "0.5",
                "--response-factor",
                "0",
                "--webhook-pause",
                "1"));
    line.addAll(List.of(options));
    return new Cli(archive()).run(clock, line.toArray(String[]::new));
  }

  private static void assertSigned(String id, String time, String body, String signature) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(Base64.getDecoder().decode("c2VjcmV0"), "HmacSHA256"));
      byte[] proof = mac.doFinal((id + "." + time + "." + body).getBytes(UTF_8));
      assertThat(signature).isEqualTo("v1," + Base64.getEncoder().encodeToString(proof));
    } catch (java.security.GeneralSecurityException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void commandIsToldTheChangesOfTheRunAsJsonLines() throws IOException {
    Path heard = directory.resolve("heard");
    String command =
        "echo run $CONSENT_CHANGES >> '" + heard + "'; cat >> '" + heard + "'; echo hi";
    assertThat(crawl("--on-change", command).code()).isZero();
    robots = CLOSED;
    Cli.Result second = crawl("--on-change", command);
    assertThat(second.code()).as(second.err()).isZero();
    assertThat(second.err()).contains("--on-change took 1 of 1 changes", "hi");
    assertThat(second.out()).isEmpty();
    robots = CLOSED + "# a remark\n";
    assertThat(crawl("--on-change", command).code()).isZero();

    List<String> lines = Files.readAllLines(heard);
    assertThat(lines).hasSize(2);
    assertThat(lines.get(0)).isEqualTo("run 1");
    JsonNode change = JSON.readTree(lines.get(1));
    assertThat(change.path("kind").asText()).isEqualTo("closed");
    assertThat(change.path("agents").get(0).path("agent").asText()).isEqualTo("GPTBot");
    assertThat(change.path("after").path("captured").asText()).isEqualTo("2026-02-05T10:00:00Z");
    assertThat(change.path("id").asText()).hasSize(36);
    assertThat(archive().resolve("hooks-pending.json")).doesNotExist();
  }

  @Test
  void changeThatACommandRefusesIsToldAgainAfterTheNextRun() throws IOException {
    Path heard = directory.resolve("heard");
    crawl();
    robots = CLOSED;
    Cli.Result refused = crawl("--on-change", "exit 7");
    assertThat(refused.code()).isEqualTo(ExitCode.REJECTS);
    assertThat(refused.err()).contains("took 0 of 1 changes", "exit code 7", "after the next run");
    Cli.Result taken = crawl("--on-change", "cat > '" + heard + "'");
    assertThat(taken.code()).as(taken.err()).isZero();
    assertThat(JSON.readTree(Files.readString(heard)).path("after").path("captured").asText())
        .isEqualTo("2026-02-05T10:00:00Z");
  }

  @Test
  void webhookIsPostedSignedAndTriedAgain() throws IOException {
    String[] hook = {"--webhook", told(), "--webhook-secret", "whsec_c2VjcmV0"};
    crawl(hook);
    assertThat(posts).isEmpty();
    robots = CLOSED;
    answers.addAll(List.of(500, 429));
    Cli.Result second = crawl(hook);
    assertThat(second.code()).as(second.err()).isZero();
    assertThat(posts).hasSize(3);
    assertThat(posts.stream().map(p -> p.path("data").path("id").asText()).distinct()).hasSize(1);
    JsonNode post = posts.get(2);
    assertThat(post.path("type").asText()).isEqualTo("robots.changed");
    assertThat(post.path("timestamp").asText()).isEqualTo("2026-02-05T10:00:00Z");
    assertThat(post.path("data").path("kind").asText()).isEqualTo("closed");
    assertThat(signatures).hasSize(3).allMatch(s -> s.startsWith("v1,"));
  }

  private static String page(String scraping, String token) {
    return "<html><body><form><input name=t value="
        + token
        + "></form><main><h1>Terms of service</h1><p>"
        + "These terms are between you and us, and hold for every use of this site. ".repeat(20)
        + "</p><p>Automated collection of its contents is "
        + scraping
        + ".</p></main></body></html>";
  }

  @Test
  void termsThatSayOtherWordsAreToldInTheSameForm_andOtherBytesAreNot() throws IOException {
    String[] hook = {"--webhook", told(), "--webhook-secret", "whsec_c2VjcmV0"};
    home = "<html><body><a href=\"/terms\">Terms of Service</a></body></html>";
    terms = page("permitted", "1");
    crawl(hook);
    terms = page("permitted", "2");
    assertThat(crawl(hook).code()).isZero();
    terms = "<html><body><h1>Sign in</h1><form><input type=password></form></body></html>";
    assertThat(crawl(hook).code()).isZero();
    assertThat(posts).isEmpty();
    terms = page("forbidden", "3");
    robots = CLOSED;
    Cli.Result changed = crawl(hook);
    assertThat(changed.err()).contains("took 2 of 2 changes");
    assertThat(posts.get(0).path("type").asText()).isEqualTo("robots.changed");
    assertThat(posts.get(1).path("type").asText()).isEqualTo("terms.changed");
    assertThat(posts.get(1).path("timestamp").asText()).isEqualTo("2026-04-05T10:00:00Z");
    JsonNode told = posts.get(1).path("data");
    assertThat(told.path("kind").asText()).isEqualTo("terms");
    JsonNode code = told.path("codes").get(0);
    assertThat(code.path("axis").asText()).isEqualTo("scraping");
    assertThat(code.path("before").path("value").asText()).isEqualTo("permitted");
    assertThat(code.path("after").path("value").asText()).isEqualTo("prohibited");
    assertThat(code.path("cause").asText()).isEqualTo("reworded");
    assertThat(told.path("host").asText()).startsWith("localhost");
    assertThat(told.path("url").asText()).endsWith("/terms");
    assertThat(told.path("before").path("captured").asText()).isEqualTo("2026-02-05T10:00:00Z");
    assertThat(told.path("before").path("content_sha256").asText())
        .isEqualTo(Digest.of(page("permitted", "2").getBytes(UTF_8)).hex());
    assertThat(told.path("after").path("content_sha256").asText())
        .isEqualTo(Digest.of(terms.getBytes(UTF_8)).hex());
    assertThat(told.path("after").path("version_sha256"))
        .isNotEqualTo(told.path("before").path("version_sha256"));
    var fields = new ArrayList<String>();
    posts.get(0).path("data").fieldNames().forEachRemaining(fields::add);
    fields.add("codes");
    assertThat(told.fieldNames()).toIterable().containsExactlyInAnyOrderElementsOf(fields);
    crawl(hook);
    assertThat(posts).hasSize(2);
  }

  @Test
  void termsThatOnlyDateThemselvesAnewAreToldAsThat() throws IOException {
    String[] hook = {"--webhook", told(), "--webhook-secret", "whsec_c2VjcmV0"};
    home = "<html><body><a href=\"/terms\">Terms of Service</a></body></html>";
    terms = page("permitted", "1").replace("These", "<p>Last updated 3 May 2025</p>These");
    crawl(hook);
    terms = terms.replace("3 May 2025", "17 June 2026");
    crawl(hook);
    assertThat(posts).hasSize(1);
    assertThat(posts.get(0).path("type").asText()).isEqualTo("terms.changed");
    assertThat(posts.get(0).path("data").path("kind").asText()).isEqualTo("date_only");
    assertThat(posts.get(0).path("data").path("kinds").path(0).asText()).isEqualTo("date_only");
  }

  @Test
  void termsThatArePdfAreReadAndCompared() throws IOException {
    String[] hook = {"--webhook", told(), "--webhook-secret", "whsec_c2VjcmV0"};
    home = "<html><body><a href=\"/terms\">Terms of Service</a></body></html>";
    pdf = pdf("permitted", 1);
    crawl(hook);
    pdf = pdf("permitted", 2);
    crawl(hook);
    assertThat(posts).as("other bytes, the same words").isEmpty();
    pdf = pdf("forbidden", 3);
    crawl(hook);
    assertThat(posts).hasSize(1);
    assertThat(posts.get(0).path("type").asText()).isEqualTo("terms.changed");
    assertThat(posts.get(0).path("data").path("kind").asText()).isEqualTo("terms");
  }

  private static byte[] pdf(String crawling, int margin) throws IOException {
    var out = new ByteArrayOutputStream();
    try (var document = new PDDocument()) {
      var page = new PDPage();
      document.addPage(page);
      try (var content = new PDPageContentStream(document, page)) {
        content.beginText();
        content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 11);
        content.newLineAtOffset(50 + margin, 700);
        content.setLeading(14);
        content.showText("Terms of Service. Crawling of these pages is " + crawling + ".");
        for (int line = 0; line < 10; line++) {
          content.newLine();
          content.showText("These terms are between you and us, and hold for every use.");
        }
        content.endText();
      }
      document.save(out);
    }
    return out.toByteArray();
  }

  @Test
  void webhookThatIsAwayGetsItAfterTheNextRun() throws IOException {
    String[] hook = {"--webhook", told(), "--webhook-secret", "whsec_c2VjcmV0"};
    crawl(hook);
    robots = CLOSED;
    answers.addAll(Collections.nCopies(5, 503));
    Cli.Result away = crawl(hook);
    assertThat(away.code()).isEqualTo(ExitCode.REJECTS);
    assertThat(away.err()).contains("took 0 of 1 changes", "answers 503, 5 times");
    robots = OPEN;
    Cli.Result back = crawl(hook);
    assertThat(back.code()).as(back.err()).isZero();
    assertThat(back.err()).contains("took 2 of 2 changes");
    assertThat(posts.subList(5, 7).stream().map(p -> p.path("data").path("kind").asText()))
        .containsExactly("closed", "reopened");
  }

  @Test
  void addressThatIsNoneIsWrongUse() {
    Cli.Result result = crawl("--webhook", "ftp://a.example/");
    assertThat(result.code()).isEqualTo(ExitCode.WRONG_USE);
    assertThat(result.err()).contains("--webhook is an http or https address");
  }
}
