package org.consentaudit.analysis.explain;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.consentaudit.analysis.agents.Agent;
import org.consentaudit.analysis.robots.Addressing;
import org.consentaudit.analysis.robots.Group;
import org.consentaudit.analysis.robots.RobotsJudge;
import org.consentaudit.analysis.robots.RobotsTxt;
import org.consentaudit.analysis.robots.Rule;
import org.consentaudit.analysis.robots.RuleSet;
import org.consentaudit.analysis.verdict.Profile;
import org.consentaudit.analysis.verdict.Verdict;

/**
 * What a robots.txt permits an agent, and why.
 *
 * @param agent the agent
 * @param verdict the verdict of profile rfc9309
 * @param basis why these rules hold for it
 * @param addressing the user-agent lines that address it by name
 * @param groups the groups whose rules hold for it, merged
 * @param effective the rules among them that have effect, in the order of the file
 * @param question the question about a URL, where one was asked
 * @param study what the published study's reading makes of it
 * @param google what Google's parser makes of it
 */
public record Explanation(
    Agent agent,
    Verdict verdict,
    Basis basis,
    List<Addressing> addressing,
    List<Group> groups,
    List<Rule> effective,
    Optional<PathQuestion> question,
    OtherReading study,
    OtherReading google) {

  /** Checks that nothing is missing and freezes the lists. */
  public Explanation {
    Objects.requireNonNull(agent);
    Objects.requireNonNull(verdict);
    Objects.requireNonNull(basis);
    addressing = List.copyOf(addressing);
    groups = List.copyOf(groups);
    effective = List.copyOf(effective);
    Objects.requireNonNull(question);
    Objects.requireNonNull(study);
    Objects.requireNonNull(google);
  }

  /**
   * Explains a file.
   *
   * @param url a URL, or a path starting with a slash, that is asked about
   */
  public static Explanation of(byte[] content, Agent agent, Optional<String> url) {
    RobotsTxt file = RobotsTxt.parse(content);
    RuleSet rules = file.rulesFor(agent);
    Verdict verdict = RobotsJudge.on(List.of(agent)).verdicts(content, Profile.RFC9309).get(0);
    Optional<PathQuestion> question = url.map(asked -> question(rules, asked));
    return new Explanation(
        agent,
        verdict,
        rules.isOwn()
            ? Basis.OWN_GROUP
            : rules.groups().isEmpty() ? Basis.NO_GROUP : Basis.EVERYONE,
        file.addressing(List.of(agent)),
        rules.groups(),
        rules.effective(),
        question,
        StudyComparison.of(content, file, agent, verdict),
        GoogleComparison.of(content, file, agent, url));
  }

  private static PathQuestion question(RuleSet rules, String url) {
    List<Rule> matching = rules.matching(url);
    boolean allowed = rules.allows(url);
    Optional<Rule> winner = matching.stream().findFirst();
    boolean always = RuleSet.normalised(url).equals("/robots.txt");
    return new PathQuestion(url, allowed, always, winner, matching.stream().skip(1).toList());
  }
}
