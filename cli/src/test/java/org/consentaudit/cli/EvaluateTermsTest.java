package org.consentaudit.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.consentaudit.archive.Digest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code evaluate terms}, as it is called, on pages written for it. */
class EvaluateTermsTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String BAN =
      "You may not use robots, spiders or scrapers to collect content.";
  private static final String STRICT =
      "# Terms of use\n\nThese terms are an agreement between you and us.\n\n" + BAN + "\n";
  private static final String QUIET =
      "# Terms of use\n\nWe sell garden tools. You can return goods to us within 14 days.\n";

  @TempDir Path directory;
  private Path texts;

  @BeforeEach
  void write() throws IOException {
    texts =
        Files.writeString(
            directory.resolve("texts.jsonl"),
            text("Strict", "2026-01-01T00:00:00Z", STRICT)
                + text("Quiet", "2026-01-02T00:00:00+00:00", QUIET)
                + text("Unlabelled", "2026-01-03T00:00:00Z", QUIET + "More."));
  }

  private static String text(String service, String timestamp, String content) {
    return JSON.createObjectNode()
            .put("service", service)
            .put("document", "Terms")
            .put("timestamp", timestamp)
            .put("content", content)
        + "\n";
  }

  private static ObjectNode label(String service, String scraping) {
    ObjectNode label =
        JSON.createObjectNode()
            .put("service", service)
            .put("document", "Terms")
            .put("timestamp", "2026-01-02T00:00:00Z")
            .put("scraping", scraping)
            .put("ai", "silent")
            .put("licence", "unrestricted")
            .put("compete", (String) null)
            .put("split", "dev");
    label.putObject("evidence").putArray("scraping");
    return label;
  }

  private static ObjectNode strict(String scraping) {
    ObjectNode label = label("Renamed since", scraping);
    label.put("sha256", Digest.of(STRICT.getBytes(StandardCharsets.UTF_8)).hex());
    label.withObject("/evidence").putArray("scraping").add(BAN);
    return label;
  }

  private Cli.Result run(List<?> labels, String... more) throws IOException {
    var lines = new StringBuilder();
    labels.forEach(label -> lines.append(label).append('\n'));
    Path gold = Files.writeString(directory.resolve("gold.jsonl"), lines);
    String[] args = {"evaluate", "terms", "--gold", gold.toString(), "--texts", texts.toString()};
    String[] all = java.util.Arrays.copyOf(args, args.length + more.length);
    System.arraycopy(more, 0, all, args.length, more.length);
    return new Cli(directory.resolve("archive")).run(all);
  }

  @Test
  void labelsFindTheirTextByDigestElseByName() throws IOException {
    Cli.Result result =
        run(List.of(strict("prohibited"), label("Quiet", "silent")), "--format", "json");
    assertThat(result.code()).isZero();
    assertThat(result.err()).contains("2 labelled pages read, 0 without a text");
    JsonNode ours = JSON.readTree(result.out()).get(0);
    assertThat(ours.get("reader").textValue()).isEqualTo("ours");
    JsonNode scraping = ours.get("axes").get("scraping");
    assertThat(scraping.get("pages").intValue()).isEqualTo(2);
    assertThat(scraping.get("accuracy").get("value").doubleValue()).isEqualTo(1);
    assertThat(scraping.get("restricted_f1").get("value").doubleValue()).isEqualTo(1);
    assertThat(scraping.get("evidence_overlap").get("value").doubleValue()).isEqualTo(1);
    assertThat(scraping.get("confusion").get("prohibited").get("prohibited").intValue())
        .isEqualTo(1);
    assertThat(ours.get("axes").has("compete")).isFalse();
    assertThat(ours.get("axes").get("licence").get("accuracy").get("value").doubleValue())
        .isEqualTo(1);
    JsonNode baseline = JSON.readTree(result.out()).get(1);
    assertThat(baseline.get("axes").get("scraping").get("accuracy").get("value").doubleValue())
        .isEqualTo(1);
  }

  @Test
  void wrongAxesAreWrittenWithBothSides() throws IOException {
    Path errors = directory.resolve("errors.jsonl");
    Cli.Result result =
        run(
            List.of(strict("conditional"), label("Quiet", "silent")),
            "--errors",
            errors.toString(),
            "--format",
            "csv");
    assertThat(result.code()).isZero();
    assertThat(result.lines().get(0))
        .isEqualTo("reader,axis,pages,part,name,answer,value,low,high");
    assertThat(result.lines())
        .anyMatch(line -> line.startsWith("ours,scraping,2,figure,accuracy,,0.5,0.0,1.0"))
        .contains("ours,scraping,2,confusion,conditional,prohibited,1,,");
    List<String> lines = Files.readAllLines(errors);
    assertThat(lines).hasSize(1);
    JsonNode error = JSON.readTree(lines.get(0));
    assertThat(error.get("service").textValue()).isEqualTo("Renamed since");
    assertThat(error.get("axis").textValue()).isEqualTo("scraping");
    assertThat(error.get("gold").textValue()).isEqualTo("conditional");
    assertThat(error.get("ours").textValue()).isEqualTo("prohibited");
    assertThat(error.get("confidence").doubleValue()).isCloseTo(0.9, within(0.1));
    assertThat(error.get("sentences").get(0).textValue()).contains("robots, spiders or scrapers");
    assertThat(error.get("quotations").get(0).textValue()).isEqualTo(BAN);
  }

  @Test
  void tablesShowFiguresConfusionAndCalibration() throws IOException {
    Cli.Result result = run(List.of(strict("prohibited"), label("Quiet", "silent")));
    assertThat(result.code()).isZero();
    assertThat(result.out())
        .contains("2 pages; 95 % intervals from 1000 resamples")
        .contains("two patterns")
        .contains("restricted F1")
        .contains("ours, scraping, 2 pages: label by answer")
        .contains("what came of the confidence");
  }

  @Test
  void labelsWithoutATextAreNamedAndCounted() throws IOException {
    Cli.Result result = run(List.of(strict("prohibited"), label("Vanished", "silent")));
    assertThat(result.code()).isEqualTo(ExitCode.REJECTS);
    assertThat(result.err())
        .contains("no text for Vanished, Terms, 2026-01-02T00:00:00Z")
        .contains("1 labelled pages read, 1 without a text");
  }

  @Test
  void onlyTheChosenSplitAndLanguageCount() throws IOException {
    List<ObjectNode> labels = List.of(strict("prohibited"), label("Quiet", "silent"));
    labels.get(1).put("split", "test");
    assertThat(run(labels, "--split", "dev").err()).contains("1 labelled pages read");
    assertThat(run(labels, "--split", "test").err()).contains("1 labelled pages read");
    assertThat(run(labels, "--language", "en").err()).contains("2 labelled pages read");
    Cli.Result none = run(labels, "--language", "xx");
    assertThat(none.code()).isEqualTo(ExitCode.WRONG_USE);
    assertThat(none.err()).contains("none of the labels");
  }

  @Test
  void badLabelsAreNamedAndTheRestGoesOn() throws IOException {
    Cli.Result result =
        run(
            List.of(
                "no json",
                label("Quiet", "forbidden"),
                label("Quiet", "silent").put("ai", "non-commercial"),
                label("Quiet", "silent").put("ai", 1),
                "{\"document\":\"Terms\"}",
                label("Quiet", "silent")));
    assertThat(result.code()).isEqualTo(ExitCode.REJECTS);
    assertThat(result.err())
        .contains("gold.jsonl:1: not JSON")
        .contains("gold.jsonl:2: no value of terms: forbidden")
        .contains("gold.jsonl:3: ai cannot be non-commercial")
        .contains("gold.jsonl:4: \"ai\" is not a text")
        .contains("gold.jsonl:5: a label needs")
        .contains("1 labelled pages read");
  }

  @Test
  void missingFilesAreWrongUse() {
    Cli.Result result =
        new Cli(directory.resolve("archive"))
            .run("evaluate", "terms", "--gold", "none.jsonl", "--texts", texts.toString());
    assertThat(result.code()).isEqualTo(ExitCode.WRONG_USE);
    assertThat(new Cli(directory.resolve("archive")).run("evaluate").code())
        .isEqualTo(ExitCode.WRONG_USE);
  }
}
