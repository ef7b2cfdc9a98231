package org.consentaudit.analysis.robots;

import static org.consentaudit.analysis.robots.Robots.agent;

import crawlercommons.robots.BaseRobotRules;
import crawlercommons.robots.SimpleRobotRulesParser;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Our decisions beside those of crawler-commons, differences sorted by their kinds. */
final class Comparison {

  private static final String ORIGIN = "https://a.example";
  private static final int PATHS_PER_FILE = 14;

  private final Map<Difference, Integer> kinds = new EnumMap<>(Difference.class);
  private final List<Difference.Case> unexplained = new ArrayList<>();
  private int compared;

  void compare(byte[] content, List<String> tokens) {
    RobotsTxt file = RobotsTxt.parse(content);
    for (String token : tokens) {
      RuleSet rules = file.rulesFor(agent(token));
      BaseRobotRules theirs = theirs(content, token);
      for (String path : paths(rules)) {
        boolean ours = rules.allows(ORIGIN + path);
        compared++;
        if (ours != theirs.isAllowed(ORIGIN + path)) {
          differs(new Difference.Case(content, token, path, ours));
        }
      }
    }
  }

  private static BaseRobotRules theirs(byte[] content, String token) {
    // Without its limit on crawl delays, which is no part of the standard.
    return new SimpleRobotRulesParser(Long.MAX_VALUE, 0)
        .parseContent(
            ORIGIN + "/robots.txt", content, "text/plain", List.of(token.toLowerCase(Locale.ROOT)));
  }

  /** Repairs are made one after the other: the first after which the two agree names the kind. */
  private void differs(Difference.Case one) {
    byte[] content = one.content();
    for (Difference kind : Difference.values()) {
      byte[] repaired = kind.repaired(content, one.token());
      if (kind.explains(one) && saysTheSameOfTheRoot(one)
          || !Arrays.equals(repaired, content) && agree(repaired, one)) {
        kinds.merge(kind, 1, Integer::sum);
        return;
      }
      content = repaired;
    }
    unexplained.add(one);
  }

  /** What crawler-commons does with an address that it cannot read: it asks about the root. */
  private static boolean saysTheSameOfTheRoot(Difference.Case one) {
    return theirs(one.content(), one.token()).isAllowed(ORIGIN + "/") != one.ours();
  }

  private static boolean agree(byte[] content, Difference.Case one) {
    return RobotsTxt.parse(content).rulesFor(agent(one.token())).allows(ORIGIN + one.path())
        == theirs(content, one.token()).isAllowed(ORIGIN + one.path());
  }

  private static Set<String> paths(RuleSet rules) {
    Set<String> paths =
        new LinkedHashSet<>(
            List.of("/", "/a", "/index.html", "/search?q=x", "/a/b.php", "/robots.txt"));
    for (Rule rule : rules.strongestFirst()) {
      String path = rule.pattern().text().replace("*", "x").replace("$", "");
      path = path.startsWith("/") ? path : "/" + path;
      paths.add(path);
      paths.add(path + "z");
      if (paths.size() >= PATHS_PER_FILE) {
        break;
      }
    }
    return paths;
  }

  int compared() {
    return compared;
  }

  int explained() {
    return kinds.values().stream().mapToInt(Integer::intValue).sum();
  }

  List<Difference.Case> unexplained() {
    return unexplained;
  }

  @Override
  public String toString() {
    return compared + " decisions, differing: " + kinds;
  }
}
