package org.consentaudit.analysis.terms.evaluation;

import java.util.EnumMap;
import java.util.Map;
import org.consentaudit.analysis.terms.codes.Axis;
import org.consentaudit.analysis.terms.codes.TermsCodes;

/**
 * A labelled page and what a reader says about it.
 *
 * @param label what is held to be right
 * @param answers what the reader says; an axis that it does not read is missing and does not count
 */
public record ReadPage(Label label, Map<Axis, Answer> answers) {
  /** Copies the answers. */
  public ReadPage {
    answers = Map.copyOf(answers);
  }

  /** A page with the codes that were read from it. */
  public static ReadPage of(Label label, TermsCodes codes) {
    var answers = new EnumMap<Axis, Answer>(Axis.class);
    codes.findings().forEach((axis, finding) -> answers.put(axis, Answer.of(finding)));
    return new ReadPage(label, answers);
  }
}
