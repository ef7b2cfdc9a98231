package org.consentaudit.analysis.robots;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.consentaudit.analysis.verdict.Status;

/** What a robots.txt says to one name by the study's reading, met once or more. */
final class StudyEntry {

  private final String name;
  private final String spelling;
  private final List<StudyStretch> stretches = new ArrayList<>(1);
  private Judgement judgement;

  /**
   * An entry.
   *
   * @param name the name in lower case
   * @param spelling its first spelling in the file
   */
  StudyEntry(String name, String spelling) {
    this.name = name;
    this.spelling = spelling;
  }

  /**
   * The study's status and the line that it rests on.
   *
   * @param status {@code all}, {@code some} or {@code none}
   * @param line the first disallow of everything, else the first disallow; empty where none counts
   */
  record Judgement(Status status, OptionalInt line) {}

  void add(StudyStretch stretch) {
    stretches.add(stretch);
  }

  String name() {
    return name;
  }

  String spelling() {
    return spelling;
  }

  /** Judged once, asked by every agent that it stands for. */
  Judgement judgement() {
    if (judgement == null) {
      judgement =
          stretches.size() == 1 ? stretches.get(0).judgement() : StudyStretch.judge(stretches);
    }
    return judgement;
  }
}
