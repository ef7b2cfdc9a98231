package org.consentaudit.analysis.robots;

/**
 * How much comparing of patterns the rules of one agent are worth. A real file needs a few hundred
 * steps; one that is made to be slow runs out of them, and whoever asks must then give the cautious
 * answer. It depends on those rules alone, so that nobody's rules can spoil the verdict on another.
 */
final class Effort {

  /**
   * Less than a millisecond: a file may have another set of rules for each of two hundred agents.
   */
  private static final int STEPS = 100_000;

  private int left = STEPS;

  /** Takes some steps; false when they are used up. */
  boolean spend(int steps) {
    left = left < steps ? -1 : left - steps;
    return left >= 0;
  }

  boolean isSpent() {
    return left < 0;
  }
}
