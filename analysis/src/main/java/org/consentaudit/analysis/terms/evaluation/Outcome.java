package org.consentaudit.analysis.terms.evaluation;

import java.util.List;
import java.util.Optional;
import org.consentaudit.analysis.terms.codes.Axis;
import org.consentaudit.analysis.terms.codes.Value;

/**
 * An answer beside its label, open and silent taken as one.
 *
 * @param gold the label's value
 * @param ours the reader's value
 * @param confidence how sure the reader says that it is
 * @param quoted whether the values are equal and the label quotes something
 * @param shared whether, then, one of the reader's sentences shows the place of a quotation
 */
record Outcome(Value gold, Value ours, double confidence, boolean quoted, boolean shared) {

  /** The outcome on an axis of a page; nothing where the axis does not count. */
  static Optional<Outcome> of(ReadPage page, Axis axis) {
    Answer answer = page.answers().get(axis);
    Optional<Value> label = page.label().value(axis);
    if (answer == null || label.isEmpty()) {
      return Optional.empty();
    }
    Value gold = label.get();
    List<String> quotations = page.label().quotations(axis);
    boolean quoted = gold == answer.value() && !quotations.isEmpty();
    return Optional.of(
        new Outcome(
            counted(gold),
            counted(answer.value()),
            answer.confidence(),
            quoted,
            quoted && Quotation.anyShared(answer.sentences(), quotations)));
  }

  /** Label files may say one word for open and silent, so they count as one. */
  private static Value counted(Value value) {
    return value == Value.OPEN ? Value.SILENT : value;
  }

  boolean right() {
    return gold == ours;
  }
}
