package org.consentaudit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The registry through the command: listed, shown, missed, and a user's own file over it. */
class AgentsTest {

  @TempDir Path directory;
  private Cli cli;

  @BeforeEach
  void archive() {
    cli = new Cli(directory.resolve("archive"));
  }

  private void fill() throws IOException {
    Path captures =
        Files.writeString(
            directory.resolve("captures.jsonl"),
            """
            {"domain":"a.example","timestamp":"2025-03-05T10:00:00Z","status":200,"content":"User-agent: OldBot\\nDisallow: /\\n","source":"s"}
            {"domain":"www.a.example","timestamp":"2026-01-05T10:00:00Z","status":200,"content":"User-agent: *\\nUser-agent: NewBot/1.0\\nDisallow: /\\nUser-agent: newbot\\nDisallow: /\\n","source":"s"}
            {"domain":"www.a.example","timestamp":"2026-02-05T10:00:00Z","status":503,"content":null,"source":"s"}
            {"domain":"b.example","timestamp":"2026-02-06T10:00:00Z","status":200,"content":"User-agent: NewBot\\nUser-agent: gptbot/2\\nDisallow: /\\n","source":"s"}
            {"domain":"c.example","timestamp":"2026-02-07T10:00:00Z","status":200,"content":"User-agent: Lone Bot\\nDisallow: /\\n","source":"s"}
            {"domain":"d.example","timestamp":"2026-02-07T10:00:00Z","status":200,"content":"User-agent: GoneBot\\nDisallow: /\\n","source":"s"}
            {"domain":"d.example","timestamp":"2026-02-08T10:00:00Z","status":404,"content":null,"source":"s"}
            """);
    Path tokens =
        Files.writeString(
            directory.resolve("tokens.csv"),
            "url,one_tokens,two_tokens\nwww.a.example,60,1\nb.example,30,0\nd.example,5,2\n");
    assertThat(cli.run("import", captures.toString()).code()).isZero();
    assertThat(cli.run("corpus", "import", tokens.toString()).code()).isZero();
  }

  private String own(String text) throws IOException {
    return Files.writeString(directory.resolve("mine.csv"), text).toString();
  }

  @Test
  void listIsWhatTheCommandAloneDoesAndNeedsNoArchive() {
    Cli.Result list = cli.run("agents", "list", "--format", "csv");
    assertThat(list.code()).isZero();
    assertThat(list.out()).isEqualTo(cli.run("agents", "--format", "csv").out());
    assertThat(list.lines().get(0))
        .isEqualTo(
            "agent,operator,purpose,announced,known_by,retired,successor,respects_robots,aliases,"
                + "registry,announced_precision,docs_url,source,notes");
    assertThat(list.lines()).hasSize(175);
    assertThat(list.lines())
        .anyMatch(row -> row.startsWith("Claude-Web,Anthropic,undocumented,,2024-03,2024-07,"));
    assertThat(directory.resolve("archive")).doesNotExist();
  }

  @Test
  void listIsNarrowedByOperatorAndPurpose() {
    assertThat(
            cli.run("agents", "list", "--operator", "anthropic", "--purpose", "training").lines())
        .hasSize(3)
        .anyMatch(row -> row.startsWith("ClaudeBot "));
  }

  @Test
  void agentIsShownInWords() {
    Cli.Result shown = cli.run("agents", "show", "ANTHROPIC-AI");
    assertThat(shown.code()).isZero();
    assertThat(shown.lines().get(0)).isEqualTo("anthropic-ai");
    assertThat(shown.out())
        .containsPattern("operator +Anthropic\n")
        .containsPattern("successor +ClaudeBot\n")
        .containsPattern("robots.txt +respected, says its operator\n")
        .containsPattern("registered +with this release\n")
        .containsPattern("history +2024-02 on record by then\n +2024-07 retired; ClaudeBot took");
    assertThat(cli.run("agents", "show", "GPTBot").out())
        .containsPattern("announced +2023-08-07 \\(known to the day\\)\n");
  }

  @Test
  void agentIsShownAsData() throws IOException {
    JsonNode shown =
        new ObjectMapper()
            .readTree(cli.run("agents", "show", "claudebot", "--format", "jsonl").out());
    assertThat(shown.path("agent").asText()).isEqualTo("ClaudeBot");
    assertThat(shown.path("predecessors"))
        .extracting(JsonNode::asText)
        .containsExactly("anthropic-ai", "Claude-Web");
    assertThat(shown.path("history").path(1).path("when").asText()).isEqualTo("2024-07");
    List<String> csv = cli.run("agents", "show", "dotBOT", "--format", "csv").lines();
    assertThat(csv.get(0)).startsWith("agent,aliases,operator,purpose,announced,");
    assertThat(csv.get(1)).startsWith("DotBot,dotbot,");
  }

