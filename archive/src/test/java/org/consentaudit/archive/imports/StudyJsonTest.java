package org.consentaudit.archive.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import org.consentaudit.archive.Capture;
import org.consentaudit.archive.Host;
import org.consentaudit.archive.Outcome;
import org.consentaudit.archive.Source;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StudyJsonTest {

  @TempDir Path directory;

  private Taken take(String text) throws IOException {
    return Taken.from(directory.resolve("snapshots.json"), text);
  }

  @Test
  void snapshotIsASuccessfulAnswerAtMidnight() throws IOException {
    Capture capture = take("{\"A.example\": {\"2024-04-30\": \"User-agent: *\"}}").only();
    assertThat(capture.host()).isEqualTo(Host.of("a.example"));
    assertThat(capture.captured()).isEqualTo(Instant.parse("2024-04-30T00:00:00Z"));
    assertThat(capture.outcome()).isEqualTo(Outcome.Readable.CONTENT);
    assertThat(capture.status()).hasValue(200);
    assertThat(capture.source()).isEqualTo(new Source("file:snapshots.json"));
  }

  @Test
  void hostThatStandsTwiceIsTakenBothTimes() throws IOException {
    Taken taken =
        take(
            "{\"a.example\":{\"2024-01-01\":\"1\"},\n\"b.example\":{},\n"
                + "\"a.example\":{\"2024-02-01\":\"2\",\"2024-02-01\":\"3\"}}");
    assertThat(taken.rejects).isEmpty();
    assertThat(taken.pieces).hasSize(3);
    assertThat(taken.text(2)).isEqualTo("3");
  }

  @Test
  void valuesOfAnotherTypeAreNamedAndPassedOver() throws IOException {
    Taken taken =
        take(
            "{\"a.example\":{\"2024-01-01\":null,\n\"2024-02-01\":{\"x\":[1]},\n\"2024-03-01\":\"ok\"},\n"
                + "\"b.example\":[1,[2]],\n\"c.example\":7,\n"
                + "\"d e\":{\"2024-01-01\":\"x\"},\n\"e.example\":{\"1 May\":\"x\",\"2027-01-01\":\"x\"}}");
    assertThat(taken.pieces).hasSize(1);
    assertThat(taken.rejects)
        .extracting(Reject::message)
        .satisfiesExactly(
            m -> assertThat(m).contains("snapshots.json:1: a.example").contains("must be a text"),
            m -> assertThat(m).contains("snapshots.json:2: a.example").contains("must be a text"),
            m -> assertThat(m).contains("snapshots.json:4: b.example").contains("object of dates"),
            m -> assertThat(m).contains("snapshots.json:5: c.example").contains("object of dates"),
            m -> assertThat(m).contains("snapshots.json:6: ").contains("not a host"),
            m -> assertThat(m).contains("snapshots.json:7: ").contains("is no date"),
            m -> assertThat(m).contains("snapshots.json:7: ").contains("in the future"));
  }

  @Test
  void whatStandsBeforeABreakIsTaken() throws IOException {
    Taken taken = take("{\"a.example\":{\"2024-01-01\":\"1\"},\"b.example\":{\"2024-01-01\":\"2");
    assertThat(taken.pieces).hasSize(1);
    assertThat(taken.rejects)
        .singleElement()
        .extracting(Reject::reason)
        .asString()
        .contains("breaks off");
  }

  @Test
  void whatStandsBeforeABreakOfTheGzipIsTaken() throws IOException {
    var json = new StringBuilder("{\"a.example\":{\"2024-01-01\":\"1\"}");
    for (int i = 0; i < 2000; i++) {
      json.append(",\"h")
          .append(i)
          .append(".example\":{\"2024-01-01\":\"")
          .append(i * 31)
          .append("\"}");
    }
    byte[] whole = Taken.gzip(json + "}");
    Taken taken =
        Taken.from(directory.resolve("snapshots.json"), Arrays.copyOf(whole, whole.length * 3 / 4));
    assertThat(taken.pieces.size()).isBetween(1000, 2000);
    assertThat(taken.rejects).isNotEmpty();
  }

  @Test
  void whatStandsAfterTheObjectIsNamed() throws IOException {
    Taken taken =
        take("{\"a.example\":{\"2024-01-01\":\"1\"}}\n{\"b.example\":{\"2024-01-01\":\"2\"}}");
    assertThat(taken.pieces).hasSize(1);
    assertThat(taken.rejects)
        .singleElement()
        .satisfies(
            reject -> assertThat(reject.message()).contains("json:2").contains("stands after"));
  }

  @Test
  void emptyObjectAndByteOrderMarkAreTaken() throws IOException {
    assertThat(take("{}").rejects).isEmpty();
    assertThat(take("\uFEFF{\"a.example\":{\"2024-01-01\":\"1\"}}").pieces).hasSize(1);
  }

  @Test
  void emptyTextIsAnEmptyFile() throws IOException {
    assertThat(take("{\"a.example\":{\"2024-01-01\":\"\"}}").pieces.get(0).content())
        .hasValue(new byte[0]);
  }
}
