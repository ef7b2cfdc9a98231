package org.consentaudit.cli;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.consentaudit.archive.CaptureEntry;
import org.consentaudit.archive.Host;
import org.consentaudit.archive.Outcome;
import org.consentaudit.archive.ResourceKind;
import org.consentaudit.archive.store.Archive;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.revwalk.RevCommit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** {@code import --from git}: repositories of scraped files, whole and broken. */
@Timeout(120)
class GitImportTest {

  private static final String CLOSED = "User-agent: *\nDisallow: /\n";
  private static final String OPEN = "User-agent: *\nAllow: /\n";
  private static final String PLAIN = "data/{host}.txt";

  @TempDir Path directory;
  private Cli cli;
  private TestRepository tracker;

  @BeforeEach
  void make() throws GitAPIException {
    cli = new Cli(directory.resolve("archive"));
    tracker = new TestRepository(directory.resolve("tracker"));
  }

  @AfterEach
  void close() {
    tracker.close();
  }

  private Cli.Result take(String path, String... more) {
    return take(tracker.directory, path, more);
  }

  private Cli.Result take(Path repository, String path, String... more) {
    List<String> words = new ArrayList<>(List.of("import", "--from", "git"));
    words.addAll(List.of(repository.toString(), "--path", path));
    words.addAll(List.of(more));
    return cli.run(words.toArray(String[]::new));
  }

  /** Instants and outcomes of a host's captures. */
  private List<String> told(String host) {
    return entries(host, ResourceKind.ROBOTS).stream()
        .map(entry -> entry.captured() + " " + entry.outcome().code())
        .toList();
  }

  private List<CaptureEntry> entries(String host, ResourceKind kind) {
    try (Archive archive = Archive.open(directory.resolve("archive"))) {
      return archive.captures().of(new Host(host), kind);
    }
  }

  @Test
  void commitThatChangesAFileIsACaptureAndOneThatLeavesItIsNone() throws Exception {
    tracker.write("data/a.example.txt", OPEN).write("data/b.example.txt", OPEN);
    tracker.write("README.md", "A tracker").commit("one", "2024-01-01T06:00:00Z");
    tracker.write("data/a.example.txt", CLOSED).commit("two", "2024-02-01T06:00:00Z");
    tracker.delete("data/a.example.txt").commit("gone", "2024-03-01T06:00:00Z");
    tracker.write("data/b.example.txt", "").commit("empty", "2024-04-01T06:00:00Z");
    Cli.Result result = take(PLAIN);
    assertThat(result.code()).as(result.err()).isEqualTo(ExitCode.DONE);
    assertThat(result.err())
        .contains("4 commits read, 4 of 5 files met are named like data/{host}.txt")
        .contains("4 captures added, 0 held already, 0 rejected");
    assertThat(told("a.example"))
        .containsExactly("2024-01-01T06:00:00Z content", "2024-02-01T06:00:00Z content");
    assertThat(told("b.example"))
        .containsExactly("2024-01-01T06:00:00Z content", "2024-04-01T06:00:00Z source_failed");
    CaptureEntry first = entries("a.example", ResourceKind.ROBOTS).get(0);
    assertThat(first.source().name()).isEqualTo("file:tracker");
    assertThat(first.url()).isEqualTo("https://a.example/robots.txt");
    assertThat(first.status()).isEmpty();
    assertThat(cli.run("archive", "log", "--format", "csv").out())
        .contains(",4,0,0,,," + tracker.directory + ",commit:");
  }

  @Test
  void secondRunAndABareCloneAddNothing() throws Exception {
    tracker.write("data/a.example.txt", OPEN).commit("one", "2024-01-01T06:00:00Z");
    take(PLAIN);
    assertThat(take(PLAIN).err()).contains("0 captures added, 1 held already, 0 rejected");
    Path bare = directory.resolve("copy/tracker.git");
    Git.cloneRepository()
        .setURI(tracker.directory.toUri().toString())
        .setDirectory(bare.toFile())
        .setBare(true)
        .call()
        .close();
    assertThat(take(bare, PLAIN).err()).contains("0 captures added, 1 held already, 0 rejected");
  }

  @Test
  void movedFileWasNotFetchedAnew() throws Exception {
    tracker.write("old/a.example.txt", OPEN).commit("one", "2024-01-01T06:00:00Z");
    tracker.move("old/a.example.txt", "data/a.example.txt").commit("tidy", "2025-01-01T06:00:00Z");
    take("{*}/{host}.txt");
    assertThat(told("a.example")).containsExactly("2024-01-01T06:00:00Z content");
  }

