package org.consentaudit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code terms find} and {@code terms text}, as they are called. */
class TermsCommandTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir Path directory;

  private Cli.Result run(String command, Object... lines) throws IOException {
    var text = new StringBuilder();
    for (Object line : lines) {
      text.append(line instanceof String s ? s : JSON.writeValueAsString(line)).append('\n');
    }
    Path file = Files.writeString(directory.resolve("in.jsonl"), text);
    return new Cli(directory.resolve("archive")).run("terms", command, file.toString());
  }

  @Test
  void findNamesTheTermsFirst() throws IOException {
    Cli.Result result =
        run(
            "find",
            java.util.Map.of(
                "url",
                "https://a.example/",
                "html",
                "<a href='/news'>News</a><footer><a href='/privacy'>Privacy</a>"
                    + "<a href='/terms'>Terms of use</a></footer>"),
            java.util.Map.of("url", "https://b.example/", "html", "<a href='/news'>News</a>"));
    assertThat(result.code()).isZero();
    JsonNode first = JSON.readTree(result.lines().get(0));
    assertThat(first.get("url").textValue()).isEqualTo("https://a.example/");
    assertThat(first.get("links").get(0).get("url").textValue())
        .isEqualTo("https://a.example/terms");
    assertThat(first.get("links").get(0).get("kind").textValue()).isEqualTo("terms");
    assertThat(first.get("links").get(0).get("score").doubleValue()).isPositive();
    assertThat(first.get("links").get(0).get("why").textValue()).isNotEmpty();
    assertThat(first.get("links").get(1).get("kind").textValue()).isEqualTo("privacy");
    assertThat(JSON.readTree(result.lines().get(1)).get("links")).isEmpty();
  }

  /** The pages are described beside them, in the crawler's OwnPagesTest. */
  @Test
  void findIsRightOnPagesOfManyLanguages() throws IOException {
    Path pages =
        Cli.ROOT.resolve(
            "crawler/src/test/resources/org/consentaudit/crawler/discovery/own-pages.jsonl");
    Cli.Result result =
        new Cli(directory.resolve("archive")).run("terms", "find", pages.toString());
    assertThat(result.code()).isZero();
    var expected = Files.readAllLines(pages);
    assertThat(result.lines()).hasSameSizeAs(expected);
    int right = 0;
    for (int i = 0; i < expected.size(); i++) {
      JsonNode wanted = JSON.readTree(expected.get(i)).get("expected");
      JsonNode first = JSON.readTree(result.lines().get(i)).get("links").path(0);
      boolean terms = first.path("kind").asText().equals("terms");
      right += wanted.isEmpty() ? (terms ? 0 : 1) : (terms && contains(wanted, first)) ? 1 : 0;
    }
    assertThat((double) right / expected.size()).isGreaterThanOrEqualTo(0.98);
  }

  private static boolean contains(JsonNode urls, JsonNode link) {
    for (JsonNode url : urls) {
      if (url.asText().equals(link.path("url").asText())) {
        return true;
      }
    }
    return false;
  }

  @Test
  void textKeepsTheOtherFields() throws IOException {
    String clause = "You may not copy, scrape or otherwise reuse the content of this site. ";
    Cli.Result result =
        run(
            "text",
            java.util.Map.of(
                "service",
                "A",
                "document",
                "Terms",
                "timestamp",
                "2026-01-01T00:00:00Z",
                "url",
                "https://a.example/terms",
                "html",
                "<nav>Home News</nav><main><h1>Terms of use</h1><p>"
                    + clause.repeat(20)
                    + "</p></main>"),
            java.util.Map.of("service", "B", "html", "<html></html>"));
    assertThat(result.code()).isZero();
    JsonNode terms = JSON.readTree(result.lines().get(0));
    assertThat(terms.get("service").textValue()).isEqualTo("A");
    assertThat(terms.get("timestamp").textValue()).isEqualTo("2026-01-01T00:00:00Z");
    assertThat(terms.has("html")).isFalse();
    assertThat(terms.get("text").textValue()).contains("scrape").doesNotContain("News");
    JsonNode none = JSON.readTree(result.lines().get(1));
    assertThat(none.get("text").textValue()).isEmpty();
    assertThat(none.get("not_terms").textValue()).isNotEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "login_wall | <title>Sign in</title><h1>Welcome back</h1><p>Please sign in to read our terms of"
            + " use.</p><form><input name=user><input type=password><button>Sign in</button></form>",
        "cookie_wall | <title>Terms of use</title><div id=cookies><p>We and our 214 partners store"
            + " cookies on your device to personalise advertising. You can accept all cookies or"
            + " reject them, and change your preferences later.</p><button>Accept"
            + " all</button><button>Reject</button></div><div id=root></div><script src=a.js></script>",
        "cookie_wall | <title>AGB</title><section><h2>Ihre Privatsphäre</h2><p>Wir verwenden Cookies"
            + " und ähnliche Techniken für personalisierte Werbung. Mit Akzeptieren willigen Sie"
            + " ein, mit Ablehnen nicht; Ihre Einstellungen können Sie jederzeit"
            + " ändern.</p><button>Alle akzeptieren</button><button>Ablehnen</button></section>",
        "soft_404 | <title>Page not found - Example</title><h1>Oops!</h1><p>The page that you are looking"
            + " for does not exist any more. Go back to the home page or search for it.</p>",
        "needs_script | <title>Terms of use</title><div id=app></div><noscript>You need to enable"
            + " JavaScript to run this app.</noscript><script src=/static/main.js></script>",
        "challenge | <title>Just a moment...</title><h1>shop.example</h1><p>Verify you are human by"
            + " completing the action below. shop.example needs to review the security of your"
            + " connection before proceeding.</p><div id=challenge-form></div>",
        "empty | <title>Terms</title><p></p>",
      })
  void whatIsNoPolicyIsAnOutcomeAndNeverAnEmptyPolicy(String why, String html) throws IOException {
    Cli.Result result = run("text", java.util.Map.of("service", "A", "html", html));
    JsonNode line = JSON.readTree(result.lines().get(0));
    assertThat(line.get("not_terms").textValue()).isEqualTo(why);
    assertThat(line.get("text").textValue()).isEmpty();
  }

  @Test
  void aPolicyBesideABannerOrAboutCookiesIsAPolicy() throws IOException {
    String banner =
        "<div class=consent><p>We use cookies for advertising. Accept or reject"
            + " them.</p><button>Accept</button></div>";
    String terms =
        "<main><h1>Terms</h1><p>You may read our pages for your own information. You must not copy or"
            + " sell them, and must not collect them by automated means. The law of Exampleland"
            + " applies to these terms and to whatever follows from them.</p></main>";
    String policy =
        "<h1>Cookie policy</h1><p>We use cookies to remember your language. You can reject cookies in"
            + " your browser. Our partners set no cookies here, and there is no advertising on any"
            + " of our pages.</p><button>Accept</button>";
    Cli.Result result =
        run(
            "text",
            java.util.Map.of("html", banner + terms),
            java.util.Map.of("html", "<title>Cookie policy</title>" + policy));
    assertThat(JSON.readTree(result.lines().get(0)).get("text").textValue())
        .contains("automated means")
        .doesNotContain("advertising");
    assertThat(JSON.readTree(result.lines().get(1)).get("text").textValue()).contains("language");
  }

  @Test
  void badLineIsNamedAndTheRestGoesOn() throws IOException {
    Cli.Result result =
        run(
            "find",
            "no json",
            "[]",
            "{\"url\":\"https://a.example/\"}",
            java.util.Map.of("url", "not a url", "html", "<a href='/terms'>Terms</a>"));
    assertThat(result.code()).isEqualTo(ExitCode.REJECTS);
    assertThat(result.lines()).hasSize(1);
    assertThat(result.err()).contains("in.jsonl:1").contains("in.jsonl:3").contains("\"html\"");
  }
}
