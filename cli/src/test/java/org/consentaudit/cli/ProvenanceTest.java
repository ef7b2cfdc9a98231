package org.consentaudit.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.consentaudit.archive.Digest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What took captures in is recorded, can be retracted, and cannot be changed unseen once sealed.
 */
class ProvenanceTest {

  private static final String VERDICTS = "verdicts --agents GPTBot --format csv";

  @TempDir Path directory;
  private Cli cli;

  @BeforeEach
  void open() {
    cli = new Cli(directory.resolve("archive"));
  }

  private Cli.Result consent(String line) {
    return cli.run(line.split(" "));
  }

  private static String line(String host, String day, String robots) {
    return """
    {"v":1,"host":"%s","url":"https://%s/robots.txt","kind":"robots","captured":"%sT00:00:00Z",\
    "source":"file:test","outcome":"content","status":200,"content":"%s"}
    """
        .formatted(host, host, day, robots);
  }

  private String file(String name, String text) throws IOException {
    return Files.writeString(directory.resolve(name), text).toString();
  }

  private String open(String name) throws IOException {
    return file(name, line("a.example", "2026-01-05", "User-agent: *\\nDisallow:"));
  }

  private String closed(String name) throws IOException {
    return file(
        name,
        line("a.example", "2026-02-05", "User-agent: GPTBot\\nDisallow: /")
            + line("b.example", "2026-02-05", "User-agent: GPTBot\\nDisallow: /")
            + "no line\n");
  }

  private List<String> log() {
    return consent("archive log --format csv").lines();
  }

  private void sql(String statement) throws SQLException {
    Path file = directory.resolve("archive/archive").toAbsolutePath();
    try (var connection = DriverManager.getConnection("jdbc:h2:file:" + file, "sa", "");
        var change = connection.createStatement()) {
      assertThat(change.executeUpdate(statement)).isPositive();
    }
  }

  @Test
  void logNamesEachFileWithItsDigestAndCountsNewestFirst() throws IOException {
    String first = open("one.jsonl");
    String second = closed("two or more.jsonl");
    cli.run("import", first, second);
    consent("import " + first);
    List<String> log = log();
    assertThat(log).hasSize(4);
    assertThat(log.get(0))
        .isEqualTo(
            "ingest,started,finished,added,held,rejected,retracted,reason,input,digest,command,"
                + "program");
    String now = "2026-11-01T00:00:00Z";
    assertThat(log.get(1)).startsWith("3," + now + "," + now + ",0,1,0,,,");
    assertThat(log.get(2))
        .startsWith("2," + now + "," + now + ",2,0,1,,,")
        .contains("sha256:" + Digest.of(Files.readAllBytes(Path.of(second))))
        .contains("'" + second + "'");
    assertThat(log.get(3))
        .startsWith("1," + now + "," + now + ",1,0,0,,,")
        .contains(" import " + first);
  }

  @Test
  void retractedIngestIsOutOfEveryFigureAndComesBack() throws IOException {
    cli.run("import", open("one.jsonl"));
    String before = consent(VERDICTS).out();
    String held = consent("archive stats").out();
    String second = closed("two.jsonl");
    cli.run("import", second);
    String after = consent(VERDICTS).out();
    assertThat(after).isNotEqualTo(before).contains("b.example");

    assertThat(cli.run("archive", "retract", "2").code()).isEqualTo(ExitCode.WRONG_USE);
    Cli.Result retracted = cli.run("archive", "retract", "2", "--reason", "mixed up");
    assertThat(retracted.code()).isZero();
    assertThat(retracted.err()).contains("its 2 captures are retracted");
    assertThat(cli.run("archive", "retract", "2", "--reason", "again").err())
        .contains("already retracted");
    assertThat(consent(VERDICTS).out()).isEqualTo(before);
    Cli.Result stats = consent("archive stats");
    assertThat(stats.out()).isEqualTo(held);
    assertThat(stats.err())
        .contains("1 captures of 1 hosts")
        .contains("2 captures more are retracted");
    assertThat(log().get(1)).contains(",2026-11-01T00:00:00Z,mixed up,");
    assertThat(consent("archive check").code()).isZero();
    assertThat(cli.run("import", second).err())
        .contains("0 captures added, 2 held already")
        .contains("2 held but retracted (ingest 2)");

    consent("archive retract 2 --undo");
    assertThat(consent(VERDICTS).out()).isEqualTo(after);
    assertThat(consent("archive retract 2 --undo").err()).contains("already not retracted");
    assertThat(consent("archive retract 77 --undo").code()).isEqualTo(ExitCode.WRONG_USE);
  }

