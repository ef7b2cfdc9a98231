package org.consentaudit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code terms --host} and {@code diff --kind terms}: what held terms say, and what changed. */
class TermsOfHostTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  private static final String FIRST =
      """
      # Terms of use of the Lantern

      ## 1. Reading

      1.1 These terms are an agreement between you and the Lantern, and hold for every visit to
      the site, from wherever and with whatever device you come to read what we publish here.

      1.2 We write about lamps, oil, wicks and the people who carry them through the night, and we
      correct our mistakes on the page on which we made them, under the old text and with a date.

      ## 4. Use

      4.1 Please name us as the source when you quote from an article, with a link to the page.

      ## 9. Law

      9.1 The law of the harbour town applies to these terms and to all disputes about them.
      """;

  private static final String BAN =
      "4.2 You may not use our content to train machine learning models.\n\n";

  @TempDir Path directory;
  private Cli cli;

  @BeforeEach
  void fill() throws IOException {
    cli = new Cli(directory.resolve("archive"));
    String second = FIRST.replace("## 9.", BAN + "## 9.");
    take(
        line("2026-01-05", "terms", FIRST)
            + line("2026-02-05", "terms", FIRST.replace("# Terms", "#  Terms"))
            + line("2026-05-16", "terms", second)
            + line("2026-06-16", "terms", "Sign in")
            + line("2026-07-16", "terms", second.replace("oil, wicks", "\u001b[2Jwicks, oil")));
  }

  private void take(String lines) throws IOException {
    Path file = Files.writeString(directory.resolve("terms.jsonl"), lines);
    Cli.Result result = cli.run("import", file.toString());
    assertThat(result.code()).as(result.err()).isZero();
  }

  private static String line(String day, String page, String content) throws IOException {
    return JSON.writeValueAsString(
            JSON.createObjectNode()
                .put("service", "Lantern")
                .put("document", page)
                .put("url", "https://www.lantern.example/" + page)
                .put("timestamp", day + "T10:00:00Z")
                .put("source", "file:ours")
                .put("content", content))
        + "\n";
  }

  @Test
  void everyVersionHasItsCodesAndTheSentenceThatDecides() {
    Cli.Result result = cli.run("terms", "--host", "lantern.example");
    assertThat(result.code()).as(result.err()).isZero();
    assertThat(result.lines())
        .startsWith(
            "https://www.lantern.example/terms, for everybody",
            "  2026-01-05 to 2026-02-05  Unrestricted Use (5, 3, 4)")
        .contains(
            "  2026-05-16  No AI (3, 3, 4)",
            "        \"You may not use our content to train machine learning models.\"",
            "  2026-06-16  no terms: empty",
            "lantern.example, 2026-07-16: No AI (3, 3, 4)")
        .anyMatch(
            line -> line.matches(" {4}AI training .* prohibited \\(\\d+\\h%\\), before: not .*"))
        .anyMatch(
            line ->
                line.matches(" {2}AI training .* prohibited, by https://www.*since 2026-05-16"));
    assertThat(result.out()).doesNotContain("\u001b");
    assertThat(cli.run("terms", "--host", "lantern.example").out()).isEqualTo(result.out());
  }

  @Test
  void rowsAreOnePerVersionAndTimeWithoutTerms() throws IOException {
    Cli.Result result = cli.run("terms", "--host", "lantern.example", "--format", "jsonl");
    assertThat(result.lines()).hasSize(4);
    JsonNode second = JSON.readTree(result.lines().get(1));
    assertThat(second.path("outcome").asText()).isEqualTo("terms");
    assertThat(second.path("ai").asText()).isEqualTo("prohibited");
    assertThat(second.path("study_scraping_ai").asInt()).isEqualTo(3);
    assertThat(second.path("verdict").asText()).isEqualTo("No AI");
    assertThat(second.path("ai_evidence").asText()).contains("machine learning models");
    assertThat(second.path("ai_confidence").asDouble()).isBetween(0.0, 1.0);
    assertThat(second.path("first_seen").asText()).isEqualTo("2026-05-16T10:00:00Z");
    assertThat(JSON.readTree(result.lines().get(3)).path("outcome").asText()).isEqualTo("empty");
  }

  @Test
  void onADayOnlyTheVersionThatHeldIsTold() {
    Cli.Result result = cli.run("terms", "--host", "lantern.example", "--at", "2026-03-01");
    assertThat(result.lines())
        .contains("lantern.example, 2026-03-01: Unrestricted Use (5, 3, 4)")
        .noneMatch(line -> line.contains("2026-05-16"));
    assertThat(cli.run("terms", "--host", "lantern.example", "--at", "2025-03-01").lines())
        .contains("lantern.example, 2025-03-01: no terms are known to hold");
  }

  @Test
  void hostWithoutTermsIsWrongUse() {
    Cli.Result result = cli.run("terms", "--host", "other.example");
    assertThat(result.code()).isEqualTo(ExitCode.WRONG_USE);
    assertThat(result.err()).contains("the archive holds no terms of other.example");
    assertThat(cli.run("diff", "other.example", "--kind", "terms").code())
        .isEqualTo(ExitCode.WRONG_USE);
    assertThat(cli.run("terms").err()).contains("terms --host HOST");
  }

  @Test
  void diffTellsNewClausesWithWhatTheySay() {
    Cli.Result result = cli.run("diff", "lantern.example", "--kind", "terms");
    assertThat(result.code()).as(result.err()).isZero();
    assertThat(result.lines())
        .startsWith(
            "2026-05-16  AI training prohibited, new clause 4.2",
            "  https://www.lantern.example/terms, between 2026-02-05 10:00 and 2026-05-16 10:00"
                + " UTC",
            "  code     AI training prohibited, new clause 4.2 (before: not mentioned)",
            "           \"You may not use our content to train machine learning models.\"",
            "  new      4.2  You may not use our content to train machine learning models.")
        .contains("  codes    none changed")
        .anyMatch(line -> line.startsWith("  reworded 1.2  ") && line.contains("{+"))
        .endsWith("2 edits of the terms of lantern.example, 1 changed a code");
    assertThat(result.out()).doesNotContain("\u001b");
    assertThat(cli.run("diff", "lantern.example", "--kind", "terms", "--changes-only").lines())
        .endsWith("1 edit of the terms of lantern.example, 1 changed a code");
  }

  @Test
  void diffAsJsonHasClausesPiecesAndCodes() throws IOException {
    List<String> lines =
        cli.run("diff", "lantern.example", "--kind", "terms", "--format", "jsonl").lines();
    assertThat(lines).hasSize(2);
    JsonNode edit = JSON.readTree(lines.get(0));
    assertThat(edit.path("kind").asText()).isEqualTo("terms");
    JsonNode code = edit.path("codes").get(0);
    assertThat(code.path("axis").asText()).isEqualTo("ai");
    assertThat(code.path("before").path("value").asText()).isEqualTo("silent");
    assertThat(code.path("after").path("value").asText()).isEqualTo("prohibited");
    assertThat(code.path("cause").asText()).isEqualTo("new");
    assertThat(code.path("clause").asText()).isEqualTo("4.2");
    assertThat(edit.path("clauses").get(0).path("kind").asText()).isEqualTo("new");
    assertThat(edit.path("after").path("verdict").asText()).isEqualTo("No AI");
    JsonNode reworded = JSON.readTree(lines.get(1)).path("clauses").get(0);
    assertThat(reworded.path("kind").asText()).isEqualTo("reworded");
    assertThat(reworded.path("pieces").size()).isGreaterThan(2);
  }

  @Test
  void matrixAndContradictionsSetRobotsAgainstTerms() throws IOException {
    Path corpus =
        Files.writeString(
            directory.resolve("corpus.csv"),
            "host,c4_tokens\nlantern.example,900\nother.example,100\n");
    assertThat(cli.run("corpus", "import", corpus.toString()).code()).isZero();
    var robots = new StringBuilder();
    for (String month : List.of("2026-04", "2026-05", "2026-06", "2026-07")) {
      for (String host : List.of("lantern.example", "other.example")) {
        robots.append(
            JSON.writeValueAsString(
                JSON.createObjectNode()
                    .put("domain", host)
                    .put("timestamp", month + "-05T10:00:00Z")
                    .put("status", 200)
                    .put("content", "User-agent: *\nDisallow: /oil/\n")
                    .put("source", "s")));
        robots.append('\n');
      }
    }
    take(robots.toString());
    Cli.Result matrix = cli.run("terms", "matrix", "--corpus", "c4", "--format", "csv");
    assertThat(matrix.lines())
        .as(matrix.err())
        .containsExactly(
            "corpus,sample,profile,period,robots,terms,hosts,tokens,host_share,token_share",
            "c4,all,rfc9309,2026-07,partial,No Terms Pages,1,100,0.5,0.1",
            "c4,all,rfc9309,2026-07,partial,No AI,1,900,0.5,0.9");
    assertThat(cli.run("terms", "contradictions", "--corpus", "c4", "--format", "csv").lines())
        .containsExactly(
            "host,kind,from,to,tokens",
            "lantern.example,terms_forbid_ai_robots_name_none,2026-05,2026-07,900");
    assertThat(cli.run("terms", "matrix", "--corpus", "none").code()).isEqualTo(ExitCode.WRONG_USE);
  }
}
