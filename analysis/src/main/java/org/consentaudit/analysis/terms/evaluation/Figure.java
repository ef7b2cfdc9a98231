package org.consentaudit.analysis.terms.evaluation;

import java.util.EnumSet;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Function;
import org.consentaudit.analysis.terms.codes.Value;

/** What is measured of a reading, each between 0 and 1. */
public enum Figure {
  /** Share of answers that are exactly right, open and silent taken as one. */
  ACCURACY(Tally::accuracy),
  /** Of the answers that say some restriction, the share whose label says one. */
  RESTRICTED_PRECISION(tally -> tally.precision(Figure::restricted)),
  /** Of the labels that say some restriction, the share whose answer says one. */
  RESTRICTED_RECALL(tally -> tally.recall(Figure::restricted)),
  /** Harmonic mean of the two. */
  RESTRICTED_F1(tally -> tally.f1(Figure::restricted)),
  /** Of the answers "prohibited", the share with that label. */
  PROHIBITED_PRECISION(tally -> tally.precision(Value.PROHIBITED::equals)),
  /** Of the labels "prohibited", the share with that answer. */
  PROHIBITED_RECALL(tally -> tally.recall(Value.PROHIBITED::equals)),
  /** Harmonic mean of the two. */
  PROHIBITED_F1(tally -> tally.f1(Value.PROHIBITED::equals)),
  /** Mean F1 over the values that occur in the labels, open and silent as one. */
  MACRO_F1(Tally::macroF1),
  /** Of the right answers whose label quotes something, the share with a sentence from there. */
  EVIDENCE_OVERLAP(Tally::evidenceOverlap);

  private static final Set<Value> RESTRICTED =
      EnumSet.of(
          Value.PROHIBITED,
          Value.CONDITIONAL,
          Value.NON_COMMERCIAL,
          Value.NON_COMPETE,
          Value.NO_REDISTRIBUTION,
          Value.BOTH);

  private final Function<Tally, OptionalDouble> measure;

  Figure(Function<Tally, OptionalDouble> measure) {
    this.measure = measure;
  }

  /** The word used in tables. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Its value; nothing where it would be a share of nothing. */
  OptionalDouble of(Tally tally) {
    return measure.apply(tally);
  }

  /** Prohibited, conditional and their like on the other axes. */
  private static boolean restricted(Value value) {
    return RESTRICTED.contains(value);
  }
}