  @Test
  void sealHoldsUntilARowBeforeItIsChanged() throws IOException, SQLException {
    cli.run("import", open("one.jsonl"));
    String first = consent("archive seal").out().strip();
    assertThat(consent("archive seal").out().strip()).isEqualTo(first);
    cli.run("import", closed("two.jsonl"));
    assertThat(consent("archive check --seal").err()).contains("last seal is not sealed");
    String second = consent("archive seal").out().strip();
    consent("archive retract 2 --reason mistaken");
    String third = consent("archive seal").out().strip();
    assertThat(List.of(first, second, third)).doesNotHaveDuplicates();

    Cli.Result whole = consent("archive check --seal --expect " + first);
    assertThat(whole.code()).isZero();
    assertThat(whole.err()).contains("3 of 3 seals hold").contains(third);
    assertThat(consent("archive check --expect " + "0".repeat(64)).code())
        .isEqualTo(ExitCode.FINDINGS);
    assertThat(consent("archive check --expect 12ab").code()).isEqualTo(ExitCode.WRONG_USE);

    sql(
        "update capture set outcome = 'absent', status = 404, content_id = null, fingerprint = X'"
            + fingerprintOfForgery()
            + "' where captured = timestamp '2026-02-05 00:00:00'"
            + " and host_id = (select id from host where name = 'a.example')");
    assertThat(consent("archive check").code()).isZero();
    Cli.Result forged = consent("archive check --seal --expect " + second);
    assertThat(forged.code()).isEqualTo(ExitCode.FINDINGS);
    assertThat(forged.out()).contains("seal 2 of").contains("no seal that holds has the digest");
    assertThat(forged.err()).contains("1 of 3 seals hold");
  }

  /** A forger knows how a fingerprint is made: that of a host which had no file then. */
  private String fingerprintOfForgery() throws IOException, SQLException {
    Path other = directory.resolve("other");
    String absent =
        line("a.example", "2026-02-05", "")
            .replace(
                "\"outcome\":\"content\",\"status\":200,\"content\":\"\"",
                "\"outcome\":\"absent\",\"status\":404");
    assertThat(new Cli(other).run("import", file("forged.jsonl", absent)).code()).isZero();
    try (var connection =
            DriverManager.getConnection(
                "jdbc:h2:file:" + other.resolve("archive").toAbsolutePath(), "sa", "");
        var query = connection.createStatement();
        var rows = query.executeQuery("select rawtohex(fingerprint) from capture")) {
      assertThat(rows.next()).isTrue();
      return rows.getString(1);
    }
  }

  @Test
  void forgottenRetractionIsFound() throws IOException, SQLException {
    cli.run("import", closed("two.jsonl"));
    consent("archive retract 1 --reason mistaken");
    consent("archive seal");
    sql("delete from retraction");
    assertThat(consent("archive check --seal").out()).contains("seal 1 of");
  }

  @Test
  void removedCaptureIsFound() throws IOException, SQLException {
    cli.run("import", closed("two.jsonl"));
    consent("archive seal");
    sql("delete from capture where id = (select min(id) from capture)");
    assertThat(consent("archive check").code()).isZero();
    assertThat(consent("archive check --seal").code()).isEqualTo(ExitCode.FINDINGS);
  }

  @Test
  void archiveWithoutASealProvesNothing() throws IOException {
    cli.run("import", open("one.jsonl"));
    Cli.Result result = consent("archive check --seal");
    assertThat(result.code()).isEqualTo(ExitCode.FINDINGS);
    assertThat(result.out()).contains("has no seal");
  }

  @Test
  void siteSaysWhetherItsArchiveDigestIsSealed() throws IOException {
    cli.run("import", open("one.jsonl"));
    Path table = Files.writeString(directory.resolve("t.csv"), "url,x_tokens\na.example,5\n");
    cli.run("corpus", "import", table.toString());
    String site = directory.resolve("site").toString();
    cli.run("report", "--out", site);
    Path page = Path.of(site, "method.html");
    assertThat(Files.readString(page)).contains("(not sealed)");
    String digest = consent("archive seal").out().strip();
    cli.run("report", "--out", site);
    assertThat(Files.readString(page)).contains(digest).doesNotContain("(not sealed)");
  }

  @Test
  void killedImportLeavesATrueRecord() throws IOException, InterruptedException {
    String lines =
        IntStream.range(0, 3000)
            .mapToObj(i -> line("h" + i + ".example", "2026-01-05", "Disallow: /" + i))
            .collect(Collectors.joining());
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                HalfAnImport.class.getName(),
                directory.resolve("archive").toString(),
                file("many.jsonl", lines))
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    var said = new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8));
    assertThat(said.readLine()).isEqualTo("written");
    // By then the first batch is on its way to the disk; it is there, or the row says it is not.
    process.destroyForcibly();
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    cli.run("import", open("one.jsonl"));
    List<String> log = log();
    String counted = consent("archive stats").err();
    if (log.size() == 3) {
      long added = Long.parseLong(log.get(2).split(",")[3]);
      assertThat(log.get(2)).startsWith("1,2026-11-01T00:00:00Z,,");
      assertThat(counted.replace(",", "")).startsWith((added + 1) + " captures of");
    } else {
      assertThat(counted).startsWith("1 captures of");
    }
  }
}
