package org.consentaudit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.consentaudit.analysis.agents.AgentRegistry;
import org.consentaudit.analysis.statistics.CauseTally;
import org.consentaudit.analysis.statistics.ReadingTally;
import org.consentaudit.analysis.verdict.Profile;
import org.consentaudit.app.evidence.Evidence;
import org.consentaudit.app.evidence.Progress;
import org.consentaudit.archive.imports.CompressedFile;
import org.consentaudit.archive.imports.LineReader;
import org.consentaudit.archive.store.Archive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What the two profiles make of the same captures; docs/readings.md is what this test writes to
 * target/readings.md (docs/readings.sh puts it there).
 */
class ReadingsTest {

  private static final AgentRegistry REGISTRY = AgentRegistry.bundled();
  private static final CSVFormat CSV =
      CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();

  @TempDir Path directory;

  @Test
  void pageSaysHowOftenEachReadingCloses() throws IOException {
    Path captures = captures();
    var cli = new Cli(directory.resolve("archive"));
    List<String> line = new ArrayList<>(List.of("import"));
    try (Stream<Path> files = Files.list(captures)) {
      files
          .map(Path::toString)
          .filter(file -> file.contains(".jsonl") && !file.contains("expected"))
          .sorted()
          .forEach(line::add);
    }
    Cli.Result imported = cli.run(line.toArray(String[]::new));
    assertThat(imported.code()).as(imported.err()).isZero();

    ReadingsDocument document;
    ReadingTally tally;
    try (Archive archive = Archive.openOrCreate(directory.resolve("archive"))) {
      Evidence evidence = Evidence.of(archive, REGISTRY, Progress.SILENT);
      tally = new ReadingTally(ReadingTally.comparedAgents(REGISTRY));
      document = new ReadingsDocument(REGISTRY, tally);
      evidence
          .histories(capture -> true)
          .values()
          .forEach(history -> history.answers().forEach(document::add));
      CauseTally causes = CauseTally.of(tally, REGISTRY, archive.contents()::bytes);
      document.explain(causes);
    }
    for (ReadingExamples example : ReadingExamples.values()) {
      Path file = Files.writeString(directory.resolve(example.host()), example.file());
      Cli.Result explained =
          cli.run("robots", "explain", file.toString(), "--agent", example.agent());
      assertThat(explained.out()).contains(example.cause().words());
      document.example(example, explained.out());
    }
    assertCounted(cli, tally, Profile.RFC9309, ReadingTally.Count::rfc9309);
    assertCounted(cli, tally, Profile.PAPER, ReadingTally.Count::paper);

    Path written = Path.of("target", "readings.md");
    Files.createDirectories(written.getParent());
    Files.writeString(written, document.page());
    assertThat(Cli.ROOT.resolve("docs/readings.md")).hasSameTextualContentAs(written);
  }

  /** The command must count the same. */
  private void assertCounted(
      Cli cli, ReadingTally tally, Profile profile, ToLongFunction<ReadingTally.Count> count)
      throws IOException {
    Map<String, Long> expected = new TreeMap<>();
    tally
        .counts()
        .forEach(
            one ->
                expected.put(REGISTRY.agents().get(one.place()).token(), count.applyAsLong(one)));
    Path file = directory.resolve(profile.code() + ".csv");
    Cli.Result result =
        cli.run(
            "verdicts",
            "--profile",
            profile.code(),
            "--agents",
            String.join(",", expected.keySet()),
            "--format",
            "csv",
            "--out",
            file.toString());
    assertThat(result.code()).as(result.err()).isZero();
    Map<String, Long> counted = new TreeMap<>();
    expected.keySet().forEach(token -> counted.put(token, 0L));
    try (Reader in = Files.newBufferedReader(file)) {
      for (CSVRecord row : CSV.parse(in)) {
        counted.merge(row.get("agent"), row.get("status").equals("all") ? 1L : 0L, Long::sum);
      }
    }
    assertThat(counted).isEqualTo(expected);
  }

  @Test
  void comparedAgentsAreThoseOfTheStudysVerdicts() throws IOException {
    try (var in = CompressedFile.open(Cli.shared("robots/paper-profile-expected.jsonl.gz"))) {
      var line = new LineReader(in).next().orElseThrow();
      List<String> agents = new ArrayList<>();
      new ObjectMapper()
          .readTree(line.text())
          .path("status")
          .fieldNames()
          .forEachRemaining(agents::add);
      assertThat(ReadingTally.comparedAgents(REGISTRY))
          .extracting(place -> REGISTRY.agents().get(place).token())
          .containsExactlyInAnyOrderElementsOf(agents);
    }
  }

  /** The directory that was named, else the captures beside the repository. */
  private static Path captures() {
    String named = System.getProperty("readings.captures", "");
    return named.isEmpty() ? Cli.shared("robots") : Path.of(named);
  }
}
