package org.consentaudit.analysis.explain;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.consentaudit.analysis.agents.Agent;
import org.consentaudit.analysis.diff.PhysicalLines;
import org.consentaudit.analysis.robots.Excerpt;
import org.consentaudit.analysis.robots.GoogleRobotsTxt;
import org.consentaudit.analysis.robots.Group;
import org.consentaudit.analysis.robots.RobotsTxt;
import org.consentaudit.analysis.robots.Rule;
import org.consentaudit.analysis.robots.RuleSet;

/**
 * Where Google's parser decides otherwise, and why: the file is written anew in steps, each of
 * which takes one of its leniencies away, until it decides as we do; the step that turns its answer
 * is the cause.
 */
final class GoogleComparison {

  private static final String FORM =
      "it reads lines that RFC 9309 passes over, with a missing colon or a slip in the key";
  private static final String NAMES =
      "it cuts a user-agent line at the first character that is no letter, _ or -, and knows no"
          + " aliases";
  private static final String ESCAPES =
      "it compares the path of an address, and percent-encoded characters, as they are written";
  private static final String INDEX =
      "it lets a rule for an index page speak for its directory as well";
  private static final String LENGTH = "it cuts a line that is longer than 16,664 octets";

  private static final String ROBOTS_TXT = "/robots.txt";
  private static final int LONGEST_SHOWN = 120;

  /** Names that no file has, of letters alone. */
  private static final String NAME = "consentauditorasks";

  private static final int MOST_PROBES = 200;

  private final RobotsTxt file;
  private final RuleSet rules;
  private final String token;
  private final List<String> lines;

  private GoogleComparison(byte[] content, RobotsTxt file, Agent agent) {
    this.file = file;
    this.rules = file.rulesFor(agent);
    this.token = agent.token();
    this.lines = PhysicalLines.of(new String(content, StandardCharsets.ISO_8859_1));
  }

  static OtherReading of(byte[] content, RobotsTxt file, Agent agent, Optional<String> url) {
    var comparison = new GoogleComparison(content, file, agent);
    GoogleRobotsTxt google = GoogleRobotsTxt.parse(content);
    for (String probe : comparison.probes(url, google)) {
      GoogleRobotsTxt.Decision decision = google.decide(agent.token(), probe);
      // What is always allowed is not a matter of parsing.
      if (decision.allowed() != comparison.rules.allows(probe)
          && !RuleSet.normalised(probe).equals(ROBOTS_TXT)) {
        return new OtherReading(
            true,
            (decision.allowed() ? "allows " : "disallows ")
                + Excerpt.of(probe, LONGEST_SHOWN)
                + (decision.line().isPresent() ? " by line " + decision.line().getAsInt() : ""),
            comparison.causes(probe, decision.allowed()));
      }
    }
    return new OtherReading(false, "decides alike", List.of());
  }

  /** The URL that is asked about, else a path for each rule that somebody may see. */
  private Set<String> probes(Optional<String> url, GoogleRobotsTxt google) {
    if (url.isPresent()) {
      return Set.of(url.get());
    }
    Set<String> probes = new LinkedHashSet<>();
    probes.add("/");
    probes.add("/x");
    Stream.concat(
            rules.strongestFirst().stream()
                .map(rule -> rule.pattern().example())
                .flatMap(path -> Stream.of(path, directory(path))),
            google.examples().stream())
        .filter(path -> path.startsWith("/"))
        .limit(MOST_PROBES)
        .forEach(probes::add);
    return probes;
  }

  /** That of an index page, for which a rule about the page speaks to Google. */
  private static String directory(String path) {
    int index = path.lastIndexOf("/index.htm");
    return index < 0 ? path : path.substring(0, index + 1);
  }

  private List<String> causes(String probe, boolean answer) {
    List<String> causes = new ArrayList<>();
    boolean last = answer;
    last = turn(causes, FORM, last, token, probe, recordsAlone());
    last = turn(causes, NAMES, last, NAME, probe, named(false));
    last = turn(causes, ESCAPES, last, NAME, RuleSet.normalised(probe), named(true));
    if (last != rules.allows(probe)) {
      boolean index =
          rules.strongestFirst().stream()
              .anyMatch(rule -> rule.pattern().text().contains("/index.htm"));
      causes.add(index ? INDEX : LENGTH);
    }
    return causes;
  }

  private static boolean turn(
      List<String> causes,
      String cause,
      boolean last,
      String token,
      String probe,
      String rewritten) {
    boolean next =
        GoogleRobotsTxt.parse(rewritten.getBytes(StandardCharsets.ISO_8859_1))
            .decide(token, probe)
            .allowed();
    if (next != last) {
      causes.add(cause);
    }
    return next;
  }

  /** The lines that are records by RFC 9309, as they are written. */
  private String recordsAlone() {
    var text = new StringBuilder();
    for (Group group : file.groups()) {
      group.userAgents().forEach(line -> copy(text, line.line()));
      group.rules().forEach(rule -> copy(text, rule.line()));
    }
    return text.toString();
  }

  private void copy(StringBuilder text, int line) {
    String written = lines.get(line - 1);
    text.append(
            line == 1 && written.startsWith("\u00ef\u00bb\u00bf") ? written.substring(3) : written)
        .append('\n');
  }

  /** The agent's rules under a name that all read alike. */
  private String named(boolean normalised) {
    var text = new StringBuilder("User-agent: ").append(NAME).append('\n');
    for (Group group : rules.groups()) {
      for (Rule rule : group.rules()) {
        if (normalised) {
          text.append(rule.allow() ? "Allow: " : "Disallow: ")
              .append(rule.pattern().text())
              .append('\n');
        } else {
          copy(text, rule.line());
        }
      }
    }
    return text.toString();
  }
}
