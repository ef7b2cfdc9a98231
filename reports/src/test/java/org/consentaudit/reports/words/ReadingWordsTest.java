package org.consentaudit.reports.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.consentaudit.reports.page.AgentRef;
import org.consentaudit.reports.page.ReadingCount;
import org.consentaudit.reports.page.ReadingRow;
import org.consentaudit.reports.page.ReadingsPage;
import org.junit.jupiter.api.Test;

class ReadingWordsTest {

  private static ReadingsPage page(int hosts, int differing, ReadingCount... counts) {
    List<ReadingRow> rows = new ArrayList<>();
    for (ReadingCount count : counts) {
      String name = "bot" + rows.size();
      rows.add(new ReadingRow(new AgentRef(name, name), count, new ReadingCount(0, 0, 0)));
    }
    return new ReadingsPage(
        1_200, YearMonth.of(2026, 10), hosts, differing, rows, List.of(), List.of());
  }

  private static String headline(ReadingCount... counts) {
    return ReadingWords.headline(page(1, 0, counts)).plain();
  }

  @Test
  void headlineSaysWhatTheStudyMissesAndAdds() {
    assertThat(headline(new ReadingCount(10, 8, 7), new ReadingCount(5, 5, 5)))
        .isEqualTo(
            "The study’s reading misses 3 of 15 closures that RFC 9309 finds, and finds 1 more");
    assertThat(headline(new ReadingCount(10, 7, 7)))
        .isEqualTo("The study’s reading misses 3 of 10 closures that RFC 9309 finds");
    assertThat(headline(new ReadingCount(4, 6, 4)))
        .isEqualTo("The study’s reading finds the 4 closures of RFC 9309 and 2 more");
  }

  @Test
  void agreementIsSaidPlainly() {
    assertThat(headline(new ReadingCount(4, 4, 4)))
        .isEqualTo("Both readings find the same 4 closures");
    assertThat(headline(new ReadingCount(0, 0, 0)))
        .isEqualTo("Neither reading finds a site closed in these captures");
    assertThat(ReadingWords.alike(page(1, 0, new ReadingCount(4, 4, 4))))
        .isEqualTo("The readings agree about every agent.");
    assertThat(ReadingWords.examples(page(1, 0))).contains("no example to show");
  }

  @Test
  void agentsWithoutADifferenceAreNamedOrCounted() {
    ReadingCount same = new ReadingCount(1, 1, 1);
    ReadingCount other = new ReadingCount(1, 0, 0);
    assertThat(ReadingWords.alike(page(1, 1, same, other)))
        .isEqualTo("No capture is closed by one reading alone to bot0.");
    assertThat(ReadingWords.alike(page(1, 1, same, same, same, same, same, same, other)))
        .contains("the other 6 agents");
    assertThat(ReadingWords.alike(page(1, 1, other))).isEmpty();
  }

  @Test
  void ledeSaysWhatWasReadAndWhomItConcerns() {
    assertThat(
            ReadingWords.lede(page(30, 2, new ReadingCount(1, 0, 0)), LocalDate.of(2026, 10, 31)))
        .startsWith("1,200 captures of robots.txt up to 31")
        .endsWith(
            "At 2 of the 30 hosts whose file can be read in October\u00a02026 they disagree"
                + " about a closure.");
    assertThat(ReadingWords.lede(page(0, 0), LocalDate.of(2026, 10, 31))).contains("No host has");
  }
}
