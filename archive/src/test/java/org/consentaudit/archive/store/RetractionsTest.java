package org.consentaudit.archive.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class RetractionsTest {

  private static Retractions of(Retractions.Entry... entries) {
    return new Retractions(List.of(entries));
  }

  @Test
  void queryIsAsItWasWhileNothingIsRetracted() {
    assertThat(Retractions.NONE.except("id")).isBlank();
  }

  @Test
  void neighboursAreOneConditionAndKeepTheirIngests() {
    var retractions =
        of(
            new Retractions.Entry(1, 1, 10),
            new Retractions.Entry(2, 11, 20),
            new Retractions.Entry(4, 31, 31));
    assertThat(retractions.except("c.id"))
        .isEqualTo(" and not c.id between 1 and 20 and not c.id between 31 and 31 ");
    assertThat(retractions.ingestOf(10)).hasValue(1);
    assertThat(retractions.ingestOf(11)).hasValue(2);
    assertThat(retractions.ingestOf(25)).isEmpty();
    assertThat(retractions.ingestOf(31)).hasValue(4);
  }
}
