package org.consentaudit.analysis.statistics;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.consentaudit.analysis.agents.Agent;
import org.consentaudit.analysis.agents.AgentRegistry;
import org.consentaudit.analysis.agents.Company;
import org.consentaudit.analysis.agents.Purpose;

/**
 * Agents that are counted together: a host's answer to the group is the strictest of its answers to
 * them.
 *
 * @param name what it is called in figures
 * @param members its agents
 */
public record AgentGroup(String name, List<Member> members) {

  /** The study's figure over all its companies. */
  public static final String COMBINED = "Combined Agent";

  /**
   * An agent of a group.
   *
   * @param place its place in the registry
   * @param since the first period in which it counts; empty when it always does
   */
  public record Member(int place, Optional<YearMonth> since) {
    boolean counts(YearMonth period) {
      return since.isEmpty() || !since.get().isAfter(period);
    }
  }

  /** Freezes the list. */
  public AgentGroup {
    members = List.copyOf(members);
  }

  /** The agents that count in a period. */
  public List<Member> membersIn(YearMonth period) {
    return members.stream().filter(member -> member.counts(period)).toList();
  }

  /** One group an agent. */
  public static List<AgentGroup> byAgent(AgentRegistry registry) {
    return registry.agents().stream()
        .map(agent -> ofTokens(registry, agent.token(), List.of(agent.token())))
        .toList();
  }

  /** One group a company of the study; with the study's combined figure where it is asked for. */
  public static List<AgentGroup> byCompany(AgentRegistry registry, boolean combined) {
    List<AgentGroup> groups = new ArrayList<>();
    for (Company company : registry.companies()) {
      groups.add(ofTokens(registry, company.name(), company.tokens()));
    }
    if (combined) {
      groups.add(
          new AgentGroup(
              COMBINED, groups.stream().flatMap(group -> group.members().stream()).toList()));
    }
    return groups;
  }

  /**
   * One group a purpose. An agent counts from the period in which it was announced, so that a
   * figure about the past is not one about agents that did not exist yet.
   *
   * @param firstNamed for agents without a date: the first period in which a capture names them
   */
  public static List<AgentGroup> byPurpose(
      AgentRegistry registry, Map<String, YearMonth> firstNamed) {
    Map<Purpose, List<Member>> members = new LinkedHashMap<>();
    for (int place = 0; place < registry.agents().size(); place++) {
      Agent agent = registry.agents().get(place);
      Optional<YearMonth> since =
          agent.since().or(() -> Optional.ofNullable(firstNamed.get(agent.token())));
      if (since.isPresent()) {
        members
            .computeIfAbsent(agent.purpose(), purpose -> new ArrayList<>())
            .add(new Member(place, since));
      }
    }
    return members.entrySet().stream()
        .sorted(Comparator.comparing(entry -> entry.getKey().ordinal()))
        .map(entry -> new AgentGroup(entry.getKey().code(), entry.getValue()))
        .toList();
  }

  /** A group of these agents at all times. */
  public static AgentGroup ofTokens(AgentRegistry registry, String name, List<String> tokens) {
    return new AgentGroup(
        name,
        tokens.stream()
            .map(token -> new Member(registry.place(token).orElseThrow(), Optional.empty()))
            .toList());
  }
}
