package org.consentaudit.analysis.robots;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.consentaudit.analysis.agents.Agent;
import org.consentaudit.analysis.agents.AgentRegistry;
import org.consentaudit.analysis.verdict.Profile;
import org.consentaudit.analysis.verdict.Verdict;

/** Small robots.txt files for tests. */
final class Robots {

  static final AgentRegistry REGISTRY = AgentRegistry.bundled();

  static final RobotsJudge JUDGE = RobotsJudge.on(REGISTRY.agents());

  private Robots() {}

  static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  static Agent agent(String token) {
    return REGISTRY.find(token).orElseGet(() -> Agent.unregistered(token));
  }

  static RuleSet rules(String file, String token) {
    return RobotsTxt.parse(bytes(file)).rulesFor(agent(token));
  }

  static boolean allows(String file, String token, String url) {
    return rules(file, token).allows(url);
  }

  /** Whether rules for everyone allow a path. */
  static boolean allows(String rules, String path) {
    return allows("User-agent: *\n" + rules, "foo", path);
  }

  static Verdict verdict(String file, String token) {
    return verdict(file, token, Profile.RFC9309);
  }

  static Verdict verdict(String file, String token, Profile profile) {
    return RobotsJudge.on(List.of(agent(token))).verdicts(bytes(file), profile).get(0);
  }
}
