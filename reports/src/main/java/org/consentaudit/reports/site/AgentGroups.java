package org.consentaudit.reports.site;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.consentaudit.reports.page.AgentPage;
import org.consentaudit.reports.words.Texts;

/** Agents under the headings of the list: companies first, then by purpose. */
public final class AgentGroups {

  private static final List<String> FIRST =
      List.of("Companies", "Training", "Retrieval", "Search", "Archive");

  private AgentGroups() {}

  /** The groups, none empty: the main ones first, the others as they come. */
  public static Map<String, List<AgentPage>> of(List<AgentPage> agents) {
    Map<String, List<AgentPage>> groups = new LinkedHashMap<>();
    FIRST.forEach(name -> groups.put(name, new ArrayList<>()));
    for (AgentPage agent : agents) {
      groups.computeIfAbsent(heading(agent), name -> new ArrayList<>()).add(agent);
    }
    groups.values().removeIf(List::isEmpty);
    return groups;
  }

  /** A company's agents in one line. */
  public static String members(AgentPage company) {
    return Texts.list(company.facts().stream().map(f -> f.agent().label()).toList(), 5);
  }

  private static String heading(AgentPage agent) {
    if (agent.company()) {
      return "Companies";
    }
    String purpose = agent.facts().isEmpty() ? "" : agent.facts().get(0).purpose().strip();
    return purpose.isEmpty()
        ? "Other"
        : purpose.substring(0, 1).toUpperCase(Locale.ROOT) + purpose.substring(1);
  }
}
