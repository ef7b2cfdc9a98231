package org.consentaudit.analysis.terms.codes;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/**
 * How often patterns were right where they decided a page of the labelled dev pages: the confidence
 * of what they say. A pattern that few pages know is drawn towards {@link #PRIOR}.
 */
final class Precision {

  /** What is believed of a pattern before it has been seen at work. */
  static final double PRIOR = 0.85;

  /** As many pages as the belief weighs. */
  private static final double WEIGHT = 6;

  private final Map<String, Double> shares = new HashMap<>();

  private Precision() {}

  /**
   * Reads lines of {@code pattern,said,right}: on how many pages the pattern was among those that
   * decide, and on how many of them the value was right. {@code AXIS.nothing} stands for pages on
   * which no pattern of the axis fits. A first line of names and lines with {@code #} are passed
   * over.
   */
  static Precision read(String csv) {
    Precision precision = new Precision();
    for (String line : csv.split("\n", -1)) {
      String[] cells = line.strip().split(",", -1);
      if (cells.length == 3 && !line.startsWith("#") && !cells[0].equals("pattern")) {
        double said = Integer.parseInt(cells[1]);
        double right = Integer.parseInt(cells[2]);
        precision.shares.put(cells[0], (right + WEIGHT * PRIOR) / (said + WEIGHT));
      }
    }
    return precision;
  }

  /** Confidence of what these patterns say together: that of the surest. */
  double of(Collection<String> patterns) {
    return patterns.stream().mapToDouble(id -> shares.getOrDefault(id, PRIOR)).max().orElse(PRIOR);
  }

  /** Confidence that a page says nothing on an axis when no pattern fits. */
  double ofNothing(Axis axis) {
    return shares.getOrDefault(axis.code() + ".nothing", PRIOR);
  }

  /** The patterns that there are figures of. */
  Collection<String> patterns() {
    return shares.keySet();
  }
}
