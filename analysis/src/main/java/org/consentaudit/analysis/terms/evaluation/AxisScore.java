package org.consentaudit.analysis.terms.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.consentaudit.analysis.terms.codes.Axis;
import org.consentaudit.analysis.terms.codes.Value;

/**
 * How a reader did on an axis.
 *
 * @param axis the axis
 * @param pages how many pages count
 * @param figures each figure that can be told; "prohibited" cannot where no label and no answer
 *     says so
 * @param confusion every pair of values that labels or answers have, label by label
 */
public record AxisScore(
    Axis axis, int pages, Map<Figure, Estimate> figures, List<Confusion> confusion) {

  /** Copies what it is given. */
  public AxisScore {
    figures = Map.copyOf(figures);
    confusion = List.copyOf(confusion);
  }

  /** A figure; nothing where it would be a share of nothing. */
  public Optional<Estimate> figure(Figure figure) {
    return Optional.ofNullable(figures.get(figure));
  }

  /** The score of a reader on these pages. */
  static AxisScore of(Axis axis, List<Outcome> outcomes) {
    Tally tally = Resampling.tally(outcomes);
    List<Confusion> confusion = new ArrayList<>();
    for (Value gold : tally.labels()) {
      for (Value ours : tally.values()) {
        confusion.add(new Confusion(gold, ours, tally.count(gold, ours)));
      }
    }
    return new AxisScore(axis, tally.pages(), Resampling.of(outcomes), confusion);
  }
}
