package org.consentaudit.analysis.diff;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which line of the earlier text is which line of the later. Lines that only one side has are set
 * aside first; a stretch that is still large is cut at lines that both sides have once; what cannot
 * be cut any more and is still large stays unmatched, and the matching is coarse.
 */
final class LineMatching {

  /** Lines of both sides together up to which a stretch is compared exactly. */
  private static final int EXACT = 6_000;

  private static final int DEEPEST_CUT = 6;

  /** Lines from..to (exclusive) of each side. */
  private record Stretch(int oldFrom, int oldTo, int youngFrom, int youngTo, int depth) {}

  private final int[] old;
  private final int[] young;
  private final int[] partners;
  private final Deque<Stretch> open = new ArrayDeque<>();
  private boolean coarse;

  private LineMatching(int[] old, int[] young) {
    this.old = old;
    this.young = young;
    partners = new int[old.length];
    Arrays.fill(partners, -1);
  }

  static LineMatching of(List<String> old, List<String> young) {
    Map<String, Integer> names = new HashMap<>();
    int[] first = named(old, names);
    int[] second = named(young, names);
    LineMatching matching = new LineMatching(first, second);
    matching.open.push(new Stretch(0, first.length, 0, second.length, 0));
    while (!matching.open.isEmpty()) {
      matching.match(matching.open.pop());
    }
    return matching;
  }

  /** For each line of the earlier text the 0-based line of the later one; -1 for none. */
  int[] partners() {
    return partners.clone();
  }

  boolean coarse() {
    return coarse;
  }

  private static int[] named(List<String> lines, Map<String, Integer> names) {
    return lines.stream()
        .mapToInt(line -> names.computeIfAbsent(line, l -> names.size()))
        .toArray();
  }

  private void match(Stretch whole) {
    Stretch stretch = withoutEqualEnds(whole);
    SharedLines shared =
        SharedLines.of(
            Arrays.copyOfRange(old, stretch.oldFrom, stretch.oldTo),
            Arrays.copyOfRange(young, stretch.youngFrom, stretch.youngTo));
    if (shared.size() <= EXACT) {
      shared.exactly((i, j) -> partners[stretch.oldFrom + i] = stretch.youngFrom + j);
    } else if (stretch.depth >= DEEPEST_CUT || !cut(stretch, shared)) {
      coarse = true;
    }
  }

  private Stretch withoutEqualEnds(Stretch s) {
    int oldFrom = s.oldFrom;
    int youngFrom = s.youngFrom;
    while (oldFrom < s.oldTo && youngFrom < s.youngTo && old[oldFrom] == young[youngFrom]) {
      partners[oldFrom++] = youngFrom++;
    }
    int oldTo = s.oldTo;
    int youngTo = s.youngTo;
    while (oldTo > oldFrom && youngTo > youngFrom && old[oldTo - 1] == young[youngTo - 1]) {
      partners[--oldTo] = --youngTo;
    }
    return new Stretch(oldFrom, oldTo, youngFrom, youngTo, s.depth);
  }

  private boolean cut(Stretch stretch, SharedLines shared) {
    int oldFrom = stretch.oldFrom;
    int youngFrom = stretch.youngFrom;
    List<int[]> anchors = shared.anchors();
    if (anchors.isEmpty()) {
      return false;
    }
    for (int[] anchor : anchors) {
      int oldAt = stretch.oldFrom + anchor[0];
      int youngAt = stretch.youngFrom + anchor[1];
      partners[oldAt] = youngAt;
      open.push(new Stretch(oldFrom, oldAt, youngFrom, youngAt, stretch.depth + 1));
      oldFrom = oldAt + 1;
      youngFrom = youngAt + 1;
    }
    open.push(new Stretch(oldFrom, stretch.oldTo, youngFrom, stretch.youngTo, stretch.depth + 1));
    return true;
  }
}
