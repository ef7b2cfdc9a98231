package org.consentaudit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Archives that earlier releases wrote open in this one and say what they said then. Each is made
 * once, by {@code docs/old-archive.sh} at its release, and never again.
 */
class OldArchiveTest {

  private static final Path ARCHIVES = Cli.ROOT.resolve("cli/src/test/resources/old-archives");
  private static final String AGENTS = "GPTBot,CCBot,Googlebot";

  @TempDir Path directory;

  static Stream<Path> releases() {
    try (var entries = Files.list(ARCHIVES)) {
      return entries.filter(Files::isDirectory).sorted().toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @ParameterizedTest
  @MethodSource("releases")
  void archiveOfAnEarlierReleaseSaysWhatItSaidThen(Path release) throws IOException {
    var cli = new Cli(directory.resolve("archive"));
    done(cli, "archive", "restore", release.resolve("archive.zip").toString(), "--check");

    assertThat(done(cli, "archive", "stats", "--format", "csv"))
        .isEqualTo(Files.readAllLines(release.resolve("stats.csv")));
    for (String profile : List.of("rfc9309", "paper")) {
      assertThat(done(cli, "verdicts", "--profile", profile, "--agents", AGENTS, "--format", "csv"))
          .isEqualTo(Files.readAllLines(release.resolve("verdicts-" + profile + ".csv")));
      assertThat(series(cli, profile))
          .isEqualTo(Files.readAllLines(release.resolve("series-" + profile + ".csv")));
    }
    Cli.Result again = cli.run("import", ARCHIVES.resolve("captures.jsonl").toString());
    assertThat(again.code()).as(again.err()).isZero();
    assertThat(again.err()).contains("0 captures added, 26 held already, 0 rejected");
    assertThat(done(cli, "status", "--format", "csv")).hasSize(2);
    assertThat(done(cli, "archive", "check")).isEmpty();
  }

  private static List<String> series(Cli cli, String profile) {
    List<String> rows =
        done(
            cli,
            "series",
            "--profile",
            profile,
            "--corpus",
            "made",
            "--by",
            "agent",
            "--from",
            "2026-01",
            "--to",
            "2026-06",
            "--format",
            "csv");
    return rows.stream()
        .filter(row -> row.matches(".*,(group|GPTBot|CCBot|Googlebot),.*"))
        .toList();
  }

  private static List<String> done(Cli cli, String... words) {
    Cli.Result result = cli.run(words);
    assertThat(result.code()).as(result.err()).isZero();
    return result.lines();
  }
}
