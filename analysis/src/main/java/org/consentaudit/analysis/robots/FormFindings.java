package org.consentaudit.analysis.robots;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What is remarkable about the form of a robots.txt, by line. Of each kind the first {@value #MOST}
 * are kept, and all are counted: a file may consist of nothing else.
 */
public final class FormFindings {

  /** How many of a kind are kept. */
  public static final int MOST = 500;

  private final List<FormFinding> kept = new ArrayList<>();
  private final Map<FormKind, Integer> counts = new EnumMap<>(FormKind.class);

  private FormFindings() {}

  static FormFindings of(RobotsTxt file) {
    var findings = new FormFindings();
    FileForm.look(file.content(), findings);
    RecordForm.look(file.content(), findings);
    GroupForm.look(file, findings);
    findings.kept.sort(Comparator.comparingInt(FormFinding::line));
    return findings;
  }

  void add(FormFinding finding) {
    if (counts.merge(finding.kind(), 1, Integer::sum) <= MOST) {
      kept.add(finding);
    }
  }

  /** Those that are kept, by line. */
  public List<FormFinding> all() {
    return List.copyOf(kept);
  }

  /** How many there are of a kind, kept or not. */
  public int count(FormKind kind) {
    return counts.getOrDefault(kind, 0);
  }
}
