package org.consentaudit.analysis.agents;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import org.consentaudit.analysis.robots.RobotsTxt;
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

  /** The check that a user's file has to stand: no name twice, dates, words, addresses, heirs. */
  @Test
  void ourFileHasNoProblemsAndSaysWhereItsFactsAreFrom() throws IOException {
    try (var in = AgentRegistry.class.getResourceAsStream("agents.csv")) {
      RegistryFile file = RegistryFile.read("agents.csv", in.readAllBytes());
      assertThat(file.problems()).isEmpty();
      var merge = new RegistryMerge();
      merge.addBundled(file);
      assertThat(merge.entries()).hasSize(174);
    }
    assertThat(registry.agents())
        .allSatisfy(
            agent -> {
              assertThat(agent.source()).as(agent.token()).isNotBlank();
              assertThat(agent.operator()).as(agent.token()).isNotBlank();
              assertThat(agent.since()).as(agent.token()).isPresent();
            });
  }

  @Test
  void whoWasRetiredIsSaidToHaveBeen() {
    for (String token : List.of("anthropic-ai", "Claude-Web")) {
      Agent agent = registry.find(token).orElseThrow();
      assertThat(agent.retired()).isEqualTo("2024-07");
      assertThat(agent.successor()).isEqualTo("ClaudeBot");
    }
    assertThat(registry.find("Operator").orElseThrow().successor()).isEqualTo("ChatGPT Agent");
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
            base.source(),
            base.notes())
        .since()
        .orElseThrow();
  }

  @Test
  void agentAskedForByAnAliasIsAddressedByItsTokenAndTheOtherWayRound() {
    for (Agent agent : registry.agents()) {
      for (String alias : agent.aliases()) {
        Agent asked = registry.asked(alias);
        assertThat(asked.token()).isEqualTo(alias);
        assertThat(asked.aliases()).contains(agent.token()).doesNotContain(alias);
        assertThat(closes(agent.token(), asked)).as(alias).isTrue();
        assertThat(closes(alias, asked)).as(alias).isTrue();
        assertThat(closes(alias, registry.asked(agent.token()))).as(alias).isTrue();
      }
    }
  }

  private static boolean closes(String line, Agent agent) {
    byte[] file = ("User-agent: " + line + "\nDisallow: /\n").getBytes(UTF_8);
    return !RobotsTxt.parse(file).allows(agent, "/");
  }
}
