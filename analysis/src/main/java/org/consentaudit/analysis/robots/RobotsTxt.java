package org.consentaudit.analysis.robots;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.consentaudit.analysis.agents.Agent;

/**
 * A robots.txt by RFC 9309, read once: groups with line numbers, so that any number of agents can
 * be asked about without reading again. Any bytes are a robots.txt; nothing here throws because of
 * them.
 *
 * <p>Immutable. It keeps the bytes and for each user-agent line and rule where it stands in them,
 * which takes less than four times the bytes whatever they are; {@link #groups()}, {@link
 * #records()} and {@link #findings()} are made from that when they are asked for.
 */
public final class RobotsTxt {

  /** A user-agent line, a rule or a delay takes three numbers: from, to, line. */
  static final int NUMBERS = 3;

  private final byte[] content;
  private final int[] agents;
  private final int[] rules;
  private final byte[] flags;
  private final int[] delays;

  /** For each group where its user-agent lines, rules and delays end in their lists. */
  private final int[] groups;

  private RobotsTxt(byte[] content, GroupReading reading) {
    this.content = content;
    this.agents = reading.agents();
    this.rules = reading.rules();
    this.flags = reading.flags();
    this.delays = reading.delays();
    this.groups = reading.groups();
  }

  /** Reads a file. */
  public static RobotsTxt parse(byte[] content) {
    return over(content.clone());
  }

  /** Reads a file whose bytes nobody will change. */
  static RobotsTxt over(byte[] content) {
    var reading = new GroupReading(content);
    RecordScanner.scan(content, reading);
    reading.endGroup();
    return new RobotsTxt(content, reading);
  }

  /**
   * What can be read of a content that was cut at a limit: all up to its last line end, since half
   * a rule is a rule that nobody wrote ({@code Disallow: /} of {@code Disallow: /a/}). A page has
   * no rules and stays as it is, so that it is known as one wherever it was cut.
   */
  public static byte[] withoutCutLine(byte[] content) {
    if (RobotsJudge.isHtml(content)) {
      return content;
    }
    int end = content.length;
    while (end > 0 && content[end - 1] != '\n' && content[end - 1] != '\r') {
      end--;
    }
    return Arrays.copyOf(content, end);
  }

  /** Its groups in order. */
  public List<Group> groups() {
    List<Group> made = new ArrayList<>(groupCount());
    for (int group = 0; group < groupCount(); group++) {
      made.add(group(group));
    }
    return made;
  }

  /** Its lines that say something, in order. */
  public List<RobotsRecord> records() {
    return Records.of(this);
  }

  /** Its records other than user-agent lines and rules, in order. */
  public List<RobotsRecord> otherRecords() {
    return records().stream().filter(RobotsRecord::isOther).toList();
  }

  /** What is remarkable about its form. */
  public FormFindings findings() {
    return FormFindings.of(this);
  }

  /**
   * The rules for an agent: those of all groups that address it, merged, else those of {@code *},
   * else none (RFC 9309 section 2.2.1).
   */
  public RuleSet rulesFor(Agent agent) {
    var asked = AgentIndex.of(List.of(agent));
    return new RuleSet(new Patterns(this), Addressees.of(this, asked).groupsOf(0));
  }

  /** Whether an agent may fetch a URL: {@link RuleSet#allows(String)} of its rules. */
  public boolean allows(Agent agent, String url) {
    return rulesFor(agent).allows(url);
  }

  /**
   * The user-agent lines that address some of these agents by name, in order; a line that addresses
   * several stands once for each.
   */
  public List<Addressing> addressing(List<Agent> asked) {
    AgentIndex index = AgentIndex.of(asked);
    List<Addressing> found = new ArrayList<>();
    for (int i = 0; i < agents.length / NUMBERS; i++) {
      int line = i;
      int from = agentFrom(i);
      int to = agentTo(i);
      if (!ProductTokens.addressesEveryone(content, from, to)) {
        Map<Integer, TokenReading> readings = new LinkedHashMap<>();
        ProductTokens.addressed(content, from, to, index, readings::putIfAbsent);
        readings.forEach(
            (agent, how) ->
                found.add(new Addressing(asked.get(agent), agentText(line), agentLine(line), how)));
      }
    }
    return found;
  }

  Group group(int group) {
    List<Group.UserAgentLine> lines = new ArrayList<>();
    for (int i = agentsFrom(group); i < agentsTo(group); i++) {
      lines.add(new Group.UserAgentLine(agentText(i), agentLine(i)));
    }
    List<Rule> made = new ArrayList<>(rulesTo(group) - rulesFrom(group));
    for (int rule = rulesFrom(group); rule < rulesTo(group); rule++) {
      made.add(rule(rule));
    }
    List<Group.CrawlDelay> asked = new ArrayList<>();
    for (int i = delaysFrom(group); i < delaysTo(group); i++) {
      asked.add(new Group.CrawlDelay(text(delays, i), delays[i * NUMBERS + 2]));
    }
    return new Group(lines, made, asked);
  }

  Rule rule(int rule) {
    return new Rule(isAllow(rule), pattern(rule), line(rule));
  }

  /** The bytes, which nobody may change. */
  byte[] content() {
    return content;
  }

  int groupCount() {
    return groups.length / NUMBERS;
  }

  int agentsFrom(int group) {
    return group == 0 ? 0 : agentsTo(group - 1);
  }

  int agentsTo(int group) {
    return groups[group * NUMBERS];
  }

  int rulesFrom(int group) {
    return group == 0 ? 0 : rulesTo(group - 1);
  }

  int rulesTo(int group) {
    return groups[group * NUMBERS + 1];
  }

  private int delaysFrom(int group) {
    return group == 0 ? 0 : delaysTo(group - 1);
  }

  private int delaysTo(int group) {
    return groups[group * NUMBERS + 2];
  }

  int agentFrom(int agent) {
    return agents[agent * NUMBERS];
  }

  int agentTo(int agent) {
    return agents[agent * NUMBERS + 1];
  }

  int agentLine(int agent) {
    return agents[agent * NUMBERS + 2];
  }

  String agentText(int agent) {
    return text(agents, agent);
  }

  int ruleCount() {
    return rules.length / NUMBERS;
  }

  int ruleFrom(int rule) {
    return rules[rule * NUMBERS];
  }

  int ruleTo(int rule) {
    return rules[rule * NUMBERS + 1];
  }

  int line(int rule) {
    return rules[rule * NUMBERS + 2];
  }

  boolean isAllow(int rule) {
    return has(rule, RuleFlags.ALLOW);
  }

  /** Whether a rule has a star or matches everything; one that matches nothing has neither. */
  boolean isOpen(int rule) {
    return (flags[rule] & (RuleFlags.STAR | RuleFlags.GENERAL)) != 0;
  }

  /** Whether a rule has all of some {@link RuleFlags}. */
  boolean has(int rule, int wanted) {
    return (flags[rule] & wanted) == wanted;
  }

  /** Compiles a rule's pattern. */
  PathPattern pattern(int rule) {
    int from = ruleFrom(rule);
    return PathPattern.of(
        new String(content, from, ruleTo(rule) - from, StandardCharsets.ISO_8859_1));
  }

  private String text(int[] places, int at) {
    int from = places[at * NUMBERS];
    return new String(content, from, places[at * NUMBERS + 1] - from, StandardCharsets.UTF_8);
  }
}
