package org.consentaudit.archive.warc;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WarcDateTest {

  @Test
  void readsTheUsualFormAsTheLibraryDoes() {
    var random = new SplittableRandom(7);
    for (int i = 0; i < 10_000; i++) {
      String date = Instant.ofEpochSecond(random.nextLong(0, 4_102_444_800L)).toString();
      assertThat(WarcDate.usual(date)).contains(OffsetDateTime.parse(date).toInstant());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "2026-02-30T00:00:00Z",
        "2026-10-08T24:00:00Z",
        "2026-10-08T00:00:60Z",
        "2026-10-08T00:00:00.5Z",
        "2026-10-08T00:00:00+01:00",
        "2026-10-08 00:00:00Z",
        "2026-10-08T00:00:00z",
        "\u0662026-10-08T00:00:0Z"
      })
  void leavesEveryOtherFormToTheLibrary(String date) {
    assertThat(WarcDate.usual(date)).isEmpty();
  }
}
