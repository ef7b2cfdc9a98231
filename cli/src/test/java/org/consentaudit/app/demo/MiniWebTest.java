package org.consentaudit.app.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class MiniWebTest {

  private final AtomicReference<YearMonth> month = new AtomicReference<>(DemoScript.FIRST_MONTH);
  private MiniWeb web;

  @BeforeEach
  void start() throws IOException {
    web = MiniWeb.start(month::get);
  }

  @AfterEach
  void stop() {
    web.close();
  }

  @Test
  void hostHeaderAndCalendarDecideTheAnswer() throws IOException {
    assertThat(get("daily-courier.example", "/robots.txt"))
        .startsWith("HTTP/1.1 200 ")
        .contains("Content-type: text/plain; charset=utf-8")
        .doesNotContain("GPTBot");
    month.set(YearMonth.of(2025, 2));
    assertThat(get("daily-courier.example", "/robots.txt"))
        .contains("\n\nUser-agent: GPTBot\nDisallow: /\n\nSitemap: ")
        .doesNotContain("CCBot");
    assertThat(get("old-mill-news.example", "/robots.txt")).contains("Disallow: /comments/");
  }

  @Test
  void bothSpellingsAndAPortAnswerAlike() throws IOException {
    String bare = body(get("fernwiki.example", "/"));
    assertThat(bare).contains("/wiki/Terms_of_Use").contains("Frond of the month");
    assertThat(body(get("www.fernwiki.example", "/"))).isEqualTo(bare);
    assertThat(body(get("Fernwiki.Example:" + web.port(), "/"))).isEqualTo(bare);
  }

  @Test
  void nameThatIsGoneNeitherResolvesNorAnswers() throws IOException {
    assertThat(web.resolves("glassbridge.example", YearMonth.of(2025, 7))).isFalse();
    assertThat(web.resolves("www.glassbridge.example", YearMonth.of(2025, 8))).isTrue();
    assertThat(web.resolves("inkwell-serial.example", YearMonth.of(2026, 1))).isTrue();
    assertThat(web.resolves("inkwell-serial.example", DemoScript.LAST_MONTH)).isFalse();
    assertThat(web.resolves("nobody.example", DemoScript.FIRST_MONTH)).isFalse();
    assertThat(get("glassbridge.example", "/robots.txt")).startsWith("HTTP/1.1 421 ");
    assertThat(get("nobody.example", "/")).startsWith("HTTP/1.1 421 ");
  }

  @Test
  void statusesAreThoseOfTheScript() throws IOException {
    assertThat(get("tidewater-notes.example", "/robots.txt")).startsWith("HTTP/1.1 404 ");
    assertThat(get("daily-courier.example", "/nowhere")).startsWith("HTTP/1.1 404 ");
    month.set(DemoScript.LAST_MONTH);
    assertThat(get("civic-registry.example", "/robots.txt")).startsWith("HTTP/1.1 403 ");
    assertThat(get("civic-registry.example", "/legal")).startsWith("HTTP/1.1 403 ");
    assertThat(get("touchline.example", "/robots.txt")).startsWith("HTTP/1.1 500 ");
  }

  @Test
  void redirectsLeadToTheNewNameOrInACircle() throws IOException {
    month.set(YearMonth.of(2026, 6));
    assertThat(get("farlight-travel.example", "/robots.txt"))
        .startsWith("HTTP/1.1 301 ")
        .contains("Location: http://farlight-journeys.example/robots.txt\r\n");
    assertThat(get("gridgoblin.example", "/robots.txt"))
        .startsWith("HTTP/1.1 302 ")
        .contains("Location: /robots.txt?lang=en\r\n");
    assertThat(get("gridgoblin.example", "/robots.txt?lang=en"))
        .contains("Location: /robots.txt\r\n");
  }

  @Test
  void emptyFileIsAnAnswerOfNoBytes() throws IOException {
    String answer = get("quiet-harbour-library.example", "/robots.txt");
    assertThat(answer).startsWith("HTTP/1.1 200 ");
    assertThat(body(answer)).isEmpty();
  }

  @Test
  void byteOrderMarkAndLineEndsAreSent() throws IOException {
    month.set(YearMonth.of(2025, 7));
    byte[] answer = bytes("byte-gazette.example", "/robots.txt");
    String body = body(new String(answer, StandardCharsets.ISO_8859_1));
    assertThat(body).startsWith("\u00EF\u00BB\u00BFUser-agent: *\r\nDisallow: /tag/\r\n\r\nUser");
    assertThat(body.replace("\r\n", "")).doesNotContain("\n");
  }

  @Test
  void hangupClosesWithoutAnAnswer() throws IOException {
    month.set(YearMonth.of(2025, 5));
    assertThat(get("wellspring-health.example", "/robots.txt")).isEmpty();
    month.set(YearMonth.of(2025, 10));
    assertThat(get("wellspring-health.example", "/robots.txt")).contains("Googlebot");
  }

  @Test
  void cutClosesInTheMiddleOfTheBody() throws IOException {
    Site torn =
        new ScriptReader(DemoScript.MONTHS)
            .read("torn.example", "name: T\nstory: t\n=== / 2024-11.. fault=cut\n0123456789\n");
    try (MiniWeb other = MiniWeb.start(DemoScript.of(List.of(torn)), month::get)) {
      String answer =
          new String(send(other.port(), "GET", "torn.example", "/"), StandardCharsets.UTF_8);
      assertThat(answer).contains("Content-length: 11\r\n");
      assertThat(body(answer)).isEqualTo("01234");
    }
  }

  @Test
  void twoReadingsGiveTheSamePages() {
    DemoScript again = DemoScript.bundled();
    for (Site site : web.script().sites()) {
      for (YearMonth each : DemoScript.months()) {
        assertThat(Answer.of(site, "/", each).body())
            .isEqualTo(Answer.of(again.site(site.host()).orElseThrow(), "/", each).body());
      }
    }
  }

  @Test
  void otherMethodsAreRefused() throws IOException {
    assertThat(
            new String(send(web.port(), "DELETE", "fernwiki.example", "/"), StandardCharsets.UTF_8))
        .startsWith("HTTP/1.1 405 ");
  }

  private String get(String host, String path) throws IOException {
    return new String(bytes(host, path), StandardCharsets.UTF_8);
  }

  private byte[] bytes(String host, String path) throws IOException {
    return send(web.port(), "GET", host, path);
  }

  private static byte[] send(int port, String method, String host, String path) throws IOException {
    try (var socket = new Socket(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), port)) {
      String request =
          method + " " + path + " HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n";
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      return socket.getInputStream().readAllBytes();
    }
  }

  private static String body(String answer) {
    return answer.substring(answer.indexOf("\r\n\r\n") + 4);
  }
}
