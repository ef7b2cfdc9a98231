package org.consentaudit.reports.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.consentaudit.reports.page.AgentRef;
import org.consentaudit.reports.page.Basis;
import org.consentaudit.reports.page.Decider;
import org.consentaudit.reports.page.Holding;
import org.consentaudit.reports.page.Standing;
import org.junit.jupiter.api.Test;

class HoldingGroupsTest {

  @Test
  void agentsDecidedByTheSameLineShareARow_strictestFirst() {
    var rows =
        HoldingGroups.of(
            List.of(
                holding("GPTBot", Standing.PARTLY, 3, Optional.empty()),
                holding("CCBot", Standing.CLOSED, 7, Optional.empty()),
                holding("ClaudeBot", Standing.PARTLY, 3, Optional.empty())),
            "paper");
    assertThat(rows).hasSize(2);
    assertThat(rows.get(0).who()).isEqualTo("CCBot Inc, training");
    assertThat(rows.get(1).holdings())
        .extracting(h -> h.agent().label())
        .containsExactly("GPTBot", "ClaudeBot");
    assertThat(rows.get(1).who()).isEqualTo("training");
  }

  @Test
  void aRemarkKeepsItsAgentApart() {
    var rows =
        HoldingGroups.of(
            List.of(
                holding("GPTBot", Standing.CLOSED, 7, Optional.empty()),
                holding("CCBot", Standing.CLOSED, 7, Optional.of(Standing.OPEN))),
            "paper");
    assertThat(rows)
        .extracting(HoldingGroups.Row::remarks)
        .containsExactly("", "the study’s reading: open");
  }

  private static Holding holding(
      String agent, Standing standing, int line, Optional<Standing> other) {
    return new Holding(
        new AgentRef(agent, agent),
        agent + " Inc",
        "training",
        standing,
        Basis.LINE,
        new Decider(OptionalInt.of(line), "Disallow: /"),
        Optional.empty(),
        other,
        List.of());
  }
}
