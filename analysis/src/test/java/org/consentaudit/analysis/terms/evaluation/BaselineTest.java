package org.consentaudit.analysis.terms.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import org.consentaudit.analysis.terms.codes.Axis;
import org.consentaudit.analysis.terms.codes.Value;
import org.junit.jupiter.api.Test;

class BaselineTest {

  private static Answer read(Axis axis, String text) {
    return Baseline.read(text).get(axis);
  }

  @Test
  void aBanNotFarBeforeTheWordsIsAProhibition() {
    Answer scraping =
        read(Axis.SCRAPING, "Hello.\nYou may not:\n* lie\n* use robots to read this site\nBye.");
    assertThat(scraping.value()).isEqualTo(Value.PROHIBITED);
    assertThat(scraping.sentences()).containsExactly("* use robots to read this site");
    assertThat(read(Axis.AI, "You may not train machine learning systems on it.").value())
        .isEqualTo(Value.PROHIBITED);
  }

  @Test
  void everythingElseIsSilence() {
    String far = "Do not smoke. " + "We like flowers very much. ".repeat(30) + "We use robots.";
    assertThat(read(Axis.SCRAPING, far).value()).isEqualTo(Value.SILENT);
    assertThat(read(Axis.SCRAPING, "We use robots.").value()).isEqualTo(Value.SILENT);
    assertThat(read(Axis.AI, "You may not lie about AI.").value()).isEqualTo(Value.SILENT);
    assertThat(Baseline.read("You may not scrape.")).containsOnlyKeys(Axis.SCRAPING, Axis.AI);
  }

  @Test
  void hostileTextTakesNoTime() {
    assertTimeoutPreemptively(
        Duration.ofSeconds(10),
        () -> Baseline.read("train ".repeat(20_000) + "robot ".repeat(9_000)));
  }
}