  @Test
  void changeOnASideIsDatedByItsOwnCommitAndOnRequestByTheMerge() throws Exception {
    tracker.write("data/a.example.txt", OPEN).commit("one", "2024-01-01T06:00:00Z");
    tracker.branch("side", true);
    tracker.write("data/b.example.txt", CLOSED).commit("side", "2024-02-01T06:00:00Z");
    tracker.branch("main", false);
    tracker.write("data/a.example.txt", CLOSED).commit("main", "2024-03-01T06:00:00Z");
    tracker.merge("side", "2024-04-01T06:00:00Z");
    take(PLAIN);
    assertThat(told("a.example"))
        .containsExactly("2024-01-01T06:00:00Z content", "2024-03-01T06:00:00Z content");
    assertThat(told("b.example")).containsExactly("2024-02-01T06:00:00Z content");
    cli = new Cli(directory.resolve("archive"));
    take(PLAIN, "--first-parent");
    assertThat(told("b.example"))
        .containsExactly("2024-02-01T06:00:00Z content", "2024-04-01T06:00:00Z content");
  }

  @Test
  void authorsDateCountsUnlessToldOtherwise() throws Exception {
    tracker
        .write("data/a.example.txt", OPEN)
        .commit("picked", "2024-01-01T06:00:00Z", "2025-01-01T06:00:00Z");
    take(PLAIN);
    take(PLAIN, "--time", "committer");
    assertThat(told("a.example"))
        .containsExactly("2024-01-01T06:00:00Z content", "2025-01-01T06:00:00Z content");
  }

  @Test
  void datedPathsAreReadFromTheNewestCommitAndWithHistoryFromAll() throws Exception {
    tracker.write("data/2024-01-31/a.example.txt", OPEN).commit("one", "2024-06-01T00:00:00Z");
    tracker
        .delete("data/2024-01-31/a.example.txt")
        .write("data/2024-02-29/a.example.txt", CLOSED)
        .write("data/2024-02-30/a.example.txt", CLOSED)
        .commit("two", "2024-06-02T00:00:00Z");
    Cli.Result result = take("data/{date}/{host}.txt");
    assertThat(result.code()).isEqualTo(ExitCode.REJECTS);
    assertThat(result.err()).contains("data/2024-02-30/a.example.txt: \"2024-02-30\" is no day");
    assertThat(told("a.example")).containsExactly("2024-02-29T00:00:00Z content");
    take("data/{date}/{host}.txt", "--history");
    assertThat(told("a.example"))
        .containsExactly("2024-01-31T00:00:00Z content", "2024-02-29T00:00:00Z content");
  }

  @Test
  void otherKindsNeedTheirAddress() throws Exception {
    tracker.write("ai/a.example.txt", "User-Agent: *").commit("one", "2024-01-01T06:00:00Z");
    Cli.Result vague = take("ai/{host}.txt", "--kind", "signal");
    assertThat(vague.code()).isEqualTo(ExitCode.WRONG_USE);
    assertThat(vague.err()).contains("--kind signal needs --url");
    take("ai/{host}.txt", "--kind", "signal", "--url", "https://{host}/ai.txt");
    assertThat(entries("a.example", ResourceKind.SIGNAL).get(0).url())
        .isEqualTo("https://a.example/ai.txt");
  }

  @Test
  void whatIsNoFileOfAHostIsRejectedWithItsReason() throws Exception {
    tracker.plant(
        "2024-01-01T06:00:00Z",
        TestRepository.Planted.file("README.txt", "hello"),
        TestRepository.Planted.file("a.example.txt", OPEN),
        TestRepository.Planted.file("a@b.example.txt", OPEN),
        TestRepository.Planted.file(
            "big.example.txt",
            "version https://git-lfs.github.com/spec/v1\noid sha256:00\nsize 1\n"),
        new TestRepository.Planted(
            "link.example.txt".getBytes(ISO_8859_1), FileMode.SYMLINK, "/etc/passwd"),
        new TestRepository.Planted(
            "m\u00FCller.example.txt".getBytes(ISO_8859_1), FileMode.REGULAR_FILE, OPEN),
        new TestRepository.Planted("sub.example.txt".getBytes(ISO_8859_1), FileMode.GITLINK, ""));
    Path rejects = directory.resolve("rejects");
    Cli.Result result = take(PLAIN, "--branch", "planted", "--rejects", rejects.toString());
    assertThat(result.code()).isEqualTo(ExitCode.REJECTS);
    assertThat(result.err())
        .contains("data/README.txt: \"README\" is no name of a public host")
        .contains("data/a@b.example.txt: \"a@b.example\" is no name of a public host")
        .contains("data/big.example.txt: it is a pointer of Git LFS")
        .contains("data/link.example.txt: it is a symbolic link")
        .contains("its path is not UTF-8")
        .contains("data/sub.example.txt: it is a submodule")
        .contains("1 captures added, 0 held already, 6 rejected");
    assertThat(Files.readAllLines(rejects)).hasSize(6).allMatch(line -> line.contains(":data/"));
  }

