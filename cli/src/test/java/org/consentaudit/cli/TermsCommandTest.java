package org.consentaudit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
