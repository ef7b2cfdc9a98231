package org.consentaudit.analysis.timeline;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.consentaudit.analysis.agents.Agent;
import org.consentaudit.analysis.agents.AgentRegistry;
import org.consentaudit.analysis.robots.AccessDiff;
import org.consentaudit.analysis.robots.ComparisonBudget;
import org.consentaudit.analysis.robots.NamedAgents;
import org.consentaudit.analysis.robots.RobotsTxt;
import org.consentaudit.analysis.robots.RuleSet;
import org.consentaudit.analysis.robots.SharedRules;

/** Reads edits: both files of each, for all registered agents, all that are named, and the rest. */
public final class EditReader {

  /** Comparisons of a pattern with a path an edit: under a second. */
  private static final long COMPARISONS = 20_000_000;

  /** Agents that nobody registered are looked at up to so many. */
  private static final int MOST_UNREGISTERED = 1_000;

  private static final byte[] NO_FILE = {};

  /** An agent that no line can name. */
  private static final Agent NOBODY = Agent.unregistered("");

  private final AgentRegistry registry;
  private final Contents contents;

  /** A reader of edits whose findings are about the registry's agents. */
  public EditReader(AgentRegistry registry, Contents contents) {
    this.registry = registry;
    this.contents = contents;
  }

  /** The rules of an agent on both sides; agents with the same groups are read once. */
  private record Rules(RuleSet before, RuleSet after) {}

  private record Same(List<String> agents, AccessDiff access) {}

  /** Reads an edit. A content that is not held counts as an empty file. */
  public EditReading read(Change change) {
    byte[] old = bytes(change.before());
    byte[] young = bytes(change.after());
    RobotsTxt before = RobotsTxt.parse(old);
    RobotsTxt after = RobotsTxt.parse(young);
    Map<String, Agent> namedBefore = NamedAgents.of(before, registry);
    Map<String, Agent> namedAfter = NamedAgents.of(after, registry);
    var budget = new ComparisonBudget(COMPARISONS);
    Map<String, Agent> unregistered = unregistered(namedBefore, namedAfter, budget);
    List<Agent> asked = new ArrayList<>(registry.agents());
    List<String> labels = new ArrayList<>(asked.stream().map(Agent::token).toList());
    unregistered.forEach(
        (name, spelt) -> {
          asked.add(Agent.unregistered(name));
          labels.add(spelt.token());
        });
    asked.add(NOBODY);
    labels.add(EditReading.EVERYONE_ELSE);
    Map<Rules, Same> same = new LinkedHashMap<>();
    List<AccessDiff> access = compare(before, after, asked, labels, same, budget);

    List<EditReading.AgentEdit> agents =
        change.agents().stream()
            .map(a -> new EditReading.AgentEdit(a, EditKinds.of(a, access.get(a.place()))))
            .toList();
    List<String> named = without(namedAfter, namedBefore::containsKey);
    List<String> unnamed = without(namedBefore, namedAfter::containsKey);
    List<EditReading.PathEdit> paths = paths(same);
    boolean pathsChanged = !paths.isEmpty() || budget.isCut();
    List<EditKind> kinds =
        change.altersVerdicts()
            ? EditKinds.ofChange(change, agents)
            : EditKinds.ofMereEdit(
                FileRecords.of(old),
                FileRecords.of(young),
                !named.isEmpty(),
                !unnamed.isEmpty(),
                pathsChanged);
    return new EditReading(
        change, kinds.get(0), kinds, agents, paths, !budget.isCut(), named, unnamed);
  }

  private byte[] bytes(Answer answer) {
    return answer.rulesIn(contents).orElse(NO_FILE);
  }

  /** What turned for each agent, in their order; those with the same rules are put together. */
  private static List<AccessDiff> compare(
      RobotsTxt before,
      RobotsTxt after,
      List<Agent> asked,
      List<String> labels,
      Map<Rules, Same> same,
      ComparisonBudget budget) {
    SharedRules old = SharedRules.of(before, asked);
    SharedRules young = SharedRules.of(after, asked);
    List<AccessDiff> access = new ArrayList<>(asked.size());
    for (int place = 0; place < asked.size(); place++) {
      Same found =
          same.computeIfAbsent(
              new Rules(old.rulesFor(place), young.rulesFor(place)),
              rules ->
                  new Same(
                      new ArrayList<>(),
                      AccessDiff.between(rules.before(), rules.after(), budget)));
      found.agents().add(labels.get(place));
      access.add(found.access());
    }
    return access;
  }

  /** By the name that all their spellings have in common, each as one of the files spells it. */
  private Map<String, Agent> unregistered(
      Map<String, Agent> before, Map<String, Agent> after, ComparisonBudget budget) {
    Map<String, Agent> named = new LinkedHashMap<>(before);
    after.forEach(named::putIfAbsent);
    named.values().removeIf(agent -> registry.find(agent.token()).isPresent());
    if (named.size() > MOST_UNREGISTERED) {
      budget.cutShort();
      named
          .keySet()
          .retainAll(named.keySet().stream().limit(MOST_UNREGISTERED).collect(Collectors.toSet()));
    }
    return named;
  }

  private static List<String> without(Map<String, Agent> names, Predicate<String> known) {
    return names.entrySet().stream()
        .filter(name -> !known.test(name.getKey()))
        .map(name -> name.getValue().token())
        .toList();
  }

  /** What closed, then what opened, those with most agents first. */
  private static List<EditReading.PathEdit> paths(Map<Rules, Same> same) {
    List<EditReading.PathEdit> paths = new ArrayList<>();
    for (Same group : same.values()) {
      for (AccessDiff.PathTurn turn : group.access().turns()) {
        paths.add(new EditReading.PathEdit(group.agents(), turn));
      }
    }
    paths.sort(
        Comparator.comparing((EditReading.PathEdit path) -> path.turn().opened())
            .thenComparing(path -> -path.agents().size()));
    return paths;
  }
}
