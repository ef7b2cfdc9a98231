package org.consentaudit.analysis.diff;

import java.util.List;

/**
 * Changed lines that stand together, with the unchanged lines around them.
 *
 * @param lines in reading order; of lines that were replaced the earlier text's come first
 */
public record DiffHunk(List<DiffLine> lines) {
  /** Keeps its own list. */
  public DiffHunk {
    lines = List.copyOf(lines);
  }

  /** The 1-based number of its first line in the earlier text; 0 when it has none there. */
  public int firstBefore() {
    return lines.stream().mapToInt(DiffLine::before).filter(n -> n > 0).findFirst().orElse(0);
  }

  /** The 1-based number of its first line in the later text; 0 when it has none there. */
  public int firstAfter() {
    return lines.stream().mapToInt(DiffLine::after).filter(n -> n > 0).findFirst().orElse(0);
  }

  /** How many of its lines are of this kind. */
  public int count(ChangeKind kind) {
    return (int) lines.stream().filter(line -> line.kind() == kind).count();
  }
}
