package org.consentaudit.analysis.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.consentaudit.archive.Host;
import org.junit.jupiter.api.Test;

class UnknownTallyTest {

  private static UnknownTally.Sighting sighting(String name, String day, int line) {
    return new UnknownTally.Sighting(
        name, LocalDate.parse(day), Instant.parse("2026-01-01T00:00:00Z"), line);
  }

  @Test
  void mostTokensStandFirstThenMostHostsThenTheName() {
    var tally = new UnknownTally();
    tally.add(Host.of("a.example"), 50, List.of(sighting("One", "2026-01-01", 1)));
    tally.add(
        Host.of("b.example"),
        100,
        List.of(sighting("Two", "2026-01-01", 1), sighting("Both", "2026-01-01", 2)));
    tally.add(Host.of("c.example"), 0, List.of(sighting("both", "2026-01-01", 3)));
    tally.add(Host.of("d.example"), 0, List.of(sighting("Nil", "2026-01-01", 3)));
    assertThat(tally.rows())
        .extracting(row -> row.name() + " " + row.hosts() + " " + row.tokens())
        .containsExactly("Both 2 100", "Two 1 100", "One 1 50", "Nil 1 0");
  }

  @Test
  void spellingsAreOneNameUnderTheMostFrequentAndTheRichestHostIsTheExample() {
    var tally = new UnknownTally();
    tally.add(Host.of("a.example"), 1, List.of(sighting("bot", "2025-03-01", 1)));
    tally.add(Host.of("b.example"), 9, List.of(sighting("Bot", "2026-01-01", 7)));
    tally.add(Host.of("c.example"), 5, List.of(sighting("Bot", "2026-01-01", 3)));
    assertThat(tally.rows())
        .containsExactly(
            new UnknownTally.Row(
                "Bot",
                3,
                15,
                LocalDate.parse("2025-03-01"),
                Host.of("b.example"),
                Instant.parse("2026-01-01T00:00:00Z"),
                7));
  }
}
