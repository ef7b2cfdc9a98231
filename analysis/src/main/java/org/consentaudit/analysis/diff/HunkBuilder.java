package org.consentaudit.analysis.diff;

import java.util.ArrayList;
import java.util.List;

/** Turns a matching of lines into hunks with context. */
final class HunkBuilder {

  /** Replaced blocks of more lines on a side than this are not looked through for changed lines. */
  private static final int MOST_PAIRED = 60;

  private final List<String> old;
  private final List<String> young;
  private final int context;
  private final List<DiffHunk> hunks = new ArrayList<>();
  private final List<DiffLine> lines = new ArrayList<>();
  private int sameAtEnd;

  HunkBuilder(List<String> old, List<String> young, int context) {
    this.old = old;
    this.young = young;
    this.context = context;
  }

  List<DiffHunk> build(int[] partners) {
    int i = 0;
    int j = 0;
    while (i < old.size() || j < young.size()) {
      if (i < old.size() && partners[i] == j) {
        same(i++, j++);
        continue;
      }
      int oldTo = i;
      while (oldTo < old.size() && partners[oldTo] < 0) {
        oldTo++;
      }
      int youngTo = oldTo < old.size() ? partners[oldTo] : young.size();
      replaced(i, oldTo, j, youngTo);
      i = oldTo;
      j = youngTo;
    }
    close();
    return hunks;
  }

  private void same(int i, int j) {
    lines.add(DiffLine.whole(ChangeKind.SAME, i + 1, j + 1, old.get(i)));
    sameAtEnd++;
    boolean changed = sameAtEnd < lines.size();
    if (changed && sameAtEnd > 2 * context) {
      close();
    } else if (!changed && sameAtEnd > context) {
      lines.remove(0);
      sameAtEnd--;
    }
  }

  /** Ends the hunk; unchanged lines beyond its context begin the next. */
  private void close() {
    int changedTo = lines.size() - sameAtEnd;
    if (changedTo > 0) {
      int to = Math.min(lines.size(), changedTo + context);
      hunks.add(new DiffHunk(lines.subList(0, to)));
    }
    int from = Math.max(changedTo, lines.size() - context);
    List<DiffLine> next = List.copyOf(lines.subList(from, lines.size()));
    lines.clear();
    lines.addAll(next);
    sameAtEnd = next.size();
  }

  private void replaced(int oldFrom, int oldTo, int youngFrom, int youngTo) {
    sameAtEnd = 0;
    int i = oldFrom;
    int j = youngFrom;
    boolean small = oldTo - oldFrom <= MOST_PAIRED && youngTo - youngFrom <= MOST_PAIRED;
    for (int k = oldFrom; small && k < oldTo; k++) {
      int like = firstLike(k, j, youngTo);
      if (like >= 0) {
        deleted(i, k);
        inserted(j, like);
        lines.add(LineChange.of(k + 1, like + 1, old.get(k), young.get(like)));
        i = k + 1;
        j = like + 1;
      }
    }
    deleted(i, oldTo);
    inserted(j, youngTo);
  }

  private int firstLike(int k, int from, int to) {
    for (int j = from; j < to; j++) {
      if (LineChange.alike(old.get(k), young.get(j))) {
        return j;
      }
    }
    return -1;
  }

  private void deleted(int from, int to) {
    for (int i = from; i < to; i++) {
      lines.add(DiffLine.whole(ChangeKind.DELETED, i + 1, 0, old.get(i)));
    }
  }

  private void inserted(int from, int to) {
    for (int j = from; j < to; j++) {
      lines.add(DiffLine.whole(ChangeKind.INSERTED, 0, j + 1, young.get(j)));
    }
  }
}
