package org.consentaudit.analysis.terms.history;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.consentaudit.analysis.diff.ChangeKind;
import org.consentaudit.analysis.diff.DiffHunk;
import org.consentaudit.analysis.diff.DiffLine;
import org.consentaudit.analysis.diff.TextDiff;

/**
 * Which clause of the earlier text is which of the later: first those that stand in the same order,
 * then the same words elsewhere, then alike words.
 */
final class ClausePairs {

  private static final String BLANK = "-";

  private final List<String> old;
  private final List<String> young;
  private final int[] after;
  private final int[] before;
  private final boolean[] same;

  /** How many clauses that stay stand before each one: equal numbers are the same place. */
  private final int[] oldGap;

  private final int[] youngGap;

  private ClausePairs(List<String> old, List<String> young) {
    this.old = old;
    this.young = young;
    after = new int[old.size()];
    before = new int[young.size()];
    same = new boolean[young.size()];
    oldGap = new int[old.size()];
    youngGap = new int[young.size()];
    Arrays.fill(after, -1);
    Arrays.fill(before, -1);
  }

  static ClausePairs of(List<String> old, List<String> young) {
    var pairs = new ClausePairs(old, young);
    pairs.inOrder();
    pairs.sameElsewhere();
    pairs.alikeElsewhere();
    return pairs;
  }

  /** The earlier clause that a later one is; -1 for none. */
  int before(int j) {
    return before[j];
  }

  /** The later clause that an earlier one is; -1 for none. */
  int after(int i) {
    return after[i];
  }

  /** Whether a later clause stands where it stood, in the same words. */
  boolean isSame(int j) {
    return same[j];
  }

  /** Whether a later clause that has a partner stands elsewhere than it. */
  boolean isMoved(int j) {
    return youngGap[j] != oldGap[before[j]];
  }

  /** Before which later clause one that is gone would stand. */
  int wouldStand(int i) {
    int gap = Arrays.binarySearch(youngGap, oldGap[i]);
    int at = gap < 0 ? -gap - 1 : gap;
    while (at > 0 && youngGap[at - 1] == oldGap[i]) {
      at--;
    }
    return at;
  }

  /** A clause without words, such as a rule of dashes. */
  boolean isBlankBefore(int i) {
    return old.get(i).isEmpty();
  }

  boolean isBlankAfter(int j) {
    return young.get(j).isEmpty();
  }

  private void pair(int i, int j) {
    after[i] = j;
    before[j] = i;
  }

  private void inOrder() {
    boolean[] oldOpen = new boolean[old.size()];
    boolean[] youngOpen = new boolean[young.size()];
    List<DiffLine> reworded = new ArrayList<>();
    for (DiffHunk hunk : TextDiff.of(lines(old), lines(young), 0).hunks()) {
      for (DiffLine line : hunk.lines()) {
        if (line.before() > 0) {
          oldOpen[line.before() - 1] = true;
        }
        if (line.after() > 0) {
          youngOpen[line.after() - 1] = true;
        }
        if (line.kind() == ChangeKind.CHANGED) {
          reworded.add(line);
        }
      }
    }
    stayed(oldOpen, youngOpen);
    reworded(reworded);
  }

  private void stayed(boolean[] oldOpen, boolean[] youngOpen) {
    count(oldOpen, oldGap);
    count(youngOpen, youngGap);
    int j = 0;
    for (int i = 0; i < old.size(); i++) {
      if (!oldOpen[i]) {
        while (youngOpen[j]) {
          j++;
        }
        pair(i, j);
        same[j++] = true;
      }
    }
  }

  private static void count(boolean[] open, int[] gap) {
    for (int i = 1; i < open.length; i++) {
      gap[i] = gap[i - 1] + (open[i - 1] ? 0 : 1);
    }
  }

  /** The same words elsewhere go before alike ones here. */
  private void reworded(List<DiffLine> lines) {
    Set<String> oldWords = open(old, after);
    Set<String> youngWords = open(young, before);
    for (DiffLine line : lines) {
      int i = line.before() - 1;
      int j = line.after() - 1;
      if (!oldWords.contains(young.get(j)) && !youngWords.contains(old.get(i))) {
        pair(i, j);
      }
    }
  }

  private static Set<String> open(List<String> clauses, int[] partners) {
    Set<String> open = new HashSet<>();
    for (int i = 0; i < partners.length; i++) {
      if (partners[i] < 0) {
        open.add(clauses.get(i));
      }
    }
    return open;
  }

  private static String lines(List<String> clauses) {
    var lines = new StringBuilder();
    clauses.forEach(words -> lines.append(words.isEmpty() ? BLANK : words).append('\n'));
    return lines.toString();
  }

  private void sameElsewhere() {
    Map<String, Deque<Integer>> open = new HashMap<>();
    for (int i = 0; i < old.size(); i++) {
      if (after[i] < 0 && !isBlankBefore(i)) {
        open.computeIfAbsent(old.get(i), words -> new ArrayDeque<>()).add(i);
      }
    }
    for (int j = 0; j < young.size(); j++) {
      Deque<Integer> partners = before[j] < 0 ? open.get(young.get(j)) : null;
      if (partners != null && !partners.isEmpty()) {
        pair(partners.remove(), j);
      }
    }
  }

  private void alikeElsewhere() {
    var index = new AlikeClauses(old, i -> after[i] < 0);
    for (int j = 0; j < young.size(); j++) {
      if (before[j] < 0) {
        int partner = index.take(young.get(j));
        if (partner >= 0) {
          pair(partner, j);
        }
      }
    }
  }
}
