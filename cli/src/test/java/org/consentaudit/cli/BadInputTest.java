package org.consentaudit.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Bad input through the command: a clear sentence, the right exit code, the rest taken in. */
@Timeout(180)
class BadInputTest {

  @TempDir Path directory;
  private Cli cli;

  @BeforeEach
  void archive() {
    cli = new Cli(directory.resolve("archive"));
  }

  private static String line(int i) {
    return "{\"domain\":\"h"
        + i
        + ".example\",\"timestamp\":\"2026-01-02T00:00:00Z\",\"status\":200,"
        + "\"content\":\"User-agent: *\\nDisallow: /"
        + i
        + "\"}\n";
  }

  private String file(String text) throws IOException {
    return Files.writeString(directory.resolve("captures.jsonl"), text).toString();
  }

  private long captures() {
    Cli.Result verdicts = cli.run("verdicts", "--agents", "GPTBot", "--format", "jsonl");
    assertThat(verdicts.code()).as(verdicts.err()).isEqualTo(ExitCode.DONE);
    return verdicts.lines().size();
  }

  @Test
  void goodFileIsTakenInOnce() throws IOException {
    String file = file(line(1) + line(2));
    assertThat(cli.run("import", file).err())
        .contains("2 captures added, 0 held already, 0 rejected");
    Cli.Result again = cli.run("import", file);
    assertThat(again.code()).isEqualTo(ExitCode.DONE);
    assertThat(again.err()).contains("0 captures added, 2 held already, 0 rejected");
    assertThat(captures()).isEqualTo(2);
  }

  @Test
  void missingFileIsWrongUseAndNothingIsMade() {
    Cli.Result result = cli.run("import", directory.resolve("none.jsonl").toString());
    assertThat(result.code()).isEqualTo(ExitCode.WRONG_USE);
    assertThat(result.err()).contains("there is no file").contains("none.jsonl");
    assertThat(result.out()).isEmpty();
    assertThat(directory.resolve("archive")).doesNotExist();
  }

