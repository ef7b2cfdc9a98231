package org.consentaudit.analysis.agents;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class AgentRegistryTest {

  private final AgentRegistry registry = AgentRegistry.bundled();

  @Test
  void tokenAndAliasNameOneAgentWhateverTheCase() {
    for (Agent agent : registry.agents()) {
      assertThat(registry.find(agent.token().toUpperCase(Locale.ROOT))).hasValue(agent);
      for (String alias : agent.aliases()) {
        assertThat(registry.find(alias)).hasValue(agent);
      }
    }
    assertThat(registry.find("nobody-registered-this")).isEmpty();
  }

  @Test
  void companiesFollowRegisteredAgents() {
    assertThat(registry.companies()).hasSize(11);
    for (Company company : registry.companies()) {
      assertThat(company.tokens()).allSatisfy(t -> assertThat(registry.find(t)).as(t).isPresent());
    }
  }

  @Test
  void successorsAreRegistered() {
    assertThat(registry.agents())
        .filteredOn(agent -> !agent.successor().isEmpty())
        .allSatisfy(
            agent -> assertThat(registry.find(agent.successor())).as(agent.token()).isPresent());
  }

  @Test
  void announcementCountsFromItsMonthAndABareYearFromItsLast() {
    Agent base = registry.find("GPTBot").orElseThrow();
    assertThat(announced(base, "2023-08-07")).isEqualTo(YearMonth.of(2023, 8));
    assertThat(announced(base, "2023-08")).isEqualTo(YearMonth.of(2023, 8));
    assertThat(announced(base, "2023")).isEqualTo(YearMonth.of(2023, 12));
    for (Agent agent : registry.agents()) {
      assertThat(agent.since().map(since -> since.getYear() > 1993).orElse(true))
          .as(agent.token())
          .isTrue();
    }
  }

  private static YearMonth announced(Agent base, String when) {
    return new Agent(
            base.token(),
            base.aliases(),
            base.operator(),
            base.purpose(),
            when,
            base.knownBy(),
            base.retired(),
            base.successor(),
            base.respectsRobots(),
            base.docs(),
            base.source())
        .since()
        .orElseThrow();
  }
}
