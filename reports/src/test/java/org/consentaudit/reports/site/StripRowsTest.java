package org.consentaudit.reports.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.consentaudit.reports.page.AgentRef;
import org.consentaudit.reports.page.Standing;
import org.consentaudit.reports.page.StateStrip;
import org.consentaudit.reports.page.StripCell;
import org.consentaudit.reports.page.StripRow;
import org.junit.jupiter.api.Test;

class StripRowsTest {

  private static final YearMonth FROM = YearMonth.of(2023, 1);

  @Test
  void agentsThatFaredAlikeShareARow_othersKeepTheirOwn() {
    var rows =
        StripRows.of(
            strip(
                row("Training", "GPTBot", Standing.CLOSED),
                row("Training", "ClaudeBot", Standing.OPEN),
                row("Training", "CCBot", Standing.CLOSED),
                row("Search", "Googlebot", Standing.OPEN)));
    assertThat(rows)
        .extracting(StripRows.Row::label)
        .containsExactly("GPTBot + 1", "ClaudeBot", "Googlebot");
    assertThat(rows).extracting(StripRows.Row::group).containsExactly("Training", "", "Search");
  }

  @Test
  void aMonthWithoutACellIsNotSeen() {
    var row = StripRows.of(strip(row("Training", "GPTBot", Standing.OPEN))).get(0);
    assertThat(row.cells())
        .extracting(StripCell::standing)
        .containsExactly(Standing.OPEN, Standing.NOT_SEEN, Standing.OPEN);
    assertThat(row.runs())
        .extracting(StripRows.Run::standing)
        .containsExactly(Standing.OPEN, Standing.NOT_SEEN, Standing.OPEN);
  }

  private static StateStrip strip(StripRow... rows) {
    return new StateStrip(FROM, FROM.plusMonths(2), List.of(rows));
  }

  private static StripRow row(String group, String agent, Standing standing) {
    return new StripRow(
        group,
        new AgentRef(agent, agent),
        List.of(
            new StripCell(FROM, standing, Optional.empty()),
            new StripCell(FROM.plusMonths(2), standing, Optional.empty())));
  }
}
