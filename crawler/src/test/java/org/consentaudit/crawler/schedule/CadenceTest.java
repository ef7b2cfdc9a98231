package org.consentaudit.crawler.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CadenceTest {

  private static final long YEARS_2200 = 7_258_118_400L;

  @ParameterizedTest
  @CsvSource({
    "month, 2026-02-01T00:00:00Z, 2026-03-01T00:00:00Z",
    "P1M, 2026-02-01T00:00:00Z, 2026-03-01T00:00:00Z",
    "quarter, 2026-01-01T00:00:00Z, 2026-04-01T00:00:00Z",
    "P1Y, 2026-01-01T00:00:00Z, 2027-01-01T00:00:00Z",
    "week, 2026-02-02T00:00:00Z, 2026-02-09T00:00:00Z",
    "P1W, 2026-02-02T00:00:00Z, 2026-02-09T00:00:00Z",
    "day, 2026-02-05T00:00:00Z, 2026-02-06T00:00:00Z",
    "PT6H, 2026-02-05T12:00:00Z, 2026-02-05T18:00:00Z",
    "hour, 2026-02-05T13:00:00Z, 2026-02-05T14:00:00Z"
  })
  void windowsFollowTheCalendar(String text, Instant from, Instant to) {
    Window window = Cadence.parse(text).at(Instant.parse("2026-02-05T13:30:00Z"));
    assertThat(window.from()).isEqualTo(from);
    assertThat(window.to()).isEqualTo(to);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "often", "P1M2D", "PT90M", "P0D", "P-1D", "P99Y", "PT0S", "P1DT1H", "1d"})
  void whatIsNoPeriodIsRefusedInWords(String text) {
    assertThatThrownBy(() -> Cadence.parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("period");
  }

  @Test
  void weeksBeginOnMonday() {
    Window week = Cadence.parse("P2W").at(Instant.parse("1969-07-20T20:17:00Z"));
    assertThat(LocalDate.ofInstant(week.from(), ZoneOffset.UTC).getDayOfWeek())
        .isEqualTo(DayOfWeek.MONDAY);
  }

  @Property
  void everyInstantLiesInExactlyTheRoundThatSaysSo(
      @ForAll @LongRange(min = 0, max = YEARS_2200) long second,
      @ForAll @IntRange(min = 1, max = 31) int parts,
      @ForAll Cadence.Unit unit,
      @ForAll @IntRange(min = 1, max = 24) int count) {
    var rounds = new Rounds(new Cadence(unit, count), parts);
    Instant instant = Instant.ofEpochSecond(second);
    Window round = rounds.at(instant);
    assertThat(round.has(instant)).isTrue();
    assertThat(rounds.numbered(round.number())).isEqualTo(round);
    assertThat(rounds.numbered(round.number() + 1).from()).isEqualTo(round.to());
    assertThat(rounds.numbered(round.number() - 1).to()).isEqualTo(round.from());
  }

  @Test
  void aMonthIsCutIntoFourEqualRounds() {
    Window round = new Rounds(Cadence.parse("month"), 4).at(Instant.parse("2026-04-30T23:59:59Z"));
    assertThat(round.length()).isEqualTo(Duration.ofHours(180));
    assertThat(round.to()).isEqualTo(Instant.parse("2026-05-01T00:00:00Z"));
  }
}
