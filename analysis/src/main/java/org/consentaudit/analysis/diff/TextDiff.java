package org.consentaudit.analysis.diff;

import java.util.List;
import java.util.Objects;

/**
 * What changed from one text to another.
 *
 * @param hunks the places of change, in order; empty when all lines are the same
 * @param linesBefore how many lines the earlier text has
 * @param linesAfter how many lines the later text has
 * @param coarse whether some stretch was too large to compare line by line and is shown as replaced
 *     as a whole
 */
public record TextDiff(List<DiffHunk> hunks, int linesBefore, int linesAfter, boolean coarse) {

  /** Unchanged lines shown on either side of a change. */
  public static final int CONTEXT = 3;

  /** Keeps its own list. */
  public TextDiff {
    hunks = List.copyOf(hunks);
  }

  /** Compares two texts with {@link #CONTEXT} lines of context. */
  public static TextDiff of(String before, String after) {
    return of(before, after, CONTEXT);
  }

  /**
   * Compares two texts. Time and memory grow with the number of lines, hardly with how different
   * they are.
   *
   * @param context unchanged lines shown on either side of a change, 0 or more
   */
  public static TextDiff of(String before, String after, int context) {
    Objects.checkIndex(context, Integer.MAX_VALUE);
    List<String> old = PhysicalLines.of(before);
    List<String> young = PhysicalLines.of(after);
    LineMatching matching = LineMatching.of(old, young);
    List<DiffHunk> hunks = new HunkBuilder(old, young, context).build(matching.partners());
    return new TextDiff(hunks, old.size(), young.size(), matching.coarse());
  }

  /** Whether no line changed. */
  public boolean isEmpty() {
    return hunks.isEmpty();
  }

  /** How many lines of this kind the hunks hold; of {@code SAME} that is context alone. */
  public int count(ChangeKind kind) {
    return hunks.stream().mapToInt(hunk -> hunk.count(kind)).sum();
  }
}
