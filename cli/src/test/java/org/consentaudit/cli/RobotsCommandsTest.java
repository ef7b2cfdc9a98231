package org.consentaudit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code robots explain} and {@code robots lint}, as they are called. */
class RobotsCommandsTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  private static final String FILE =
      """
      User-agent: *
      Disallow: /private/
      Allow: /private/press/

      User-agent: GPTBot
      User-agent: anthropic-ai
      User-agent: CCBot/2.0
      Disallow: /
      Disalow: /x
      """;

  @TempDir Path directory;
  private Cli cli;
  private String file;

  @BeforeEach
  void write() throws IOException {
    cli = new Cli(directory.resolve("archive"));
    file = Files.writeString(directory.resolve("robots.txt"), FILE).toString();
  }

  @Test
  void explainNamesGroupLineWinnerAndLosers() {
    Cli.Result whole = cli.run("robots", "explain", file, "--agent", "GPTBot");
    assertThat(whole.code()).isZero();
    assertThat(whole.out())
        .contains("GPTBot (OpenAI, training): closed.")
        .contains("line 5: User-agent: GPTBot")
        .contains("line 8: Disallow: /   <- decides")
        .contains("would call the file open (none) for it")
        .contains("last of several user-agent lines");
    Cli.Result one =
        cli.run("robots", "explain", file, "--agent", "Googlebot", "--url", "/private/press/x");
    assertThat(one.out())
        .contains("/private/press/x may be fetched.")
        .contains("line 3: Allow: /private/press/   <- wins: the longest path")
        .contains("line 2: Disallow: /private/   loses: its path is shorter");
  }

  @Test
  void explainAsJsonSaysTheSame() throws IOException {
    Cli.Result result =
        cli.run("robots", "explain", file, "--agent", "CCBot", "--url", "/a", "--format", "json");
    JsonNode node = JSON.readTree(result.out());
    assertThat(node.get("status").textValue()).isEqualTo("all");
    assertThat(node.get("line").intValue()).isEqualTo(8);
    assertThat(node.get("basis").textValue()).isEqualTo("own_group");
    assertThat(node.get("addressed_by").get(0).get("reading").textValue())
        .isEqualTo("before_blank_or_slash");
    assertThat(node.get("question").get("allowed").booleanValue()).isFalse();
    assertThat(node.get("question").get("winner").get("line").intValue()).isEqualTo(8);
    assertThat(node.get("study").get("differs").booleanValue()).isTrue();
    assertThat(node.get("study").get("causes")).isNotEmpty();
  }

  @Test
  void explainOfAHostSaysWhatWasSeenAndWhatACrawlerMayDo() throws IOException {
    Path captures =
        Files.writeString(
            directory.resolve("captures.jsonl"),
            """
            {"domain":"a.example","timestamp":"2026-10-01T10:00:00Z","status":200,"content":"User-agent: GPTBot\\nDisallow: /\\n","source":"s"}
            {"domain":"a.example","timestamp":"2026-10-20T10:00:00Z","status":503,"content":null,"source":"s"}
            {"domain":"b.example","timestamp":"2026-10-20T10:00:00Z","status":403,"content":null,"source":"s"}
            {"domain":"c.example","timestamp":"2026-10-20T10:00:00Z","status":404,"content":null,"source":"s"}
            """);
    assertThat(cli.run("import", captures.toString()).code()).isZero();
    assertThat(cli.run("robots", "explain", "a.example", "--agent", "GPTBot").out())
        .contains("as captured on 2026-10-01T10:00:00Z")
        .contains("failed: the server had an error (503)")
        .contains("fetch nothing")
        .contains("until 2026-11-19T10:00:00Z")
        .contains("GPTBot (OpenAI, training): closed.");
    assertThat(
            cli.run("robots", "explain", "a.example", "--agent", "GPTBot", "--as-of", "2026-10-05")
                .out())
        .contains("fetch what the rules allow")
        .doesNotContain("failed");
    assertThat(cli.run("robots", "explain", "b.example", "--agent", "GPTBot").out())
        .contains("No answer of b.example could be read.")
        .contains("fetch everything")
        .contains("no consent");
    assertThat(cli.run("robots", "explain", "c.example", "--agent", "GPTBot").out())
        .contains("was not there")
        .contains("no_robots");
    Cli.Result unknown = cli.run("robots", "explain", "z.example", "--agent", "GPTBot");
    assertThat(unknown.code()).isEqualTo(ExitCode.WRONG_USE);
    assertThat(unknown.err().strip().lines()).hasSize(1);
    assertThat(unknown.err()).contains("z.example");
  }

  @Test
  void lintNamesLineSeverityAndFixAndFails() throws IOException {
    Cli.Result text = cli.run("robots", "lint", file);
    assertThat(text.code()).isEqualTo(ExitCode.FINDINGS);
    assertThat(text.out())
        .contains(file + ":9: error:")
        .contains("[misspelt_field]")
        .contains("[agent_retired]")
        .contains("[group_of_several_agents]")
        .contains("fix: ")
        .contains("1 error, 3 warnings, 0 notes");
    JsonNode findings = JSON.readTree(cli.run("robots", "lint", file, "--format", "json").out());
    assertThat(findings).hasSize(4);
    assertThat(findings.get(3).get("line").intValue()).isEqualTo(9);
    assertThat(findings.get(3).get("severity").textValue()).isEqualTo("error");
    assertThat(findings.get(3).get("rule").textValue()).isEqualTo("misspelt_field");
    assertThat(cli.run("robots", "lint", file, "--level", "error", "--format", "csv").lines())
        .hasSize(2);
  }

  @Test
  void lintOfACleanFileIsSilentAndDone() throws IOException {
    String clean =
        Files.writeString(directory.resolve("clean.txt"), "User-agent: *\nDisallow: /a/\n")
            .toString();
    Cli.Result result = cli.run("robots", "lint", clean);
    assertThat(result.code()).isZero();
    assertThat(result.out()).isEqualTo("nothing found" + System.lineSeparator());
  }

  @Test
  void controlCharactersDoNotReachTheTerminal() throws IOException {
    String hostile =
        Files.writeString(
                directory.resolve("hostile.txt"),
                "User-agent: *\nDisallow: /\u001b[2J\u009b31m\nhello\u202e\u0007\n")
            .toString();
    for (String command : new String[] {"lint", "explain"}) {
      Cli.Result result =
          command.equals("lint")
              ? cli.run("robots", "lint", hostile)
              : cli.run("robots", "explain", hostile, "--agent", "GPTBot", "--url", "/\u001b[2J");
      assertThat(result.out())
          .doesNotContain("\u001b")
          .doesNotContain("\u009b")
          .doesNotContain("\u202e")
          .doesNotContain("\u0007");
    }
  }

  @Test
  void wrongUseIsToldInALine() {
    for (String[] line :
        new String[][] {
          {"robots", "lint", "no-such-file"},
          {"robots", "explain", "no such file", "--agent", "GPTBot"},
          {"robots", "explain", file, "--agent", "GPTBot", "--url", "x"},
          {"robots"}
        }) {
      Cli.Result result = cli.run(line);
      assertThat(result.code()).isEqualTo(ExitCode.WRONG_USE);
      assertThat(result.err().strip()).isNotEmpty();
    }
  }

  @Test
  void urlIsAnsweredByTheFileOfItsOwnHost() throws IOException {
    Path captures =
        Files.writeString(
            directory.resolve("captures.jsonl"),
            """
            {"domain":"a.example","timestamp":"2026-10-01T10:00:00Z","status":200,"content":"User-agent: *\\nDisallow: /\\n","source":"s"}
            {"domain":"www.a.example","timestamp":"2026-10-02T10:00:00Z","status":200,"content":"User-agent: *\\nDisallow: /p\\n","source":"s"}
            {"domain":"b.example","timestamp":"2026-10-02T10:00:00Z","status":404,"content":"User-agent: *\\nDisallow: /\\n","source":"s"}
            """);
    assertThat(cli.run("import", captures.toString()).code()).isZero();
    assertThat(explained("a.example", "https://www.a.example/x").out()).contains("may be fetched.");
    assertThat(explained("a.example", "https://a.example/x").out()).contains("may not be fetched.");
    Cli.Result other = explained("a.example", "https://b.example/x");
    assertThat(other.code()).isEqualTo(ExitCode.WRONG_USE);
    assertThat(other.err()).contains("the robots.txt of a.example says nothing about");
    assertThat(explained("b.example", "https://www.b.example/x").code())
        .isEqualTo(ExitCode.WRONG_USE);
    String absent =
        cli.run("robots", "explain", "b.example", "--agent", "GPTBot", "--format", "json").out();
    assertThat(absent).contains("\"status\":\"none\"", "\"detail\":\"no_robots\"");
  }

  private Cli.Result explained(String host, String url) {
    return cli.run("robots", "explain", host, "--agent", "GPTBot", "--url", url);
  }

  @Test
  void nameThatAnAgentHasHadIsTold() throws IOException {
    Path file =
        Files.writeString(
            directory.resolve("robots.txt"), "User-agent: anthropic-ai\nDisallow: /\n");
    assertThat(cli.run("robots", "explain", file.toString(), "--agent", "ClaudeBot").out())
        .contains("ClaudeBot (Anthropic, training): open.")
        .contains("The file names anthropic-ai (line 1), whose place ClaudeBot took.");
  }

  @Test
  void googlesIndexPageIsAmongThePathsTried() throws IOException {
    Path file =
        Files.writeString(
            directory.resolve("robots.txt"), "User-agent: *\nDisallow: /a\nAllow: /a/index.html\n");
    assertThat(cli.run("robots", "explain", file.toString(), "--agent", "GPTBot").out())
        .contains("Google's parser allows /a/ by line 3");
  }

  @Test
  void wrongUseIsNamedInOneLine() throws IOException {
    Path file = Files.writeString(directory.resolve("robots.txt"), "User-agent: *\nDisallow:\n");
    assertWrongUse(
        "--agent takes product tokens", "robots", "explain", file.toString(), "--agent", ",");
    assertWrongUse(
        "--as-of is about a host",
        "robots",
        "explain",
        file.toString(),
        "--agent",
        "GPTBot",
        "--as-of",
        "2026-01-01");
    assertWrongUse("and no archive in", "robots", "explain", "nosuch.txt", "--agent", "GPTBot");
    assertWrongUse("is a directory", "robots", "lint", directory.toString());
    assertWrongUse("say one of", "robots", "frob");
    assertWrongUse(
        "there is no directory",
        "robots",
        "lint",
        file.toString(),
        "--out",
        directory.resolve("no/x").toString());
    assertWrongUse("⟨U+001B⟩", "robots", "explain", file.toString(), "--agent", "a\u001b:b");
    assertWrongUse(
        "is after --to", "diff", "a.example", "--from", "2026-02-01", "--to", "2026-01-01");
  }

  private void assertWrongUse(String words, String... line) {
    Cli.Result result = cli.run(line);
    assertThat(result.code()).as(String.join(" ", line)).isEqualTo(ExitCode.WRONG_USE);
    assertThat(result.err().strip().lines()).hasSize(1);
    assertThat(result.err()).contains(words).doesNotContain("\u001b");
  }
}