  @Test
  void damagedAndMissingObjectsCostOnlyWhatTheyHold() throws Exception {
    RevCommit one =
        tracker
            .write("data/a.example.txt", OPEN)
            .write("data/b.example.txt", CLOSED)
            .write("data/c.example.txt", CLOSED + "#")
            .commit("one", "2024-01-01T06:00:00Z");
    RevCommit two =
        tracker.write("data/b.example.txt", OPEN + "#").commit("two", "2024-02-01T06:00:00Z");
    tracker.write("data/c.example.txt", OPEN + "##").commit("three", "2024-03-01T06:00:00Z");
    Files.delete(tracker.loose(tracker.blob(one, "data/b.example.txt")));
    damage(tracker.loose(tracker.blob(one, "data/c.example.txt")));
    Cli.Result result = take(PLAIN);
    assertThat(result.code()).isEqualTo(ExitCode.REJECTS);
    assertThat(result.err())
        .contains(one.name() + ":data/b.example.txt: it is missing")
        .contains(one.name() + ":data/c.example.txt: it is damaged")
        .contains("3 captures added, 0 held already, 2 rejected");
    Files.delete(tracker.loose(two));
    Cli.Result cut = take(PLAIN);
    assertThat(cut.code()).isEqualTo(ExitCode.REJECTS);
    assertThat(cut.err())
        .contains("commit " + two.name() + " cannot be read: it is missing")
        .contains("changed cannot be told");
  }

  private static void damage(Path object) throws IOException {
    assertThat(object.toFile().setWritable(true)).isTrue();
    byte[] bytes = Files.readAllBytes(object);
    bytes[bytes.length / 2] ^= 0x55;
    Files.write(object, bytes);
  }

  @Test
  void shallowCloneSaysThatItsBeginningIsUnknown() throws Exception {
    tracker.write("data/a.example.txt", OPEN).commit("one", "2024-01-01T06:00:00Z");
    RevCommit two = tracker.write("data/b.example.txt", OPEN).commit("two", "2024-02-01T06:00:00Z");
    tracker.write("data/a.example.txt", CLOSED).commit("three", "2024-03-01T06:00:00Z");
    Files.writeString(tracker.directory.resolve(".git/shallow"), two.name() + "\n");
    Cli.Result result = take(PLAIN);
    assertThat(result.code()).as(result.err()).isEqualTo(ExitCode.DONE);
    assertThat(result.err()).contains("is a shallow clone: older commits are missing");
    assertThat(told("a.example")).containsExactly("2024-03-01T06:00:00Z content");
    assertThat(told("b.example")).isEmpty();
  }

  @Test
  void hugeFileIsKeptUpToTheLimit() throws Exception {
    tracker
        .write("data/a.example.txt", CLOSED + "# padding\n".repeat(200_000))
        .commit("one", "2024-01-01T06:00:00Z");
    take(PLAIN);
    assertThat(entries("a.example", ResourceKind.ROBOTS).get(0).outcome())
        .isEqualTo(Outcome.Readable.TRUNCATED);
  }

  @Test
  void futureAndNoDatesAreRejected() throws Exception {
    tracker.write("data/a.example.txt", OPEN).commit("one", "2031-01-01T06:00:00Z");
    tracker.write("data/a.example.txt", CLOSED).commit("two", "1970-01-01T00:00:00Z");
    Cli.Result result = take(PLAIN);
    assertThat(result.code()).isEqualTo(ExitCode.REJECTS);
    assertThat(result.err())
        .contains("captured in the future")
        .contains("captured before there was a web");
  }

  @Test
  void wrongUseIsExplainedAndMakesNoArchive() throws Exception {
    tracker.write("data/a.example.txt", OPEN).commit("one", "2024-01-01T06:00:00Z");
    String repository = tracker.directory.toString();
    String[][] wrong = {
      {"--from", "git", repository},
      {"--from", "git", repository, "--path", "data/x.txt"},
      {"--from", "git", repository, "--path", "{host}/{when}.txt"},
      {"--from", "git", repository, "--path", "/data/{host}.txt"},
      {"--from", "git", repository, "--path", PLAIN, "--branch", "none"},
      {"--from", "git", directory.toString(), "--path", PLAIN},
      {"--from", "git", repository, "--path", PLAIN, "--declarations", repository},
      {"--from", "ota", repository, "--path", PLAIN},
      {"--from", "ota", repository, "--declarations", tracker.directory.resolve("data").toString()},
      {"--from", "svn", repository},
      {repository},
    };
    for (String[] words : wrong) {
      var line = new ArrayList<>(List.of("import"));
      line.addAll(List.of(words));
      Cli.Result result = cli.run(line.toArray(String[]::new));
      assertThat(result.code()).as(String.join(" ", words)).isEqualTo(ExitCode.WRONG_USE);
      assertThat(result.err()).isNotBlank().doesNotContain("Exception");
      assertThat(directory.resolve("archive")).doesNotExist();
    }
    assertThat(take("dat/{host}.txt").err())
        .contains("is named like dat/{host}.txt; one is data/a.example.txt");
  }
}
