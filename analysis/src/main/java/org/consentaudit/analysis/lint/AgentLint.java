package org.consentaudit.analysis.lint;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.consentaudit.analysis.agents.Agent;
import org.consentaudit.analysis.agents.AgentRegistry;
import org.consentaudit.analysis.robots.Addressing;
import org.consentaudit.analysis.robots.Excerpt;
import org.consentaudit.analysis.robots.Group;
import org.consentaudit.analysis.robots.RecordKind;
import org.consentaudit.analysis.robots.RobotsRecord;
import org.consentaudit.analysis.robots.RobotsTxt;

/** What the registry knows of the agents that a file names. */
final class AgentLint {

  private static final String STANDS = "User-agent: ";
  private static final int LONGEST = 200;

  private final RobotsTxt file;
  private final AgentRegistry registry;
  private final List<Addressing> addressing;
  private final GroupsByLine groups;
  private final Set<Agent> named;
  private final List<LintFinding> findings = new ArrayList<>();

  private AgentLint(RobotsTxt file, AgentRegistry registry) {
    this.file = file;
    this.registry = registry;
    this.addressing = file.addressing(registry.agents());
    this.groups = new GroupsByLine(file);
    this.named =
        addressing.stream()
            .map(Addressing::agent)
            .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  static List<LintFinding> of(RobotsTxt file, AgentRegistry registry) {
    var lint = new AgentLint(file, registry);
    Set<String> said = new LinkedHashSet<>();
    for (Addressing one : lint.addressing) {
      if (said.add(one.agent().token())) {
        lint.retired(one);
        lint.ignores(one);
      }
    }
    lint.groupsOfSeveral();
    lint.slips();
    return lint.findings;
  }

  private void retired(Addressing one) {
    Agent agent = one.agent();
    if (agent.retired().isEmpty() && agent.successor().isEmpty()) {
      return;
    }
    Optional<Agent> successor =
        agent.successor().isEmpty() ? Optional.empty() : registry.find(agent.successor());
    boolean covered = successor.map(named::contains).orElse(true);
    String when = agent.retired().isEmpty() ? "" : " (" + agent.retired() + ")";
    String message =
        agent.operator()
            + " gave "
            + agent.token()
            + " up"
            + when
            + successor.map(next -> "; " + next.token() + " took its place").orElse("")
            + (covered ? "." : ", to which this file says nothing by name.");
    String fix =
        covered
            ? groups.isOnlyName(one.line())
                ? "Keep the group for the record, or remove the whole of it."
                : "Keep the line for the record, or remove it."
            : "Give "
                + successor.orElseThrow().token()
                + " a group of its own with the same rules.";
    add(
        one.line(),
        covered ? Severity.NOTE : Severity.WARNING,
        "agent_retired",
        one.value(),
        message,
        fix);
  }

  private void ignores(Addressing one) {
    Agent agent = one.agent();
    String word = agent.respectsRobots();
    if (word.equals("no")) {
      add(
          one.line(),
          Severity.WARNING,
          "agent_ignores_robots",
          one.value(),
          "By its operator's own word " + agent.token() + " does not follow robots.txt.",
          "Refuse it at the server as well if it is to stay out.");
    } else if (word.equals("user-triggered-ignores")) {
      add(
          one.line(),
          Severity.WARNING,
          "agent_ignores_robots",
          one.value(),
          "By its operator's word "
              + agent.token()
              + " fetches what a person asks for, whatever robots.txt says.",
          "Refuse it at the server as well if it is to stay out.");
    }
  }

  /**
   * By RFC 9309 all names of a group share its rules; older parsers give them to the last alone.
   */
  private void groupsOfSeveral() {
    int split = firstThatSplits();
    for (Group group : file.groups()) {
      List<Group.UserAgentLine> lines = group.userAgents();
      if (lines.size() > 1 && !group.rules().isEmpty() && split < lastOf(lines).line()) {
        String last = Excerpt.of(lastOf(lines).value(), LONGEST);
        add(
            lines.get(0).line(),
            Severity.WARNING,
            "group_of_several_agents",
            lines.get(0).value(),
            String.format(
                Locale.ROOT,
                "%d names share the rules from line %d on. By RFC 9309 they hold for all; some older"
                    + " parsers give them to the last name alone (%s).",
                lines.size(),
                group.rules().get(0).line(),
                last),
            "To be read alike by all, repeat the rules under each name.");
      }
    }
  }

  /**
   * The first line after which such parsers begin anew with each user-agent line: a rule, a crawl
   * delay or a site map.
   */
  private int firstThatSplits() {
    return file.records().stream()
        .filter(
            record ->
                record.kind().isRule()
                    || record.kind() == RecordKind.CRAWL_DELAY
                    || record.kind() == RecordKind.SITEMAP)
        .mapToInt(RobotsRecord::line)
        .findFirst()
        .orElse(Integer.MAX_VALUE);
  }

  private static Group.UserAgentLine lastOf(List<Group.UserAgentLine> lines) {
    return lines.get(lines.size() - 1);
  }

  /** Names that no agent has, and that are a slip away from one. */
  private void slips() {
    Set<Integer> known = addressing.stream().map(Addressing::line).collect(Collectors.toSet());
    var slip = new Slip(registry);
    Set<String> said = new LinkedHashSet<>();
    for (Group group : file.groups()) {
      for (Group.UserAgentLine line : group.userAgents()) {
        if (!known.contains(line.line()) && said.add(line.value().toLowerCase(Locale.ROOT))) {
          slip.nearest(line.value())
              .ifPresent(
                  agent ->
                      add(
                          line.line(),
                          Severity.WARNING,
                          "agent_misspelt",
                          line.value(),
                          "No registered crawler has this name; it is one slip away from "
                              + agent.token()
                              + operator(agent)
                              + ".",
                          "Write \"" + STANDS + agent.token() + "\" if that is meant."));
        }
      }
    }
  }

  private static String operator(Agent agent) {
    String operator = agent.operator();
    return operator.isEmpty() || operator.equals("unclear") || operator.equals("unknown")
        ? ""
        : " (" + operator + ")";
  }

  private void add(
      int line, Severity severity, String rule, String value, String message, String fix) {
    String text = STANDS + Excerpt.of(value, LONGEST);
    findings.add(new LintFinding(line, severity, rule, text, message, fix));
  }
}
