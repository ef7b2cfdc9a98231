package org.consentaudit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.consentaudit.archive.imports.CompressedFile;
import org.consentaudit.archive.imports.LineReader;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Profile {@code paper} against what the published study's own code makes of the same bytes: every
 * verdict and every row of the series, through the real command.
 */
class PaperProfileTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final CSVFormat CSV =
      CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();

  @TempDir static Path directory;
  private static Cli cli;

  @BeforeAll
  static void importAll() {
    cli = new Cli(directory.resolve("archive"));
    Cli.Result imported =
        cli.run(
            "import",
            Cli.shared("robots/top-sites-2019.jsonl.gz").toString(),
            Cli.shared("robots/news-2025-2026.jsonl.gz").toString(),
            Cli.shared("robots/mixed-2025-2026.jsonl.gz").toString(),
            Cli.shared("robots/publishers-wayback-2023-2025.jsonl.gz").toString());
    assertThat(imported.code()).as(imported.err()).isZero();
    assertThat(imported.err()).contains("4,540 captures added, 0 held already, 0 rejected");
    Cli.Result corpora =
        cli.run("corpus", "import", Cli.shared("corpus/c4-refinedweb-dolma-tokens.csv").toString());
    assertThat(corpora.code()).as(corpora.err()).isZero();
  }

  @Test
  void everyVerdictIsThatOfTheStudy() throws IOException {
    Map<String, JsonNode> expected = new HashMap<>();
    try (var in = CompressedFile.open(Cli.shared("robots/paper-profile-expected.jsonl.gz"))) {
      var lines = new LineReader(in);
      for (var line = lines.next(); line.isPresent(); line = lines.next()) {
        JsonNode one = JSON.readTree(line.get().text());
        String key = key(one.path("domain").asText(), one.path("timestamp").asText());
        assertThat(expected.put(key, one)).isNull();
      }
    }
    JsonNode any = expected.values().iterator().next();
    List<String> agents = new ArrayList<>();
    any.path("status").fieldNames().forEachRemaining(agents::add);
    assertThat(agents).hasSize(20);

    Path file = directory.resolve("verdicts.csv");
    Cli.Result result =
        cli.run(
            "verdicts",
            "--profile",
            "paper",
            "--agents",
            String.join(",", agents),
            "--format",
            "csv",
            "--out",
            file.toString());
    assertThat(result.code()).as(result.err()).isZero();
    assertThat(result.out()).isEmpty();

    Set<String> compared = new HashSet<>();
    List<String> differences = new ArrayList<>();
    try (Reader in = Files.newBufferedReader(file)) {
      for (CSVRecord row : CSV.parse(in)) {
        String key = key(row.get("host"), row.get("captured"));
        JsonNode one = expected.get(key);
        if (one == null) {
          // Of a capture without content the study says nothing; an empty body means none.
          assertThat(row.get("status")).as(key).isIn("not_seen", "none");
          continue;
        }
        String agent = row.get("agent");
        compared.add(key + ' ' + agent);
        if (!one.path("status").path(agent).asText().equals(row.get("status"))
            || !one.path("detail").path(agent).asText().equals(row.get("detail"))) {
          differences.add(key + ' ' + agent + ": " + row.get("status") + ", " + row.get("detail"));
        }
      }
    }
    assertThat(differences).isEmpty();
    assertThat(compared).hasSize(expected.size() * agents.size());
  }

  @ParameterizedTest
  @CsvSource({"c4,status", "c4,detail", "rf,status", "rf,detail", "dolma,status", "dolma,detail"})
  void everyRowOfTheSeriesIsThatOfTheStudy(String corpus, String measure) throws IOException {
    Map<String, String> expected = new HashMap<>();
    try (var in = CompressedFile.open(Cli.shared("series/paper-series-expected.csv.gz"));
        Reader text = new InputStreamReader(in, StandardCharsets.UTF_8)) {
      for (CSVRecord row : CSV.parse(text)) {
        if (row.get("corpus").equals(corpus) && row.get("measure").equals(measure)) {
          expected.put(
              row.get("period") + ' ' + row.get("company") + ' ' + row.get("status"),
              row.get("hosts") + " hosts, " + row.get("tokens") + " tokens");
        }
      }
    }
    assertThat(expected.size()).isGreaterThan(1000);

    Path file = directory.resolve(corpus + measure + ".csv");
    Cli.Result result =
        cli.run(
            "series",
            "--corpus",
            corpus,
            "--profile",
            "paper",
            "--measure",
            measure,
            "--from",
            "2019-08",
            "--to",
            "2026-06",
            "--format",
            "csv",
            "--out",
            file.toString());
    assertThat(result.code()).as(result.err()).isZero();
    Map<String, String> actual = new HashMap<>();
    try (Reader in = Files.newBufferedReader(file)) {
      for (CSVRecord row : CSV.parse(in)) {
        actual.put(
            row.get("period") + ' ' + row.get("group") + ' ' + row.get("status"),
            row.get("hosts") + " hosts, " + row.get("tokens") + " tokens");
      }
    }
    assertThat(actual).containsExactlyInAnyOrderEntriesOf(expected);
  }

  private static String key(String host, String captured) {
    return host + ' ' + Instant.parse(captured);
  }
}
