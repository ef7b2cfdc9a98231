package org.consentaudit.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.consentaudit.analysis.agents.AgentRegistry;
import org.consentaudit.reports.page.EditKind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code diff}: what each edit of a robots.txt did. */
class DiffTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int ALL = AgentRegistry.bundled().agents().size();
  private static final String OPEN = "User-agent: *\nDisallow: /admin/\n";
  private static final String CLOSED =
      OPEN + "\nUser-agent: GPTBot\nUser-agent: CCBot\nDisallow: /\nAllow: /news/\n";

  @TempDir Path directory;
  private Cli cli;

  @BeforeEach
  void fill() throws IOException {
    cli = new Cli(directory.resolve("archive"));
    var lines = new StringBuilder();
    lines.append(line("2026-01-05", 200, OPEN));
    lines.append(line("2026-02-05", 200, CLOSED));
    lines.append(line("2026-03-05", 503, null));
    lines.append(line("2026-04-05", 200, CLOSED + "# bye \u001b[2J\u009b2J\n"));
    lines.append(line("2026-05-05", 404, null));
    lines.append(line("2026-06-05", 200, OPEN));
    Path file = Files.writeString(directory.resolve("captures.jsonl"), lines);
    assertThat(cli.run("import", file.toString()).code()).isZero();
  }

  private static String line(String day, int status, String content) throws IOException {
    return JSON.writeValueAsString(
            JSON.createObjectNode()
                .put("domain", "a.example")
                .put("timestamp", day + "T10:00:00Z")
                .put("status", status)
                .put("content", content)
                .put("source", "s"))
        + "\n";
  }

  @Test
  void editSaysWhoseAccessChangedWhichPathsAndWhoIsNamed() {
    Cli.Result result = cli.run("diff", "www.a.example", "--to", "2026-02-28");
    assertThat(result.code()).isZero();
    assertThat(result.lines())
        .startsWith(
            "2026-02-05  Narrowed for CCBot and GPTBot",
            "  https://a.example/robots.txt, between 2026-01-05 10:00 and 2026-02-05 10:00 UTC",
            "  access   partly closed -> nearly closed: CCBot and GPTBot",
            "  closed   / (line 6) but for /news/ and /admin/: CCBot and GPTBot")
        .contains("  named    CCBot and GPTBot", "    + User-agent: GPTBot")
        .endsWith("1 edit of a.example, 1 changed a verdict");
  }

  @Test
  void editWithoutConsequenceSaysSoAndSteersNoTerminal() {
    Cli.Result result = cli.run("diff", "a.example", "--from", "2026-04-01", "--to", "2026-04-30");
    assertThat(result.lines())
        .contains("2026-04-05  Comments or layout only", "  verdicts none changed");
    assertThat(result.out()).doesNotContain("\u001b", "\u009b").contains("# bye ⟨U+001B⟩");
  }

  @Test
  void linesAndMereEditsCanBeLeftOut() {
    Cli.Result result = cli.run("diff", "a.example", "--changes-only", "--no-lines");
    assertThat(result.lines())
        .filteredOn(line -> line.startsWith("2026-"))
        .containsExactly(
            "2026-02-05  Narrowed for CCBot and GPTBot",
            "2026-05-05  File removed, widened for " + ALL + " agents",
            "2026-06-05  File back, narrowed for " + ALL + " agents");
    assertThat(result.out()).doesNotContain("@@");
    assertThat(result.lines()).endsWith("3 edits of a.example, 3 changed a verdict");
  }

  @Test
  void recordHoldsAllOfAnEdit() throws IOException {
    Path out = directory.resolve("edits.jsonl");
    Cli.Result result = cli.run("diff", "a.example", "--format", "jsonl", "--out", out.toString());
    assertThat(result.out()).isEmpty();
    assertThat(result.err()).contains("4 edits of a.example, 3 changed a verdict");
    List<JsonNode> edits = new ArrayList<>();
    for (String line : Files.readAllLines(out, UTF_8)) {
      edits.add(JSON.readTree(line));
    }
    assertThat(edits)
        .extracting(edit -> edit.path("kind").asText())
        .containsExactly("narrowed", "cosmetic", "vanished", "returned");
    JsonNode first = edits.get(0);
    assertThat(first.path("host").asText()).isEqualTo("a.example");
    assertThat(first.path("url").asText()).isEqualTo("https://a.example/robots.txt");
    assertThat(first.at("/before/captured").asText()).isEqualTo("2026-01-05T10:00:00Z");
    assertThat(first.at("/after/content_sha256").asText()).hasSize(64);
    assertThat(first.path("kinds").toString()).isEqualTo("[\"narrowed\"]");
    assertThat(first.at("/agents/0").toString())
        .isEqualTo(
            "{\"agent\":\"CCBot\",\"kind\":\"narrowed\","
                + "\"from\":{\"status\":\"some\",\"detail\":\"some_disallow_important_dir\","
                + "\"line\":2},\"to\":{\"status\":\"some\",\"detail\":\"all_but\",\"line\":6}}");
    assertThat(first.at("/paths/0").toString())
        .isEqualTo(
            "{\"agents\":[\"CCBot\",\"GPTBot\"],\"change\":\"closed\",\"patterns\":[\"/\"],"
                + "\"line_before\":null,\"line_after\":6,"
                + "\"except\":[{\"pattern\":\"/news/\",\"line_before\":null,\"line_after\":7},"
                + "{\"pattern\":\"/admin/\",\"line_before\":2,\"line_after\":null}]}");
    assertThat(first.path("all_paths").asBoolean()).isTrue();
    assertThat(first.path("named").toString()).isEqualTo("[\"CCBot\",\"GPTBot\"]");
    assertThat(edits.get(2).at("/after/content_sha256").isNull()).isTrue();
    assertThat(edits.get(2).path("kinds").toString()).isEqualTo("[\"vanished\",\"widened\"]");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Allow: /documents/,Disallow: /*.pdf$ | Disallow: /*.pdf$"
            + " | closed   what /documents/ and /*.pdf$ both match (line 2)",
        "Allow: /archive/public/ | Disallow: /*pdf | closed   /*pdf (line 2)",
        "Disallow: /private-area/ | Disallow: /*?"
            + " | closed   /*? (line 2) but for /private-area/;"
            + "opened   /private-area/ (was line 2) but for /*?",
        "Allow: /news/ | Disallow: /*.pdf | closed   /*.pdf (line 2)"
      })
  void onlyWhatTurnedIsToldWherePatternsOverlap(String before, String after, String told)
      throws IOException {
    Path file =
        Files.writeString(
            directory.resolve("overlap.jsonl"),
            overlapping("2026-01-05", before) + overlapping("2026-02-05", after));
    assertThat(cli.run("import", file.toString()).code()).isZero();
    assertThat(cli.run("diff", "c.example", "--no-lines").lines())
        .filteredOn(line -> line.startsWith("  closed") || line.startsWith("  opened"))
        .containsExactlyElementsOf(
            Stream.of(told.split(";")).map(one -> "  " + one + ": GPTBot").toList());
  }

  private static String overlapping(String day, String rules) throws IOException {
    return line(day, 200, "User-agent: GPTBot\n" + rules.replace(",", "\n") + "\n")
        .replace("a.example", "c.example");
  }

  @Test
  void hostThatIsNotHeldIsWrongUse() {
    Cli.Result result = cli.run("diff", "b.example");
    assertThat(result.code()).isEqualTo(ExitCode.WRONG_USE);
    assertThat(result.err()).contains("the archive holds no robots.txt of b.example");
  }

  @Test
  void siteTellsTheSameKindsAndAFeedOfThem() throws IOException {
    Path site = directory.resolve("site");
    assertThat(cli.run("report", "--out", site.toString()).code()).isZero();
    assertThat(Files.readString(site.resolve("changes.xml")))
        .contains(
            "<title>a.example: narrowed for CCBot and GPTBot</title>",
            "<title>a.example: file removed, widened for " + ALL + " agents</title>",
            "<updated>2026-06-05T10:00:00Z</updated>");
    assertThat(Files.readString(site.resolve("host/a.example.html")))
        .contains("robots.txt: file back, narrowed for " + ALL + " agents")
        .contains("robots.txt edited: comments or layout only; no verdict changed");
  }

  @Test
  void pagesKnowEveryKind() {
    assertThat(Stream.of(EditKind.values()).map(EditKind::name))
        .containsExactlyElementsOf(
            Stream.of(org.consentaudit.analysis.timeline.EditKind.values())
                .map(Enum::name)
                .toList());
    for (EditKind kind : EditKind.values()) {
      assertThat(kind.isMere())
          .isEqualTo(org.consentaudit.analysis.timeline.EditKind.valueOf(kind.name()).isMere());
    }
  }
}
