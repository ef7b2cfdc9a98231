package org.consentaudit.analysis.robots;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The rules that hold for one agent, merged from the groups that address it. The longest matching
 * pattern decides, in octets; on a tie the rule that allows (RFC 9309 section 2.2.2).
 */
public final class RuleSet {

  private static final int NONE = -1;

  private static final Pattern SECONDS =
      Pattern.compile("[0-9]{1,15}(\\.[0-9]{0,15})?|\\.[0-9]{1,15}");

  private final Patterns patterns;
  private final RobotsTxt file;
  private final Addressees.GroupList groups;

  RuleSet(Patterns patterns, Addressees.GroupList groups) {
    this.patterns = patterns;
    this.file = patterns.file();
    this.groups = groups;
  }

  /** The groups it was merged from, in the order of the file. */
  public List<Group> groups() {
    return IntStream.of(groups.groups()).mapToObj(file::group).toList();
  }

  /** Whether the agent is addressed by name, not by {@code *}. */
  public boolean isOwn() {
    return groups.byName();
  }

  /**
   * The rules that match a URL, strongest first: the first decides, the others lose.
   *
   * @param url a URL, or a path starting with a slash
   */
  public List<Rule> matching(String url) {
    String path = UrlPath.of(url);
    return strongestFirst().stream().filter(rule -> rule.pattern().matches(path)).toList();
  }

  /**
   * The rules that have effect, in the order of the file: those that decide some path other than
   * {@code /robots.txt} against all stronger rules of the other kind.
   */
  public List<Rule> effective() {
    Coverage coverage = Coverage.byTheOtherKind(patterns);
    coverage.of(groups.groups());
    return rules().filter(coverage::escapes).mapToObj(file::rule).toList();
  }

  /** Its rules that can match, strongest first. */
  public List<Rule> strongestFirst() {
    return rules()
        .filter(rule -> !file.has(rule, RuleFlags.DEAD))
        .boxed()
        .sorted((one, other) -> one.equals(other) ? 0 : patterns.isStronger(one, other) ? -1 : 1)
        .map(rule -> new Rule(file.isAllow(rule), patterns.of(rule), file.line(rule)))
        .toList();
  }

  /** How many rules it has, those that can never match among them. */
  int size() {
    return IntStream.of(groups.groups())
        .map(group -> file.rulesTo(group) - file.rulesFrom(group))
        .sum();
  }

  /**
   * The rule that decides about a URL, where one matches.
   *
   * @param url a URL, or a path starting with a slash
   */
  public Optional<Rule> decides(String url) {
    return decidesPath(UrlPath.of(url));
  }

  /** The path and query of a URL in the form in which rules are compared with it. */
  public static String normalised(String url) {
    return UrlPath.of(url);
  }

  /** Whether a URL may be fetched. */
  public boolean allows(String url) {
    String path = UrlPath.of(url);
    int rule = decider(path);
    return rule == NONE || file.isAllow(rule) || path.equals(UrlPath.ROBOTS_TXT);
  }

  Optional<Rule> decidesPath(String path) {
    int rule = decider(path);
    return rule == NONE ? Optional.empty() : Optional.of(file.rule(rule));
  }

  private int decider(String path) {
    int best = NONE;
    for (int group : groups.groups()) {
      for (int rule = file.rulesFrom(group); rule < file.rulesTo(group); rule++) {
        if ((best == NONE || patterns.isStronger(rule, best)) && patterns.matches(rule, path)) {
          best = rule;
        }
      }
    }
    return best;
  }

  private IntStream rules() {
    return IntStream.of(groups.groups())
        .flatMap(group -> IntStream.range(file.rulesFrom(group), file.rulesTo(group)));
  }

  /** The longest crawl delay that is asked for, in seconds: an extension, not in RFC 9309. */
  public OptionalDouble crawlDelay() {
    return groups().stream()
        .flatMap(group -> group.crawlDelays().stream())
        .flatMap(delay -> seconds(delay.value()))
        .mapToDouble(Double::doubleValue)
        .max();
  }

  /** A delay that is no number asks for nothing. */
  private static Stream<Double> seconds(String value) {
    return SECONDS.matcher(value).matches() ? Stream.of(Double.parseDouble(value)) : Stream.empty();
  }
}
