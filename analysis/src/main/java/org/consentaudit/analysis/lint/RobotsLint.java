package org.consentaudit.analysis.lint;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.consentaudit.analysis.agents.AgentRegistry;
import org.consentaudit.analysis.robots.Addressing;
import org.consentaudit.analysis.robots.FormFinding;
import org.consentaudit.analysis.robots.FormFindings;
import org.consentaudit.analysis.robots.FormKind;
import org.consentaudit.analysis.robots.RobotsTxt;
import org.consentaudit.analysis.robots.TokenReading;

/** Reads a robots.txt for its owner. */
public final class RobotsLint {

  /** How many findings of a rule are listed. */
  static final int MOST = FormFindings.MOST;

  private RobotsLint() {}

  /**
   * What its owner should know, by line, the graver first in a line; of each rule the first {@value
   * #MOST}, and then how many more there are.
   */
  public static List<LintFinding> of(byte[] content, AgentRegistry registry) {
    RobotsTxt file = RobotsTxt.parse(content);
    FormFindings form = file.findings();
    List<LintFinding> findings = new ArrayList<>();
    Set<Integer> proper =
        file.addressing(registry.agents()).stream()
            .filter(one -> one.reading() == TokenReading.WHOLE_VALUE)
            .map(Addressing::line)
            .collect(Collectors.toSet());
    var words = new FormWords(new GroupsByLine(file));
    Optional<FormKind> none =
        Stream.of(FormKind.HTML_PAGE, FormKind.UTF_16).filter(k -> form.count(k) > 0).findFirst();
    for (FormFinding found : form.all()) {
      // What is no robots.txt is one finding, not one a line; an agent's own name is no slip of the
      // owner's.
      boolean noise =
          none.isPresent() && found.kind() != none.get()
              || found.kind() == FormKind.LENIENT_TOKEN && proper.contains(found.line());
      if (!noise) {
        findings.add(words.of(found));
      }
    }
    if (none.isEmpty()) {
      findings.addAll(AgentLint.of(file, registry));
    }
    findings.sort(
        Comparator.comparingInt(LintFinding::line)
            .thenComparing(LintFinding::severity, Comparator.reverseOrder())
            .thenComparing(LintFinding::rule));
    return bounded(findings, none.isPresent() ? Map.of() : uncounted(form));
  }

  /** How many findings of form were not kept. */
  private static Map<String, Integer> uncounted(FormFindings form) {
    Map<String, Integer> left = new HashMap<>();
    for (FormKind kind : FormKind.values()) {
      left.put(kind.code(), Math.max(0, form.count(kind) - MOST));
    }
    return left;
  }

  /** The first of each rule, and behind the last of them how many more there are. */
  private static List<LintFinding> bounded(List<LintFinding> all, Map<String, Integer> uncounted) {
    Map<String, Integer> counts = new HashMap<>(uncounted);
    Map<String, Integer> kept = new HashMap<>();
    Map<String, LintFinding> last = new TreeMap<>();
    List<LintFinding> findings = new ArrayList<>();
    for (LintFinding one : all) {
      if (kept.merge(one.rule(), 1, Integer::sum) <= MOST) {
        findings.add(one);
        last.put(one.rule(), one);
      } else {
        counts.merge(one.rule(), 1, Integer::sum);
      }
    }
    last.forEach(
        (rule, one) -> {
          int more = counts.getOrDefault(rule, 0);
          if (more > 0) {
            findings.add(findings.lastIndexOf(one) + 1, more(one, more));
          }
        });
    return findings;
  }

  private static LintFinding more(LintFinding last, int count) {
    return new LintFinding(
        last.line(),
        last.severity(),
        last.rule(),
        "",
        count + " more findings like this one are not listed.",
        last.fix());
  }
}
