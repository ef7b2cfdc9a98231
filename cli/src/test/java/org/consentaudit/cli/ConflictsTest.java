package org.consentaudit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two sources of one day that contradict each other, through the real command. */
class ConflictsTest {

  @TempDir Path directory;
  private Cli cli;

  @BeforeEach
  void archive() {
    cli = new Cli(directory.resolve("archive"));
  }

  private static String line(String time, String source, String outcome, String content) {
    return """
    {"v":1,"host":"a.example","url":"https://a.example/robots.txt","kind":"robots",\
    "captured":"%s","source":"%s","outcome":"%s"%s}
    """
        .formatted(
            time, source, outcome, content.isEmpty() ? "" : ",\"content\":\"" + content + "\"");
  }

  private Cli.Result conflicts(String... lines) throws IOException {
    Path file = Files.writeString(directory.resolve("c.jsonl"), String.join("", lines));
    Cli.Result imported = cli.run("import", file.toString());
    assertThat(imported.code()).as(imported.err()).isZero();
    return cli.run("archive", "conflicts", "--format", "csv");
  }

  @Test
  void contradictionOfOneDayIsAFinding() throws IOException {
    Cli.Result result =
        conflicts(
            line("2026-05-03T01:00:00Z", "wayback", "content", "User-agent: *\\nDisallow:"),
            line("2026-05-03T09:00:00Z", "crawl", "content", "User-agent: GPTBot\\nDisallow: /"));
    assertThat(result.code()).isEqualTo(ExitCode.FINDINGS);
    assertThat(result.lines())
        .containsExactly(
            "host,day,source,captured,other_source,other_captured,agents,agent,status,other_status,"
                + "preferred,preferred_by",
            "a.example,2026-05-03,crawl,2026-05-03T09:00:00Z,wayback,2026-05-03T01:00:00Z,1,GPTBot,"
                + "all,none,crawl,order");
  }

  @Test
  void failuresOtherDaysOtherWordsAndOneSourceAreNone() throws IOException {
    Cli.Result result =
        conflicts(
            line("2026-05-03T01:00:00Z", "wayback", "content", "User-agent: *\\nDisallow:"),
            line("2026-05-03T02:00:00Z", "commoncrawl:CC-MAIN-2026-18", "unavailable", ""),
            line("2026-05-03T03:00:00Z", "crawl", "content", "# none\\nUser-agent: *\\nDisallow:"),
            line("2026-05-04T00:00:00Z", "crawl", "content", "User-agent: *\\nDisallow: /"),
            line("2026-05-04T01:00:00Z", "crawl", "content", "User-agent: *\\nDisallow: /x"));
    assertThat(result.code()).as(result.out()).isZero();
    assertThat(result.lines()).hasSize(1);
  }
}
