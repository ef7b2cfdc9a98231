package org.consentaudit.analysis.terms.evaluation;

import java.util.List;
import org.consentaudit.analysis.terms.codes.Evidence;
import org.consentaudit.analysis.terms.codes.Finding;
import org.consentaudit.analysis.terms.codes.Value;

/**
 * What a reader says on one axis of a page.
 *
 * @param value the value; {@link Value#UNSURE} is always wrong
 * @param confidence how sure the reader says that it is, 0 to 1
 * @param sentences the sentences that it gives for it
 */
public record Answer(Value value, double confidence, List<String> sentences) {
  /** Copies the sentences. */
  public Answer {
    sentences = List.copyOf(sentences);
  }

  /** The answer that a finding is. */
  public static Answer of(Finding finding) {
    return new Answer(
        finding.value(),
        finding.confidence(),
        finding.evidence().stream().map(Evidence::sentence).toList());
  }
}
