package org.consentaudit.analysis.explain;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.consentaudit.analysis.agents.Agent;
import org.consentaudit.analysis.robots.Group;
import org.consentaudit.analysis.robots.RobotsTxt;
import org.consentaudit.analysis.robots.Rule;
import org.consentaudit.analysis.robots.RuleSet;
import org.consentaudit.analysis.verdict.Verdict;

/** The few lines of a robots.txt that show why two readings of it differ. */
public final class TellingLines {

  private TellingLines() {}

  /**
   * The lines, by number: those that decide in either reading, the user-agent line that addresses
   * the agent and the last of its group, and the rules that a cause speaks of; what room is left is
   * filled with the rest of the group.
   *
   * @param readings the verdicts of both
   * @param most the most lines, at least the two that decide
   */
  public static List<Integer> of(
      byte[] content,
      Agent agent,
      List<Verdict> readings,
      Collection<StudyCause> causes,
      int most) {
    RobotsTxt file = RobotsTxt.parse(content);
    RuleSet rules = file.rulesFor(agent);
    Set<Integer> lines = new LinkedHashSet<>();
    readings.forEach(verdict -> verdict.line().ifPresent(lines::add));
    addressing(file, rules, agent, lines);
    if (causes.contains(StudyCause.FORM)) {
      lines.add(1);
    }
    if (causes.contains(StudyCause.GROUPS)) {
      file.groups().stream()
          .flatMap(group -> group.rules().stream())
          .findFirst()
          .ifPresent(rule -> lines.add(rule.line()));
    }
    for (Group group : rules.groups()) {
      if (causes.contains(StudyCause.QUERIES)) {
        group.rules().stream()
            .filter(rule -> rule.pattern().text().contains("?"))
            .findFirst()
            .ifPresent(rule -> lines.add(rule.line()));
      }
      if (causes.contains(StudyCause.EFFECT)) {
        group.rules().stream()
            .filter(Rule::allow)
            .findFirst()
            .ifPresent(rule -> lines.add(rule.line()));
      }
    }
    for (Group group : rules.groups()) {
      group.userAgents().forEach(line -> lines.add(line.line()));
      group.rules().forEach(rule -> lines.add(rule.line()));
    }
    return List.copyOf(new TreeSet<>(lines.stream().limit(most).toList()));
  }

  private static void addressing(RobotsTxt file, RuleSet rules, Agent agent, Set<Integer> lines) {
    if (rules.isOwn()) {
      file.addressing(List.of(agent)).stream().limit(2).forEach(one -> lines.add(one.line()));
    } else {
      rules.groups().stream()
          .flatMap(group -> group.userAgents().stream())
          .filter(line -> line.value().startsWith("*"))
          .findFirst()
          .ifPresent(line -> lines.add(line.line()));
    }
    rules.groups().stream()
        .map(Group::userAgents)
        .limit(2)
        .forEach(names -> lines.add(names.get(names.size() - 1).line()));
  }
}
