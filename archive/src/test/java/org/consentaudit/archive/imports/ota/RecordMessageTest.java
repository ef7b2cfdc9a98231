package org.consentaudit.archive.imports.ota;

import static org.assertj.core.api.Assertions.assertThat;

import org.consentaudit.archive.OtaRecord.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RecordMessageTest {

  @ParameterizedTest
  @CsvSource({
    "First record of Shop Terms of Service, FIRST",
    "Record new changes of Shop Terms of Service, CHANGE",
    "Apply technical or declaration upgrade on Shop Terms of Service, UPGRADE",
    "Start tracking Shop Terms of Service, FIRST",
    "Update Shop Terms of Service, CHANGE",
    "Update snapshot of Shop Terms of Service, CHANGE",
    "Refilter Shop Terms of Service, UPGRADE",
  })
  void firstLineSaysWhy(String line, Reason reason) {
    assertThat(RecordMessage.of(line + "\n\nbody").orElseThrow().reason()).isEqualTo(reason);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Initial commit", "Rename Shop to Store", "Updates", "", "Merge branch 'main'"})
  void otherCommitsRecordNothing(String message) {
    assertThat(RecordMessage.of(message)).isEmpty();
  }

  @Test
  void linkToASnapshotIsNoPlaceWhereTermsWereFound() {
    String message =
        "Update Shop Terms\n\nThis version was recorded after filtering snapshot"
            + " https://collections.example/snapshots/commit/513fadb2\n\n"
            + "Imported: https://collections.example/other";
    assertThat(RecordMessage.of(message).orElseThrow().locations()).isEmpty();
  }

  @Test
  void trailersStateThePlace() {
    for (String key : new String[] {"Location", "url", "Source-Url", "Source-Document-Location"}) {
      String message =
          "Update Shop Terms\r\n\r\nFetcher: x\r\n" + key + ": https://a.example/t\r\n";
      assertThat(RecordMessage.of(message).orElseThrow().locations())
          .as(key)
          .containsExactly("https://a.example/t");
    }
  }
}
