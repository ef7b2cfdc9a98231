package org.consentaudit.analysis.diff;

import com.github.difflib.algorithm.Change;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** The lines of two stretches that both have: only they can match. Lines are known by numbers. */
final class SharedLines {

  /** Takes a pair of positions that match. */
  @FunctionalInterface
  interface Pairs {
    void match(int old, int young);
  }

  private final int[] old;
  private final int[] young;
  private final int[] oldAt;
  private final int[] youngAt;

  private SharedLines(int[] old, int[] young, int[] oldAt, int[] youngAt) {
    this.old = old;
    this.young = young;
    this.oldAt = oldAt;
    this.youngAt = youngAt;
  }

  static SharedLines of(int[] old, int[] young) {
    Map<Integer, Integer> inOld = counts(old);
    Map<Integer, Integer> inYoung = counts(young);
    return new SharedLines(old, young, within(old, inYoung), within(young, inOld));
  }

  /** How many such lines there are on both sides together. */
  int size() {
    return oldAt.length + youngAt.length;
  }

  /** A longest common sequence, by Myers' algorithm in linear space. */
  void exactly(Pairs pairs) {
    List<Integer> left = Arrays.stream(oldAt).mapToObj(i -> old[i]).toList();
    List<Integer> right = Arrays.stream(youngAt).mapToObj(i -> young[i]).toList();
    int i = 0;
    int j = 0;
    for (Change change : ordered(left, right)) {
      while (i < change.startOriginal) {
        pairs.match(oldAt[i++], youngAt[j++]);
      }
      i = change.endOriginal;
      j = change.endRevised;
    }
    while (i < oldAt.length && j < youngAt.length) {
      pairs.match(oldAt[i++], youngAt[j++]);
    }
  }

  private static List<Change> ordered(List<Integer> left, List<Integer> right) {
    if (left.isEmpty() || right.isEmpty()) {
      return List.of(); // nothing to pair, and the algorithm needs something
    }
    return new MyersDiffWithLinearSpace<Integer>().computeDiff(left, right, null);
  }

  /** Pairs of lines that both sides have exactly once, as many as stand in the same order. */
  List<int[]> anchors() {
    Map<Integer, Integer> inOld = counts(old);
    Map<Integer, Integer> inYoung = counts(young);
    Map<Integer, Integer> position = new HashMap<>();
    for (int j : youngAt) {
      position.put(young[j], j);
    }
    List<int[]> pairs = new ArrayList<>();
    for (int i : oldAt) {
      if (inOld.get(old[i]) == 1 && inYoung.get(old[i]) == 1) {
        pairs.add(new int[] {i, position.get(old[i])});
      }
    }
    return longestRising(pairs);
  }

  private static List<int[]> longestRising(List<int[]> pairs) {
    int[] previous = new int[pairs.size()];
    int[] ends = new int[pairs.size()];
    int length = 0;
    for (int k = 0; k < pairs.size(); k++) {
      int low = 0;
      int high = length;
      while (low < high) {
        int middle = (low + high) >>> 1;
        boolean before = pairs.get(ends[middle])[1] < pairs.get(k)[1];
        low = before ? middle + 1 : low;
        high = before ? high : middle;
      }
      previous[k] = low == 0 ? -1 : ends[low - 1];
      ends[low] = k;
      length = Math.max(length, low + 1);
    }
    int[][] rising = new int[length][];
    int k = length == 0 ? -1 : ends[length - 1];
    for (int n = length - 1; n >= 0; n--) {
      rising[n] = pairs.get(k);
      k = previous[k];
    }
    return List.of(rising);
  }

  private static Map<Integer, Integer> counts(int[] lines) {
    Map<Integer, Integer> counts = new HashMap<>();
    for (int line : lines) {
      counts.merge(line, 1, Integer::sum);
    }
    return counts;
  }

  private static int[] within(int[] lines, Map<Integer, Integer> others) {
    return IntStream.range(0, lines.length).filter(i -> others.containsKey(lines[i])).toArray();
  }
}