  @Test
  void tokenThatNobodyRegisteredIsWrongUseAndTheNearestAreNamed() {
    Cli.Result missed = cli.run("agents", "show", "ClaudBot");
    assertThat(missed.code()).isEqualTo(ExitCode.WRONG_USE);
    assertThat(missed.out()).isEmpty();
    assertThat(missed.err().lines())
        .containsExactly(
            "consent agents show: no registered agent answers to \"ClaudBot\";"
                + " did you mean ClaudeBot?");
    assertThat(cli.run("agents", "show", "qqq\u001b[31mzzz").err())
        .contains("'consent agents' lists")
        .doesNotContain("\u001b");
  }

  @Test
  void unknownNamesAreThoseOfTheNewestReadableFilesByTokens() throws IOException {
    fill();
    Cli.Result unknown = cli.run("agents", "unknown", "--format", "csv");
    assertThat(unknown.lines())
        .containsExactly(
            "token,hosts,tokens,first_seen,host,captured,line",
            "NewBot,2,90,2026-01-05,a.example,2026-01-05T10:00:00Z,2",
            "Lone Bot,1,0,2026-02-07,c.example,2026-02-07T10:00:00Z,1");
    assertThat(unknown.err()).contains("tokens are those of the corpus one");
    assertThat(cli.run("agents", "unknown", "--limit", "1", "--format", "csv").lines()).hasSize(2);
    assertThat(cli.run("agents", "unknown", "--limit", "1").err())
        .contains("1 of 2 names that are not registered");
  }

  @Test
  void unknownNamesOfACorpusAreThoseOfItsHosts() throws IOException {
    fill();
    assertThat(cli.run("agents", "unknown", "--corpus", "two", "--format", "csv").lines())
        .containsExactly(
            "token,hosts,tokens,first_seen,host,captured,line",
            "NewBot,1,1,2026-01-05,a.example,2026-01-05T10:00:00Z,2");
    assertThat(cli.run("agents", "unknown", "--corpus", "three").code())
        .isEqualTo(ExitCode.WRONG_USE);
  }

  @Test
  void unknownNamesOfTheWholeHistoryHoldThoseThatAreGone() throws IOException {
    fill();
    assertThat(cli.run("agents", "unknown", "--all-captures", "--format", "csv").lines())
        .containsExactly(
            "token,hosts,tokens,first_seen,host,captured,line",
            "NewBot,2,90,2026-01-05,a.example,2026-01-05T10:00:00Z,2",
            "OldBot,1,60,2025-03-05,a.example,2025-03-05T10:00:00Z,1",
            "GoneBot,1,5,2026-02-07,d.example,2026-02-07T10:00:00Z,1",
            "Lone Bot,1,0,2026-02-07,c.example,2026-02-07T10:00:00Z,1");
  }

  @Test
  void unknownNamesNeedAnArchiveAndMakeNone() {
    Cli.Result none = cli.run("agents", "unknown");
    assertThat(none.code()).isEqualTo(ExitCode.FAULT);
    assertThat(none.err()).contains("there is no archive in");
    assertThat(directory.resolve("archive")).doesNotExist();
  }

  @Test
  void ownFileBeforeOrAfterTheSubcommandStandsOverOurs() throws IOException {
    String mine = own("token,operator,purpose\nNewBot,New Co,training\nGPTBot,OpenAI LP,\n");
    Cli.Result after = cli.run("agents", "list", "--registry", mine, "--format", "csv");
    assertThat(after.lines()).hasSize(176);
    assertThat(after.lines().get(175)).startsWith("NewBot,New Co,training,").contains(mine + ":2");
    assertThat(after.lines())
        .anyMatch(
            row ->
                row.startsWith("GPTBot,OpenAI LP,training,2023-08-07,")
                    && row.contains("\"bundled, " + mine + ":3\""));
    assertThat(cli.run("--registry", mine, "agents", "list", "--format", "csv").out())
        .isEqualTo(after.out());
    assertThat(cli.run("agents", "show", "GPTBot", "--registry", mine).out())
        .containsPattern("registered +with this release; .*mine.csv:3 gives operator\n");
    assertThat(cli.run("agents", "show", "NewBot", "--registry", mine).out())
        .containsPattern("registered +by .*mine.csv:2\n");
  }

