package org.consentaudit.analysis.explain;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.consentaudit.analysis.agents.Agent;
import org.consentaudit.analysis.robots.Group;
import org.consentaudit.analysis.robots.RecordKind;
import org.consentaudit.analysis.robots.RobotsRecord;
import org.consentaudit.analysis.robots.RobotsTxt;
import org.consentaudit.analysis.robots.Rule;
import org.consentaudit.analysis.robots.RuleSet;
import org.consentaudit.analysis.robots.StudyRobotsTxt;
import org.consentaudit.analysis.verdict.Status;
import org.consentaudit.analysis.verdict.Verdict;

/**
 * Where the published study's reading differs, and why: the file is written anew in steps, each of
 * which takes one of its peculiarities away, until it reads what we read; the steps at which its
 * answer turns are the causes.
 */
public final class StudyComparison {

  /** A name that no file has and that all read alike. */
  private static final String NAME = "consentauditorasks";

  private final RobotsTxt file;
  private final StudyRobotsTxt study;
  private final Map<List<Integer>, Rewritten> byGroups = new HashMap<>();
  private Optional<StudyRobotsTxt> plain = Optional.empty();
  private Optional<StudyRobotsTxt> single = Optional.empty();

  private StudyComparison(byte[] content, RobotsTxt file) {
    this.file = file;
    this.study = StudyRobotsTxt.parse(content);
  }

  /** Of a file, about any number of agents. */
  public static StudyComparison of(byte[] content) {
    return new StudyComparison(content, RobotsTxt.parse(content));
  }

  static OtherReading of(byte[] content, RobotsTxt file, Agent agent, Verdict ours) {
    var comparison = new StudyComparison(content, file);
    List<StudyCause> causes = comparison.causes(agent, ours.status());
    return new OtherReading(
        !causes.isEmpty() || comparison.says(agent) != ours.status(),
        comparison.says(agent).code(),
        causes.stream().map(StudyCause::words).toList());
  }

  /** The study's status. */
  public Status says(Agent agent) {
    return study.verdict(agent.token()).status();
  }

  /**
   * Why the study's status is another one: one cause or more, in the order of the enum; none where
   * both agree.
   *
   * @param ours the status of profile rfc9309
   */
  public List<StudyCause> causes(Agent agent, Status ours) {
    Status says = says(agent);
    if (says == ours) {
      return List.of();
    }
    if (!ours.isKnown()) {
      return List.of(StudyCause.PAGE);
    }
    plain = plain.or(() -> Optional.of(read(plain())));
    single = single.or(() -> Optional.of(read(oneByOne(file.groups()))));
    String token = agent.token();
    Rewritten alone = alone(file.rulesFor(agent));
    List<StudyCause> causes = new ArrayList<>();
    Status last = says;
    last = turn(causes, StudyCause.FORM, last, plain.get().verdict(token).status());
    last = turn(causes, StudyCause.GROUPS, last, single.get().verdict(token).status());
    last = turn(causes, StudyCause.NAMES, last, alone.named());
    last = turn(causes, StudyCause.QUERIES, last, alone.withQueries());
    turn(causes, StudyCause.EFFECT, last, alone.effective());
    return causes;
  }

  private static Status turn(List<StudyCause> causes, StudyCause cause, Status last, Status next) {
    if (next != last) {
      causes.add(cause);
    }
    return next;
  }

  /**
   * What the study says to the rules of some groups under a name of their own.
   *
   * @param named to the rules as they are
   * @param withQueries to those with a question mark as well
   * @param effective to those that have effect alone
   */
  private record Rewritten(Status named, Status withQueries, Status effective) {}

  /** Agents that the same groups address share the work. */
  private Rewritten alone(RuleSet rules) {
    List<Integer> key =
        rules.groups().stream().map(group -> group.userAgents().get(0).line()).toList();
    return byGroups.computeIfAbsent(
        key,
        groups ->
            new Rewritten(
                status(named(rules, true)), status(named(rules, false)), status(effective(rules))));
  }

  private static Status status(String rewritten) {
    return read(rewritten).verdict(NAME).status();
  }

  private static StudyRobotsTxt read(String rewritten) {
    return StudyRobotsTxt.parse(rewritten.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * The same records in the plainest form: all to which the study's reader pays heed. Rules before
   * the first group, crawl delays and sitemaps say nothing to an agent, but are such.
   */
  private String plain() {
    NavigableMap<Integer, String> records = new TreeMap<>();
    for (RobotsRecord record : file.records()) {
      RecordKind kind = record.kind();
      if (kind.isRule() || kind == RecordKind.CRAWL_DELAY || kind == RecordKind.SITEMAP) {
        records.put(record.line(), kind.code() + ": x\n");
      }
    }
    for (Group group : file.groups()) {
      group.userAgents().forEach(one -> records.put(one.line(), agentLine(one.value())));
      group.rules().forEach(rule -> records.put(rule.line(), ruleLine(rule)));
    }
    return String.join("", records.values());
  }

  /** Each user-agent line with the rules of its group. */
  private static String oneByOne(List<Group> groups) {
    var text = new StringBuilder("Allow: /nobody\n");
    for (Group group : groups) {
      for (Group.UserAgentLine line : group.userAgents()) {
        text.append(agentLine(line.value()));
        group.rules().forEach(rule -> text.append(ruleLine(rule)));
        if (text.length() > 20_000_000) {
          return text.toString();
        }
      }
    }
    return text.toString();
  }

  /** One group that bears the agent's very name. */
  private static String named(RuleSet rules, boolean queries) {
    var text = new StringBuilder();
    text.append(agentLine(NAME));
    for (Group group : rules.groups()) {
      for (Rule rule : group.rules()) {
        String pattern = rule.pattern().text();
        text.append(ruleLine(rule.allow(), queries ? pattern : pattern.replace("?", "%3F")));
      }
    }
    return text.toString();
  }

  /** Only what has effect; a disallow of everything is written as the study knows it. */
  private static String effective(RuleSet rules) {
    List<Rule> effective = rules.effective();
    boolean closed = effective.stream().anyMatch(StudyComparison::closesAll);
    var text = new StringBuilder();
    text.append(agentLine(NAME));
    for (Rule rule : effective) {
      if (!rule.allow() || closed) {
        text.append(
            ruleLine(
                rule.allow(), closesAll(rule) ? "/" : rule.pattern().text().replace("?", "%3F")));
      }
    }
    return text.toString();
  }

  private static boolean closesAll(Rule rule) {
    return !rule.allow() && rule.pattern().matchesEverything();
  }

  private static String agentLine(String value) {
    return "User-agent: " + value + "\n";
  }

  private static String ruleLine(Rule rule) {
    return ruleLine(rule.allow(), rule.pattern().text());
  }

  private static String ruleLine(boolean allow, String pattern) {
    return (allow ? "Allow: " : "Disallow: ") + pattern + "\n";
  }
}
