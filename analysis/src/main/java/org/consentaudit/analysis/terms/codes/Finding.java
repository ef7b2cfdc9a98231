package org.consentaudit.analysis.terms.codes;

import java.util.List;
import java.util.Objects;

/**
 * What a page says on one axis.
 *
 * @param axis the question
 * @param value the answer
 * @param confidence share of such answers that were right on pages read by people, 0 to 1
 * @param evidence the sentences that decide it, in the order of the text; empty where nothing is
 *     said
 */
public record Finding(Axis axis, Value value, double confidence, List<Evidence> evidence) {
  /** Checks that the axis can take the value. */
  public Finding {
    Objects.requireNonNull(axis, "axis");
    evidence = List.copyOf(evidence);
    if (!axis.allows(value)) {
      throw new IllegalArgumentException(axis.code() + " cannot be " + value.code());
    }
    if (!(confidence >= 0 && confidence <= 1)) {
      throw new IllegalArgumentException("confidence " + confidence);
    }
  }

  /** An answer that could not be given. */
  static Finding unsure(Axis axis) {
    return new Finding(axis, Value.UNSURE, 0, List.of());
  }
}
