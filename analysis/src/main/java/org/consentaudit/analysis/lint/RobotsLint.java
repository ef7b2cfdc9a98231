package org.consentaudit.analysis.lint;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.consentaudit.analysis.agents.AgentRegistry;
import org.consentaudit.analysis.robots.Addressing;
import org.consentaudit.analysis.robots.FormFinding;
import org.consentaudit.analysis.robots.FormFindings;
import org.consentaudit.analysis.robots.FormKind;
import org.consentaudit.analysis.robots.RobotsTxt;
import org.consentaudit.analysis.robots.TokenReading;

/** Reads a robots.txt for its owner. */
public final class RobotsLint {

  private RobotsLint() {}

  /** What its owner should know, by line, the graver first in a line. */
  public static List<LintFinding> of(byte[] content, AgentRegistry registry) {
    RobotsTxt file = RobotsTxt.parse(content);
    FormFindings form = file.findings();
    List<LintFinding> findings = new ArrayList<>();
    Set<Integer> proper =
        file.addressing(registry.agents()).stream()
            .filter(one -> one.reading() == TokenReading.WHOLE_VALUE)
            .map(Addressing::line)
            .collect(Collectors.toSet());
    boolean page = form.count(FormKind.HTML_PAGE) > 0;
    for (FormFinding found : form.all()) {
      // A page is one finding, not one a line; an agent's own name is no slip of the owner's.
      boolean noise =
          page && found.kind() != FormKind.HTML_PAGE
              || found.kind() == FormKind.LENIENT_TOKEN && proper.contains(found.line());
      if (!noise) {
        findings.add(FormWords.of(found));
      }
    }
    if (!page) {
      findings.addAll(AgentLint.of(file, registry));
    }
    findings.sort(
        Comparator.comparingInt(LintFinding::line)
            .thenComparing(LintFinding::severity, Comparator.reverseOrder())
            .thenComparing(LintFinding::rule));
    return findings;
  }
}
