package org.consentaudit.analysis.terms.evaluation;

import java.util.ArrayList;
import java.util.List;
import org.consentaudit.analysis.terms.codes.Value;

/**
 * What came of the answers that were said with about the same confidence.
 *
 * @param from least confidence of the bin
 * @param to end of the bin, exclusive but for 1
 * @param answers how many answers lie in it, those that are unsure left out
 * @param said their mean confidence
 * @param right the share of them that is right
 */
public record Calibration(double from, double to, int answers, double said, double right) {

  private static final int BINS = 10;

  /** The bins that hold an answer, the least sure first. */
  static List<Calibration> of(List<Outcome> outcomes) {
    int[] answers = new int[BINS];
    int[] right = new int[BINS];
    double[] said = new double[BINS];
    for (Outcome outcome : outcomes) {
      if (outcome.ours() != Value.UNSURE) {
        int bin = Math.min(BINS - 1, (int) (outcome.confidence() * BINS));
        answers[bin]++;
        right[bin] += outcome.right() ? 1 : 0;
        said[bin] += outcome.confidence();
      }
    }
    List<Calibration> bins = new ArrayList<>();
    for (int i = 0; i < BINS; i++) {
      if (answers[i] > 0) {
        bins.add(
            new Calibration(
                (double) i / BINS,
                (double) (i + 1) / BINS,
                answers[i],
                said[i] / answers[i],
                (double) right[i] / answers[i]));
      }
    }
    return bins;
  }
}
