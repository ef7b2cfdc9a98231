package org.consentaudit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.consentaudit.archive.Digest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code terms read}, as it is called. */
class TermsReadCommandTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  private static final String TERMS =
      """
      # Terms of use

      Welcome to [Example](https://a.example/). By using the site you agree to these terms, and
      to what we say about cookies and about the data that we keep of you.

      ## Use

      The site is for your personal, non-commercial use only.

      ## What you may not do

      You may not:

      * use any robot or [spider](https://a.example/spider) to access the site;
      * use the content to train machine learning models;
      * copy, publish or distribute any content of the site, or build a competing service with it.
      """;

  @TempDir Path directory;

  private Cli.Result run(Object... lines) throws IOException {
    var text = new StringBuilder();
    for (Object line : lines) {
      text.append(line instanceof String s ? s : JSON.writeValueAsString(line)).append('\n');
    }
    Path file = Files.writeString(directory.resolve("in.jsonl"), text);
    return new Cli(directory.resolve("archive")).run("terms", "read", file.toString());
  }

  @Test
  void saysWhatTermsSayWithTheSentences() throws IOException {
    Cli.Result result =
        run(
            Map.of(
                "service",
                "Example",
                "document",
                "Terms of Service",
                "timestamp",
                "2026-01-01T00:00:00Z",
                "content",
                TERMS));
    assertThat(result.code()).isZero();
    JsonNode codes = JSON.readTree(result.lines().get(0));
    assertThat(codes.get("service").textValue()).isEqualTo("Example");
    assertThat(codes.get("document").textValue()).isEqualTo("Terms of Service");
    assertThat(codes.get("timestamp").textValue()).isEqualTo("2026-01-01T00:00:00Z");
    assertThat(codes.get("sha256").textValue())
        .isEqualTo(Digest.of(TERMS.getBytes(StandardCharsets.UTF_8)).hex());
    assertThat(codes.get("scraping").textValue()).isEqualTo("prohibited");
    assertThat(codes.get("ai").textValue()).isEqualTo("prohibited");
    assertThat(codes.get("licence").textValue()).isEqualTo("non-commercial");
    assertThat(codes.get("compete").textValue()).isEqualTo("both");
    assertThat(codes.get("evidence").get("scraping"))
        .extracting(JsonNode::textValue)
        .containsExactly("You may not:", "use any robot or spider to access the site;");
    assertThat(codes.get("confidence").get("scraping").doubleValue()).isBetween(0.5, 1.0);
    assertThat(codes.get("reader").textValue()).isNotEmpty();
  }

  @Test
  void saysNothingOfWhatIsNoTerms() throws IOException {
    Cli.Result result = run(Map.of("service", "B", "content", "Please sign in."));
    JsonNode none = JSON.readTree(result.lines().get(0));
    assertThat(none.get("not_terms").textValue()).isEqualTo("empty");
    assertThat(none.has("scraping")).isFalse();
    assertThat(none.get("timestamp").isNull()).isTrue();
  }

  @Test
  void languageWithoutRulesIsUnsure() throws IOException {
    String content = "Det er ikke tillatt å bruke roboter for å hente innhold fra nettstedet. ";
    Cli.Result result = run(Map.of("service", "C", "content", content.repeat(10)));
    JsonNode codes = JSON.readTree(result.lines().get(0));
    assertThat(codes.get("scraping").textValue()).isEqualTo("unsure");
    assertThat(codes.get("compete").textValue()).isEqualTo("unsure");
    assertThat(codes.get("evidence").get("scraping")).isEmpty();
  }

  @Test
  void badLineIsNamedAndTheRestGoesOn() throws IOException {
    Cli.Result result = run("no json", "{\"service\":\"D\"}", Map.of("content", TERMS));
    assertThat(result.code()).isEqualTo(ExitCode.REJECTS);
    assertThat(result.lines()).hasSize(1);
    assertThat(result.err()).contains("in.jsonl:1").contains("in.jsonl:2").contains("\"content\"");
  }
}
