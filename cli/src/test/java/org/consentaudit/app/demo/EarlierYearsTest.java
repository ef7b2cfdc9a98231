package org.consentaudit.app.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.consentaudit.analysis.agents.AgentRegistry;
import org.consentaudit.app.DemoRun;
import org.consentaudit.app.evidence.Progress;
import org.consentaudit.archive.CaptureEntry;
import org.consentaudit.archive.Host;
import org.consentaudit.archive.ResourceKind;
import org.consentaudit.archive.imports.CorpusFile;
import org.consentaudit.archive.store.Archive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EarlierYearsTest {

  @Test
  void noAiCrawlerIsNamedBeforeTheyWereAnnounced() {
    List<PastCapture> robots =
        EarlierYears.of(DemoScript.bundled()).stream()
            .filter(capture -> capture.original().endsWith("/robots.txt"))
            .toList();
    assertThat(robots).hasSizeGreaterThan(1000);
    assertThat(robots)
        .allSatisfy(
            capture -> assertThat(capture.stamp()).isBetween("20160101000000", "20241031235959"));
    assertThat(robots)
        .filteredOn(capture -> capture.stamp().compareTo("20230901000000") < 0)
        .noneMatch(capture -> text(capture).contains("User-agent: GPTBot"));
    assertThat(robots)
        .filteredOn(capture -> capture.stamp().compareTo("20241001000000") > 0)
        .anyMatch(capture -> text(capture).contains("User-agent: GPTBot"));
  }

  @Test
  void theDemoFillsThemIn_byFewReplays(@TempDir Path directory) throws IOException {
    Path table = Files.writeString(directory.resolve("corpus.csv"), DemoScript.corpusCsv());
    var said = new ByteArrayOutputStream();
    try (var archive = Archive.openOrCreate(directory.resolve("archive"))) {
      archive.corpora().put(CorpusFile.read(table, DemoScript.HEAD_SIZE, Map.of()).corpora());
      new DemoRun(
              AgentRegistry.bundled(),
              new PrintStream(said, true, StandardCharsets.UTF_8),
              Progress.SILENT)
          .fillEarlierYears(archive);
      List<CaptureEntry> courier =
          archive.captures().of(new Host("daily-courier.example"), ResourceKind.ROBOTS);
      assertThat(courier)
          .hasSizeGreaterThan(50)
          .allMatch(capture -> capture.source().name().equals("wayback"))
          .allMatch(capture -> capture.outcome().code().equals("content"));
    }
    assertThat(said.toString(StandardCharsets.UTF_8)).contains("Filled in 2016-01 to 2024-10");
  }

  private static String text(PastCapture capture) {
    return new String(capture.payload(), StandardCharsets.UTF_8);
  }
}
