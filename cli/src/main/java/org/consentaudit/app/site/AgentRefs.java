package org.consentaudit.app.site;

import java.util.List;
import org.consentaudit.analysis.agents.Agent;
import org.consentaudit.analysis.agents.AgentRegistry;
import org.consentaudit.analysis.agents.Company;
import org.consentaudit.analysis.statistics.AgentGroup;
import org.consentaudit.reports.page.AgentRef;

/** Names agents and companies for pages, and says which of them stand in the main chart. */
final class AgentRefs {

  /** The training agents of the largest operators: one line each in the main chart. */
  private static final List<String> CHARTED =
      List.of("GPTBot", "CCBot", "ClaudeBot", "Google-Extended", "meta-externalagent");

  /** The search engine that the same hosts welcome: the line for comparison. */
  static final String SEARCH = "Googlebot";

  private final AgentRegistry registry;

  AgentRefs(AgentRegistry registry) {
    this.registry = registry;
  }

  static AgentRef of(Agent agent) {
    return new AgentRef(agent.token(), agent.token());
  }

  static AgentRef of(Company company) {
    return new AgentRef("company-" + company.name(), company.name());
  }

  AgentRef at(int place) {
    return of(registry.agents().get(place));
  }

  /** The charted agents as groups of one. */
  List<AgentGroup> charted() {
    return CHARTED.stream().map(this::alone).toList();
  }

  AgentGroup search() {
    return alone(SEARCH);
  }

  AgentGroup alone(String token) {
    return AgentGroup.ofTokens(registry, token, List.of(token));
  }

  /** The agents of the study's company. */
  AgentGroup of(String company) {
    return AgentGroup.byCompany(registry, false).stream()
        .filter(group -> group.name().equals(company))
        .findFirst()
        .orElseThrow();
  }
}
