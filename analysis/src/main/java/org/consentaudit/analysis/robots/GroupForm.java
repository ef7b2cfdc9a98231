package org.consentaudit.analysis.robots;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;

/** What is remarkable about the groups of a file and the rules in them. */
final class GroupForm {

  private final RobotsTxt file;
  private final FormFindings findings;

  private GroupForm(RobotsTxt file, FormFindings findings) {
    this.file = file;
    this.findings = findings;
  }

  static void look(RobotsTxt file, FormFindings findings) {
    new GroupForm(file, findings).look();
  }

  private void look() {
    for (RobotsRecord record : file.otherRecords()) {
      if (record.insideGroup() && isForeign(record.kind())) {
        add(FormKind.FOREIGN_RECORD, record.line(), record.key() + ": " + record.value());
      }
    }
    Map<String, List<Integer>> byToken = new LinkedHashMap<>();
    for (int group = 0; group < file.groupCount(); group++) {
      for (int agent = file.agentsFrom(group); agent < file.agentsTo(group); agent++) {
        name(byToken, group, agent);
      }
    }
    for (int group = 0; group < file.groupCount(); group++) {
      if (file.rulesFrom(group) == file.rulesTo(group)) {
        withoutRules(byToken, group);
      }
    }
    // By comparison and not by hash: whoever writes the file chooses the lists.
    Set<int[]> sets = new TreeSet<>(Arrays::compare);
    byToken.values().forEach(list -> sets.add(list.stream().mapToInt(Integer::intValue).toArray()));
    lookForLosers(sets);
  }

  /** Of the names of a group without rules the first that no other group gives rules to. */
  private void withoutRules(Map<String, List<Integer>> byToken, int group) {
    for (int agent = file.agentsFrom(group); agent < file.agentsTo(group); agent++) {
      List<Integer> groups = byToken.getOrDefault(folded(agent), List.of());
      if (groups.stream().allMatch(other -> file.rulesFrom(other) == file.rulesTo(other))) {
        add(
            FormKind.GROUP_WITHOUT_RULES,
            file.agentLine(agent),
            "User-agent: " + file.agentText(agent));
        return;
      }
    }
  }

  /** Records that speak of the whole file, or that nobody knows. */
  private static boolean isForeign(RecordKind kind) {
    return kind == RecordKind.SITEMAP || kind == RecordKind.HOST || kind == RecordKind.UNKNOWN;
  }

  private void name(Map<String, List<Integer>> byToken, int group, int agent) {
    String token = folded(agent);
    if (token.isEmpty()) {
      return;
    }
    List<Integer> groups = byToken.computeIfAbsent(token, t -> new ArrayList<>(1));
    if (groups.isEmpty()) {
      groups.add(group);
    } else if (groups.get(groups.size() - 1) != group) {
      int first = file.agentsFrom(groups.get(0));
      findings.add(
          new FormFinding(
              FormKind.DUPLICATE_GROUP,
              file.agentLine(agent),
              "User-agent: " + file.agentText(agent),
              OptionalInt.of(file.agentLine(first)),
              Optional.empty()));
      groups.add(group);
    }
  }

  /** A value in lower case without a version: {@code NAME/1.0}, {@code NAME 1.0} are NAME. */
  private String folded(int agent) {
    byte[] content = file.content();
    int from = file.agentFrom(agent);
    int to = file.agentTo(agent);
    int end = ProductTokens.nameEnd(content, from, to);
    boolean version =
        end > from
            && end + 1 < to
            && (content[end] == '/' || RecordScanner.isBlank(content[end]))
            && content[end + 1] >= '0'
            && content[end + 1] <= '9';
    int stop = version ? end : to;
    return Octets.lower(new String(content, from, stop - from, StandardCharsets.ISO_8859_1));
  }

  /** A rule that wins for some agent is left alone. */
  private void lookForLosers(Set<int[]> sets) {
    var effort = new Effort();
    var patterns = new Patterns(file);
    var coverage = Coverage.byEitherKind(patterns);
    var winners = new BitSet(file.ruleCount());
    var asked = new BitSet(file.ruleCount());
    for (int[] groups : sets) {
      coverage.of(groups);
      effort.spend(file.ruleCount() / 8);
      for (int group : groups) {
        for (int rule = file.rulesFrom(group); rule < file.rulesTo(group); rule++) {
          asked.set(rule);
          boolean wins = winners.get(rule) || coverage.escapes(rule);
          effort.spend(1);
          if (coverage.isSpent() || effort.isSpent()) {
            // Not known for all: better nothing than something wrong.
            return;
          }
          if (wins) {
            winners.set(rule);
          }
        }
      }
    }
    asked.andNot(winners);
    asked.stream()
        .filter(rule -> !file.has(rule, RuleFlags.DEAD))
        .forEach(
            rule ->
                findings.add(
                    new FormFinding(
                        FormKind.RULE_NEVER_WINS,
                        file.line(rule),
                        written(rule),
                        repeated(patterns, rule),
                        Optional.empty())));
  }

  /** The line of the same rule further up in the same group. */
  private OptionalInt repeated(Patterns patterns, int rule) {
    for (int first = file.rulesFrom(patterns.groupOf(rule)); first < rule; first++) {
      if (file.isAllow(first) == file.isAllow(rule)
          && patterns.twins().first(first) == patterns.twins().first(rule)) {
        return OptionalInt.of(file.line(first));
      }
    }
    return OptionalInt.empty();
  }

  private String written(int rule) {
    int from = file.ruleFrom(rule);
    int to = Math.min(file.ruleTo(rule), from + 4 * FormFinding.LONGEST);
    return (file.isAllow(rule) ? "Allow: " : "Disallow: ")
        + new String(file.content(), from, to - from, StandardCharsets.UTF_8);
  }

  private void add(FormKind kind, int line, String text) {
    findings.add(new FormFinding(kind, line, text, OptionalInt.empty(), Optional.empty()));
  }
}
