package org.consentaudit.analysis.robots;

/**
 * How much comparing of rules may still be done, so that no file, however made, costs more than a
 * known time. One unit is about one pattern tried on one path of usual length.
 */
public final class ComparisonBudget {

  private static final int USUAL_LENGTH = 128;

  private long left;
  private boolean cut;

  /** A budget of so many comparisons. */
  public ComparisonBudget(long comparisons) {
    this.left = comparisons;
  }

  /** What it costs to try a pattern on a path. */
  static long onPath(String path) {
    return 1L + path.length() / USUAL_LENGTH;
  }

  /** Spends some; false, for ever after, when there is not so much left. */
  boolean spend(long comparisons) {
    left -= comparisons;
    if (left < 0) {
      cut = true;
    }
    return left >= 0;
  }

  /** Takes half of what is left for a first step, so that it cannot leave nothing for the next. */
  ComparisonBudget half() {
    var half = new ComparisonBudget(Math.max(0, left) / 2);
    left -= half.left;
    return half;
  }

  /** Takes back what a step has left over. */
  void rejoin(ComparisonBudget half) {
    left += Math.max(0, half.left);
    cut |= half.cut;
  }

  /** Whether all is spent. */
  boolean isSpent() {
    return left < 0;
  }

  /** Something was left out for another bound's sake. */
  public void cutShort() {
    cut = true;
  }

  /** Whether something had to be left out. */
  public boolean isCut() {
    return cut;
  }
}