  @Test
  void brokenGzipGivesWhatStandsBeforeTheBreak() throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(bytes)) {
      for (int i = 0; i < 5000; i++) {
        out.write(line(i).getBytes(UTF_8));
      }
    }
    byte[] half = Arrays.copyOf(bytes.toByteArray(), bytes.size() / 2);
    Path file = Files.write(directory.resolve("broken.jsonl.gz"), half);
    Cli.Result result = cli.run("import", file.toString());
    assertThat(result.code()).isEqualTo(ExitCode.REJECTS);
    assertThat(result.err())
        .contains("broken.jsonl.gz: the gzip stream is broken")
        .contains("1 rejected");
    assertThat(captures()).isBetween(1500L, 4999L);
  }

  @Test
  void lineThatIsNotJsonAndDateInTheFutureAreNamedAndKept() throws IOException {
    Path rejects = directory.resolve("rejects.jsonl");
    String future = line(2).replace("2026-01-02", "2026-12-24");
    Cli.Result result =
        cli.run(
            "import",
            file(line(1) + "nonsense\n" + future + line(3)),
            "--rejects",
            rejects.toString());
    assertThat(result.code()).isEqualTo(ExitCode.REJECTS);
    assertThat(result.err())
        .contains("captures.jsonl:2: not JSON")
        .contains("captures.jsonl:3: captured in the future")
        .contains("2 captures added, 0 held already, 2 rejected");
    assertThat(rejects).hasContent("nonsense\n" + future);
  }

  @Test
  void binaryFileIsRejected() throws IOException {
    byte[] binary = new byte[100_000];
    new Random(1).nextBytes(binary);
    Path file = Files.write(directory.resolve("binary"), binary);
    Cli.Result result = cli.run("import", file.toString());
    assertThat(result.code()).isEqualTo(ExitCode.REJECTS);
    assertThat(result.err()).contains("0 captures added").contains("further rejects are counted");
  }

  @Test
  void fieldOfAnyLengthIsRejectedAndTheRestGoesIn() throws IOException {
    String long1 =
        "{\"v\":1,\"host\":\"a.example\",\"url\":\"https://a.example/robots.txt\",\"kind\":\"robots\","
            + "\"captured\":\"2026-01-01T00:00:00Z\",\"source\":\"crawl\",\"outcome\":\"refused\",\"user_agent\":\""
            + "x".repeat(5000)
            + "\"}\n";
    Cli.Result result = cli.run("import", file(line(1) + long1 + line(2)));
    assertThat(result.code()).isEqualTo(ExitCode.REJECTS);
    assertThat(result.err())
        .contains("captures.jsonl:2: the user agent")
        .contains("2 captures added");
  }

  @Test
  void robotsTxtOfFiftyMegabytesIsTruncatedAndRead() throws IOException {
    String rule = "Disallow: /x\\n";
    String robots = "User-agent: *\\n" + rule.repeat((50 << 20) / rule.length());
    String line =
        "{\"domain\":\"big.example\",\"timestamp\":\"2026-01-02T00:00:00Z\",\"status\":200,\"content\":\"";
    Cli.Result result = cli.run("import", file(line + robots + "\"}\n"));
    assertThat(result.code()).as(result.err()).isEqualTo(ExitCode.DONE);
    assertThat(cli.run("verdicts", "--agents", "GPTBot", "--format", "csv").lines())
        .containsExactly(
            "host,captured,agent,status,detail,line,outcome",
            "big.example,2026-01-02T00:00:00Z,GPTBot,some,some_other,2,truncated");
  }

  @Test
  void negativeTokensAreNamedAndTheRestIsTaken() throws IOException {
    Path table =
        Files.writeString(directory.resolve("t.csv"), "url,c4_tokens\na.example,5\nb.example,-1\n");
    Cli.Result result = cli.run("corpus", "import", table.toString());
    assertThat(result.code()).isEqualTo(ExitCode.REJECTS);
    assertThat(result.err()).contains("t.csv:3: negative tokens in c4").contains("c4: 1 hosts");
    assertThat(cli.run("corpus", "list", "--format", "csv").lines()).contains("c4,1,1,0,5,");
  }

  @Test
  void tableThatIsNoneIsWrongUse() throws IOException {
    Path table = Files.writeString(directory.resolve("t.csv"), "name,count\na.example,5\n");
    Cli.Result result = cli.run("corpus", "import", table.toString());
    assertThat(result.code()).isEqualTo(ExitCode.WRONG_USE);
    assertThat(result.err()).contains("t.csv:1: the first column must be");
  }

  @Test
  void noArchiveSaysHowToFillOne() {
    for (String[] words :
        new String[][] {
          {"verdicts"}, {"series", "--corpus", "c4"}, {"archive", "stats"}, {"archive", "check"}
        }) {
      Cli.Result result = cli.run(words);
      assertThat(result.code()).as(words[0]).isEqualTo(ExitCode.FAULT);
      assertThat(result.err()).contains("there is no archive in").contains("consent import");
      assertThat(result.out()).isEmpty();
    }
  }

  @Test
  void unknownWordsAreWrongUse() throws IOException {
    cli.run("import", file(line(1)));
    for (String[] words :
        new String[][] {
          {"verdict"},
          {"import"},
          {"verdicts", "--profile", "mine"},
          {"verdicts", "--as-of", "soon"},
          {"series"},
          {"series", "--corpus", "none"},
          {"archive"},
          {"robots"},
          {"corpus"},
          {"verdicts", "--format", "xml"},
          {"agents", "--purpose", "fun"}
        }) {
      Cli.Result result = cli.run(words);
      assertThat(result.code()).as(String.join(" ", words)).isEqualTo(ExitCode.WRONG_USE);
      assertThat(result.err()).isNotBlank().doesNotContain("Exception");
      assertThat(result.out()).isEmpty();
    }
  }

  @Test
  void archiveInUseByAnotherProcessIsAFault() throws Exception {
    Process other = halfAnImport();
    try {
      Cli.Result result = cli.run("verdicts");
      assertThat(result.code()).isEqualTo(ExitCode.FAULT);
      assertThat(result.err()).contains("in use by another process");
    } finally {
      kill(other);
    }
  }

  @Test
  void importThatIsKilledIsCompletedByTheNextAndNothingStandsTwice() throws Exception {
    kill(halfAnImport());
    Cli.Result again = cli.run("import", directory.resolve("captures.jsonl").toString());
    assertThat(again.code()).as(again.err()).isEqualTo(ExitCode.DONE);
    assertThat(captures()).isEqualTo(4100);
    Cli.Result check = cli.run("archive", "check");
    assertThat(check.code()).as(check.out()).isEqualTo(ExitCode.DONE);
    assertThat(check.err()).contains("8,200 contents and captures checked, 0 damaged");
  }

  /** A process in the middle of an import: a batch is written, others wait. */
  private Process halfAnImport() throws IOException {
    var lines = new StringBuilder();
    for (int i = 0; i < 4100; i++) {
      lines.append(line(i));
    }
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                HalfAnImport.class.getName(),
                directory.resolve("archive").toString(),
                file(lines.toString()))
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    // Not closed: the process lives on until it is killed.
    var said = new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8));
    assertThat(said.readLine()).isEqualTo("written");
    return process;
  }

  private static void kill(Process process) throws InterruptedException {
    process.destroyForcibly();
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
  }

  @Test
  void damagedArchiveIsNamedAndLeftAsItIs() throws IOException {
    cli.run("import", file(line(1) + line(2)));
    Path stored = directory.resolve("archive/archive.mv.db");
    byte[] bytes = Files.readAllBytes(stored);
    byte[] damaged = java.util.Arrays.copyOf(bytes, Math.max(bytes.length, 200_000));
    for (int i = 8192; i < damaged.length; i++) {
      damaged[i] ^= 0x5a;
    }
    Files.write(stored, damaged);
    Cli.Result result = cli.run("archive", "check");
    assertThat(result.code()).isEqualTo(ExitCode.FAULT);
    assertThat(result.err()).contains("is damaged").contains("restore it from a copy");
    assertThat(Files.readAllBytes(stored)).isEqualTo(damaged);
  }

  @Test
  void capturesOfOneInstantGiveTheSameFiguresWhateverCameFirst() throws IOException {
    String closed = line(1).replace("Disallow: /1", "Disallow: /");
    cli.run("import", file(closed + line(1)));
    String one = cli.run("verdicts", "--agents", "GPTBot", "--format", "csv").out();
    var other = new Cli(directory.resolve("other"));
    other.run("import", file(line(1) + closed));
    assertThat(other.run("verdicts", "--agents", "GPTBot", "--format", "csv").out()).isEqualTo(one);
  }

  @Test
  void controlCharacterIsPartOfThePathAndNoWhiteSpace() throws IOException {
    cli.run("import", file(line(1).replace("Disallow: /1", "Disallow: /\\u0000")));
    assertThat(cli.run("verdicts", "--agents", "GPTBot", "--format", "csv").out())
        .contains(",some,");
  }

  @Test
  void reportOfNothingSaysWhatToDo() throws IOException {
    Path table = Files.writeString(directory.resolve("t.csv"), "url,x_tokens\na.example,5\n");
    cli.run("corpus", "import", table.toString());
    Cli.Result result = cli.run("report", "--out", directory.resolve("site").toString());
    assertThat(result.code()).isEqualTo(ExitCode.WRONG_USE);
    assertThat(result.err()).contains("holds no capture").contains("consent import");
  }

  @Test
  void corpusNameThatNoPageCouldBearIsRefusedAtOnce() throws IOException {
    Path table = Files.writeString(directory.resolve("t.csv"), "url,<b>x_tokens\na.example,5\n");
    Cli.Result result = cli.run("corpus", "import", table.toString());
    assertThat(result.code()).isEqualTo(ExitCode.WRONG_USE);
    assertThat(result.err()).contains("names no corpus");
  }
}
