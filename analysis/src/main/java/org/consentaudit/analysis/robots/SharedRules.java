package org.consentaudit.analysis.robots;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.consentaudit.analysis.agents.Agent;

/**
 * The rules of many agents of one file, found in one pass over it. Agents whom the same groups
 * address have the very same rule set.
 */
public final class SharedRules {

  private final Addressees addressees;
  private final Patterns patterns;
  private final Map<Addressees.GroupList, RuleSet> sets = new HashMap<>();

  private SharedRules(Addressees addressees, Patterns patterns) {
    this.addressees = addressees;
    this.patterns = patterns;
  }

  /** The rules of a file for agents in their order. */
  public static SharedRules of(RobotsTxt file, List<Agent> agents) {
    return new SharedRules(Addressees.of(file, AgentIndex.of(agents)), new Patterns(file));
  }

  /** The rules for the agent at a place, as {@link RobotsTxt#rulesFor} gives them. */
  public RuleSet rulesFor(int place) {
    return sets.computeIfAbsent(
        addressees.groupsOf(place), groups -> new RuleSet(patterns, groups));
  }
}
