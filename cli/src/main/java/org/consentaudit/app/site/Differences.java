package org.consentaudit.app.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.consentaudit.analysis.diff.ChangeKind;
import org.consentaudit.analysis.diff.DiffHunk;
import org.consentaudit.analysis.diff.TextDiff;
import org.consentaudit.archive.Digest;
import org.consentaudit.reports.page.DiffLine;

/**
 * What differs between two texts, as pages show it: a changed line is a removed and an added one.
 */
final class Differences {

  /** A page shows this many lines of a difference at the most; the whole file is one link away. */
  private static final int SHOWN = 200;

  private final ContentLines lines;

  Differences(ContentLines lines) {
    this.lines = lines;
  }

  List<List<DiffLine>> ofRobots(Optional<Digest> before, Optional<Digest> after) {
    return of(before.map(lines::text).orElse(""), after.map(lines::text).orElse(""));
  }

  static List<List<DiffLine>> of(String before, String after) {
    List<List<DiffLine>> hunks = new ArrayList<>();
    int shown = 0;
    for (DiffHunk hunk : TextDiff.of(before, after).hunks()) {
      List<DiffLine> shownLines =
          hunk.lines().stream().flatMap(line -> lines(line).stream()).limit(SHOWN - shown).toList();
      shown += shownLines.size();
      if (!shownLines.isEmpty()) {
        hunks.add(shownLines);
      }
    }
    return hunks;
  }

  private static List<DiffLine> lines(org.consentaudit.analysis.diff.DiffLine line) {
    List<DiffLine> shown = new ArrayList<>(2);
    if (line.kind() == ChangeKind.SAME) {
      shown.add(
          new DiffLine(
              DiffLine.Change.KEPT, number(line.before()), number(line.after()), line.textAfter()));
      return shown;
    }
    if (line.kind() != ChangeKind.INSERTED) {
      shown.add(
          new DiffLine(
              DiffLine.Change.REMOVED,
              number(line.before()),
              OptionalInt.empty(),
              line.textBefore()));
    }
    if (line.kind() != ChangeKind.DELETED) {
      shown.add(
          new DiffLine(
              DiffLine.Change.ADDED, OptionalInt.empty(), number(line.after()), line.textAfter()));
    }
    return shown;
  }

  private static OptionalInt number(int line) {
    return line == 0 ? OptionalInt.empty() : OptionalInt.of(line);
  }
}
