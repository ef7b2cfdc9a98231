package org.consentaudit.analysis.robots;

import java.util.Arrays;

/** Which rules of a file have the same pattern: found once for all agents. */
final class Twins {

  private static final int NONE = -1;

  private final int[] first;

  Twins(Patterns patterns) {
    int rules = patterns.file().ruleCount();
    first = new int[rules];
    int[] slots = new int[Integer.highestOneBit(Math.max(4, rules * 4))];
    Arrays.fill(slots, NONE);
    for (int rule = 0; rule < rules; rule++) {
      int slot = (int) (patterns.hash(rule) >>> 32) & slots.length - 1;
      while (slots[slot] != NONE && !patterns.areTwins(slots[slot], rule)) {
        slot = slot + 1 & slots.length - 1;
      }
      if (slots[slot] == NONE) {
        slots[slot] = rule;
      }
      first[rule] = slots[slot];
    }
  }

  /** The first rule of the file that has a rule's pattern: twins, and only they, share it. */
  int first(int rule) {
    return first[rule];
  }
}
