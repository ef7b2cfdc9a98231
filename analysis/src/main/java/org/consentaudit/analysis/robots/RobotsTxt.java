package org.consentaudit.analysis.robots;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.consentaudit.analysis.agents.Agent;

/**
 * A robots.txt by RFC 9309, read once: immutable groups with line numbers, and an index from
 * product tokens to groups, so that any number of agents can be asked about without reading again.
 * Any bytes are a robots.txt; nothing here throws because of them.
 */
public final class RobotsTxt {

  private final List<Group> groups;
  private final Map<String, List<Integer>> addressed;
  private final List<Integer> everyone;

  /** Agents that the same groups address share one merged set. */
  private final ConcurrentMap<Merged, RuleSet> merged = new ConcurrentHashMap<>();

  private record Merged(List<Integer> places, boolean byName) {}

  private RobotsTxt(List<Group> groups) {
    this.groups = List.copyOf(groups);
    this.addressed = new LinkedHashMap<>();
    Set<Integer> star = new LinkedHashSet<>();
    for (int i = 0; i < groups.size(); i++) {
      for (Group.UserAgentLine line : groups.get(i).userAgents()) {
        if (ProductTokens.addressesEveryone(line.value())) {
          star.add(i);
        }
        for (String token : ProductTokens.addressedBy(line.value())) {
          List<Integer> places = addressed.computeIfAbsent(token, t -> new ArrayList<>(1));
          if (places.isEmpty() || places.get(places.size() - 1) != i) {
            places.add(i);
          }
        }
      }
    }
    this.everyone = List.copyOf(star);
  }

  /** Reads a file. */
  public static RobotsTxt parse(byte[] content) {
    var reading = new Reading();
    RobotsTxtLines.read(content, reading);
    reading.endGroup();
    return new RobotsTxt(reading.groups);
  }

  /** Its groups in order. */
  public List<Group> groups() {
    return groups;
  }

  /**
   * The rules for an agent: those of all groups that address it, merged, else those of {@code *},
   * else none (RFC 9309 section 2.2.1).
   */
  public RuleSet rulesFor(Agent agent) {
    Set<Integer> own = new LinkedHashSet<>(addressed.getOrDefault(key(agent.token()), List.of()));
    for (String alias : agent.aliases()) {
      own.addAll(addressed.getOrDefault(key(alias), List.of()));
    }
    boolean byName = !own.isEmpty();
    List<Integer> places = byName ? own.stream().sorted().toList() : everyone;
    return merged.computeIfAbsent(
        new Merged(places, byName),
        wanted -> new RuleSet(places.stream().map(groups::get).toList(), byName));
  }

  private static String key(String token) {
    return Octets.ofText(token).toLowerCase(Locale.ROOT);
  }

  /** Gathers groups while lines go by. */
  private static final class Reading implements RobotsTxtLines.Receiver {
    private final List<Group> groups = new ArrayList<>();
    private List<Group.UserAgentLine> agents = new ArrayList<>();
    private List<Rule> rules = new ArrayList<>();
    private List<Group.CrawlDelay> delays = new ArrayList<>();

    @Override
    public void record(String key, String value, int line) {
      switch (key) {
        case "user-agent" -> {
          if (!rules.isEmpty()) {
            endGroup();
          }
          agents.add(new Group.UserAgentLine(value, line));
        }
        case "allow", "disallow" -> {
          if (!agents.isEmpty()) {
            rules.add(new Rule(key.equals("allow"), PathPattern.of(value), line));
          }
        }
        case "crawl-delay" -> {
          if (!agents.isEmpty()) {
            delays.add(new Group.CrawlDelay(value, line));
          }
        }
        default -> {
          // Other records (RFC 9309 section 2.2.4) neither end nor split a group.
        }
      }
    }

    void endGroup() {
      if (!agents.isEmpty()) {
        groups.add(new Group(agents, rules, delays));
      }
      agents = new ArrayList<>();
      rules = new ArrayList<>();
      delays = new ArrayList<>();
    }
  }
}
