package org.consentaudit.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Copies through the real command, of an archive that is free and of one that is in use. */
class BackupCommandTest {

  @TempDir Path directory;
  private Cli cli;
  private Path copy;

  @BeforeEach
  void archive() {
    cli = new Cli(directory.resolve("archive"));
    copy = directory.resolve("copy.zip");
  }

  private String captures(int number) throws IOException {
    var lines = new StringBuilder();
    for (int i = 0; i < number; i++) {
      lines.append(
          "{\"v\":1,\"host\":\"h%1$d.example\",\"url\":\"https://h%1$d.example/robots.txt\",\"kind\":\"robots\",\"captured\":\"2026-05-03T00:00:00Z\",\"source\":\"crawl\",\"outcome\":\"content\",\"status\":200,\"content\":\"User-agent: *\\nDisallow: /%1$d\\n\"}\n"
              .formatted(i));
    }
    return Files.writeString(directory.resolve("captures.jsonl"), lines).toString();
  }

  @Test
  void copyOfAFreeArchiveBecomesAnArchiveAgain() throws IOException {
    cli.run("import", captures(3));
    Cli.Result made = cli.run("archive", "backup", "--out", copy.toString(), "--check");
    assertThat(made.code()).as(made.err()).isZero();
    assertThat(made.err()).contains("copy.zip: ").contains(" tables");
    var restored = new Cli(directory.resolve("restored"));
    Cli.Result back = restored.run("archive", "restore", copy.toString(), "--check");
    assertThat(back.code()).as(back.err()).isZero();
    assertThat(restored.run("verdicts", "--format", "csv").out())
        .isNotEmpty()
        .isEqualTo(cli.run("verdicts", "--format", "csv").out());
  }

  @Test
  void nothingIsEverOverwritten() throws IOException {
    cli.run("import", captures(1));
    cli.run("archive", "backup", "--out", copy.toString());
    Cli.Result again = cli.run("archive", "backup", "--out", copy.toString());
    assertThat(again.code()).isEqualTo(ExitCode.WRONG_USE);
    assertThat(again.err()).contains("is there already");
    Cli.Result over = cli.run("archive", "restore", copy.toString());
    assertThat(over.code()).isEqualTo(ExitCode.WRONG_USE);
    assertThat(over.err()).contains("there is an archive in");
  }

  @Test
  void processThatHoldsTheArchiveMakesTheCopy() throws Exception {
    Process holder = holder(captures(4100));
    try {
      Cli.Result made = cli.run("archive", "backup", "--out", copy.toString(), "--check");
      assertThat(made.code()).as(made.err()).isZero();
      assertThat(made.err()).contains("it was asked for a copy");
      assertThat(holder.isAlive()).isTrue();
    } finally {
      holder.destroyForcibly().waitFor();
    }
    assertThat(directory.resolve("archive").toFile().list()).containsExactly("archive.mv.db");
    var restored = new Cli(directory.resolve("restored"));
    assertThat(restored.run("archive", "restore", copy.toString()).code()).isZero();
    Cli.Result rest = restored.run("import", directory.resolve("captures.jsonl").toString());
    assertThat(rest.err()).doesNotContain(" 0 held already").contains("0 rejected");
    assertThat(restored.run("archive", "check").err()).contains("8,200 contents and captures");
  }

  /** A process in the middle of an import: a batch is written, others wait. */
  private Process holder(String file) throws IOException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                HalfAnImport.class.getName(),
                directory.resolve("archive").toString(),
                file)
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    // Not closed: the process lives on until it is killed.
    var said = new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8));
    assertThat(said.readLine()).isEqualTo("written");
    return process;
  }
}