  @Test
  void ownFileChangesVerdictsAtOnceAndLeavesNoTrace() throws IOException {
    fill();
    String[] verdicts = {
      "verdicts", "--hosts", "c.example", "--agents", "GPTBot", "--format", "csv"
    };
    String before = cli.run(verdicts).out();
    assertThat(before).contains("c.example,2026-02-07T10:00:00Z,GPTBot,none,");
    String mine = own("token,aliases\nGPTBot,Lone Bot\n");
    assertThat(cli.run("--registry", mine, "agents", "unknown", "--format", "csv").out())
        .doesNotContain("Lone Bot");
    String[] withMine = {
      "verdicts",
      "--hosts",
      "c.example",
      "--agents",
      "GPTBot",
      "--format",
      "csv",
      "--registry",
      mine
    };
    assertThat(cli.run(withMine).out())
        .contains("c.example,2026-02-07T10:00:00Z,GPTBot,all,all,2,content");
    own("token,aliases\nGPTBot,Lone-Bot\n");
    assertThat(cli.run(withMine).out()).isEqualTo(before);
    assertThat(cli.run(verdicts).out()).isEqualTo(before);
  }

  @Test
  void fileInTheArchiveStandsWhereNoneIsNamed() throws IOException {
    fill();
    Files.writeString(directory.resolve("archive/agents.csv"), "token,purpose\nNewBot,training\n");
    assertThat(cli.run("agents", "unknown", "--format", "csv").out()).doesNotContain("NewBot");
    assertThat(cli.run("verdicts", "--hosts", "b.example", "--format", "csv").lines())
        .hasSize(176)
        .anyMatch(row -> row.contains(",NewBot,all,"));
    assertThat(cli.run("series", "--corpus", "one", "--by", "agent", "--format", "csv").out())
        .contains(",NewBot,all,");
    assertThat(
            cli.run("agents", "unknown", "--registry", own("token\nLone Bot\n"), "--format", "csv")
                .out())
        .contains("NewBot,")
        .doesNotContain("Lone Bot");
  }

  @Test
  void everyProblemOfAnOwnFileIsALineAndNothingIsDone() throws IOException {
    fill();
    String mine = own("token,purpose,successor\nA,fun,\nA,,\nB,,Nobody\nCCBOT,,\n");
    for (List<String> words :
        List.of(
            List.of("agents", "list"),
            List.of("verdicts"),
            List.of("series", "--corpus", "one"),
            List.of("diff", "a.example"),
            List.of("report", "--out", directory.resolve("site").toString()),
            List.of("demo", "--out", directory.resolve("demo").toString()),
            List.of("robots", "check", "--cases", mine),
            List.of("crawl", "--corpus", "one", "--user-agent", "T/1 (+https://t.example/)"))) {
      Cli.Result bad = cli.run(with(words, "--registry", mine));
      assertThat(bad.code()).as(words.toString()).isEqualTo(ExitCode.WRONG_USE);
      assertThat(bad.out()).isEmpty();
      String prefix = "consent " + String.join(" ", words.subList(0, names(words))) + ": " + mine;
      assertThat(bad.err().lines()).hasSize(3).allMatch(line -> line.startsWith(prefix), prefix);
      assertThat(bad.err())
          .contains(":2: \"fun\" is no purpose")
          .contains(":3: \"A\" is registered twice, first in line 2")
          .contains(":4: the successor \"Nobody\" is not registered");
    }
    assertThat(directory.resolve("site")).doesNotExist();
    assertThat(directory.resolve("demo")).doesNotExist();
  }

  private static int names(List<String> words) {
    return List.of("agents", "robots").contains(words.get(0)) ? 2 : 1;
  }

  private static String[] with(List<String> words, String... more) {
    List<String> all = new ArrayList<>(words);
    all.addAll(List.of(more));
    return all.toArray(String[]::new);
  }

  @Test
  void ownFileThatIsMissingOrADirectoryIsWrongUse() {
    Cli.Result missing = cli.run("agents", "--registry", "no-such-file.csv");
    assertThat(missing.code()).isEqualTo(ExitCode.WRONG_USE);
    assertThat(missing.err()).contains("there is no file no-such-file.csv");
    Cli.Result folder = cli.run("agents", "--registry", directory.toString());
    assertThat(folder.code()).isEqualTo(ExitCode.WRONG_USE);
    assertThat(folder.err()).contains("is a directory");
  }
}
