package org.consentaudit.analysis.terms.evaluation;

import java.util.EnumSet;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Predicate;
import org.consentaudit.analysis.terms.codes.Value;

/** How often each answer met each label on one axis. */
final class Tally {

  private static final int VALUES = Value.values().length;

  private final int[][] counts = new int[VALUES][VALUES];
  private int pages;
  private int quoted;
  private int shared;

  void add(Outcome outcome) {
    counts[outcome.gold().ordinal()][outcome.ours().ordinal()]++;
    pages++;
    quoted += outcome.quoted() ? 1 : 0;
    shared += outcome.shared() ? 1 : 0;
  }

  int pages() {
    return pages;
  }

  int count(Value gold, Value ours) {
    return counts[gold.ordinal()][ours.ordinal()];
  }

  /** The values that labels have. */
  Set<Value> labels() {
    Set<Value> labels = EnumSet.noneOf(Value.class);
    for (Value gold : Value.values()) {
      if (count(gold::equals, ours -> true) > 0) {
        labels.add(gold);
      }
    }
    return labels;
  }

  /** The values that labels or answers have. */
  Set<Value> values() {
    Set<Value> values = labels();
    for (Value ours : Value.values()) {
      if (count(gold -> true, ours::equals) > 0) {
        values.add(ours);
      }
    }
    return values;
  }

  OptionalDouble accuracy() {
    int right = 0;
    for (Value value : Value.values()) {
      right += count(value, value);
    }
    return share(right, pages);
  }

  /** Of the answers in a class, the share whose label is in it. */
  OptionalDouble precision(Predicate<Value> inside) {
    return share(count(inside, inside), count(gold -> true, inside));
  }

  /** Of the labels in a class, the share whose answer is in it. */
  OptionalDouble recall(Predicate<Value> inside) {
    return share(count(inside, inside), count(inside, ours -> true));
  }

  /** Harmonic mean of precision and recall; nothing where neither label nor answer is inside. */
  OptionalDouble f1(Predicate<Value> inside) {
    return share(
        2 * count(inside, inside), count(inside, ours -> true) + count(gold -> true, inside));
  }

  /** Mean F1 over the values that labels have. */
  OptionalDouble macroF1() {
    return labels().stream().mapToDouble(value -> f1(value::equals).orElse(0)).average();
  }

  OptionalDouble evidenceOverlap() {
    return share(shared, quoted);
  }

  private int count(Predicate<Value> golds, Predicate<Value> answers) {
    int count = 0;
    for (Value gold : Value.values()) {
      if (golds.test(gold)) {
        for (Value ours : Value.values()) {
          count += answers.test(ours) ? count(gold, ours) : 0;
        }
      }
    }
    return count;
  }

  private static OptionalDouble share(int part, int whole) {
    return whole == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) part / whole);
  }
}
