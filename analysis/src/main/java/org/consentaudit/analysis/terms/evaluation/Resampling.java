package org.consentaudit.analysis.terms.evaluation;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import org.consentaudit.analysis.statistics.Bootstrap;
import org.consentaudit.analysis.statistics.Bootstrap.Interval;

/**
 * Percentile bootstrap over pages: they are drawn with replacement {@link Bootstrap#RESAMPLES}
 * times, with the seed {@link Bootstrap#SEED}. A draw of which a figure cannot be told is left out;
 * where that is more than half of them, the figure has no interval.
 */
final class Resampling {

  private final double[][] values = new double[Figure.values().length][Bootstrap.RESAMPLES];
  private final int[] told = new int[Figure.values().length];

  private Resampling() {}

  /** Every figure that can be told of these outcomes. */
  static Map<Figure, Estimate> of(List<Outcome> outcomes) {
    var resampling = new Resampling();
    if (!outcomes.isEmpty()) {
      var random = new SplittableRandom(Bootstrap.SEED);
      for (int i = 0; i < Bootstrap.RESAMPLES; i++) {
        resampling.take(drawn(outcomes, random));
      }
    }
    Tally whole = tally(outcomes);
    var estimates = new EnumMap<Figure, Estimate>(Figure.class);
    for (Figure figure : Figure.values()) {
      OptionalDouble value = figure.of(whole);
      if (value.isPresent()) {
        estimates.put(figure, new Estimate(value.getAsDouble(), resampling.interval(figure)));
      }
    }
    return estimates;
  }

  /** The outcomes as they are. */
  static Tally tally(List<Outcome> outcomes) {
    var tally = new Tally();
    outcomes.forEach(tally::add);
    return tally;
  }

  private static Tally drawn(List<Outcome> outcomes, SplittableRandom random) {
    var tally = new Tally();
    for (int draw = 0; draw < outcomes.size(); draw++) {
      tally.add(outcomes.get(random.nextInt(outcomes.size())));
    }
    return tally;
  }

  private void take(Tally tally) {
    for (Figure figure : Figure.values()) {
      OptionalDouble value = figure.of(tally);
      int row = figure.ordinal();
      if (value.isPresent()) {
        values[row][told[row]++] = value.getAsDouble();
      }
    }
  }

  private Optional<Interval> interval(Figure figure) {
    int count = told[figure.ordinal()];
    if (2 * count < Bootstrap.RESAMPLES) {
      return Optional.empty();
    }
    double[] sorted = Arrays.copyOf(values[figure.ordinal()], count);
    Arrays.sort(sorted);
    int low = (int) (0.025 * count);
    int high = Math.max(low, (int) Math.ceil(0.975 * count) - 1);
    return Optional.of(new Interval(sorted[low], sorted[high]));
  }
}
