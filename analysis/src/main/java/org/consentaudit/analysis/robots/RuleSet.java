package org.consentaudit.analysis.robots;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/**
 * The rules that hold for one agent, merged from the groups that address it. The longest matching
 * pattern decides, in octets; on a tie the rule that allows (RFC 9309 section 2.2.2).
 */
public final class RuleSet {

  private static final String ROBOTS_TXT = "/robots.txt";

  private final List<Group> groups;
  private final boolean own;
  private final List<Rule> rules;

  RuleSet(List<Group> groups, boolean own) {
    this.groups = groups;
    this.own = own;
    this.rules =
        groups.stream()
            .flatMap(group -> group.rules().stream())
            .filter(rule -> !rule.pattern().matchesNothing())
            .sorted(
                Comparator.comparingInt((Rule rule) -> rule.pattern().length())
                    .reversed()
                    .thenComparing(Rule::allow, Comparator.reverseOrder())
                    .thenComparingInt(Rule::line))
            .toList();
  }

  /** The groups it was merged from, in the order of the file. */
  public List<Group> groups() {
    return groups;
  }

  /** Whether the agent is addressed by name, not by {@code *}. */
  public boolean isOwn() {
    return own;
  }

  /** Its rules that can match, strongest first. */
  List<Rule> strongestFirst() {
    return rules;
  }

  /**
   * The rule that decides about a URL, where one matches.
   *
   * @param url a URL, or a path starting with a slash
   */
  public Optional<Rule> decides(String url) {
    return decidesPath(UrlPath.of(url));
  }

  /** Whether a URL may be fetched. */
  public boolean allows(String url) {
    String path = UrlPath.of(url);
    return path.equals(ROBOTS_TXT) || decidesPath(path).map(Rule::allow).orElse(true);
  }

  Optional<Rule> decidesPath(String path) {
    for (Rule rule : rules) {
      if (rule.pattern().matches(path)) {
        return Optional.of(rule);
      }
    }
    return Optional.empty();
  }

  /** The longest crawl delay that is asked for, in seconds: an extension, not in RFC 9309. */
  public OptionalDouble crawlDelay() {
    return groups.stream()
        .flatMap(group -> group.crawlDelays().stream())
        .flatMap(delay -> seconds(delay.value()))
        .mapToDouble(Double::doubleValue)
        .max();
  }

  private static Stream<Double> seconds(String value) {
    try {
      double seconds = Double.parseDouble(value);
      return Double.isFinite(seconds) && seconds >= 0 ? Stream.of(seconds) : Stream.empty();
    } catch (NumberFormatException e) {
      // A delay that is no number asks for nothing.
      return Stream.empty();
    }
  }
}
