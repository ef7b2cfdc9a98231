package org.consentaudit.analysis.diff;

import com.github.difflib.algorithm.Change;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import com.github.difflib.patch.DeltaType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A line that is on both sides with different words: which words. */
final class LineChange {

  /** Lines with more words on either side are shown as replaced as a whole. */
  private static final int MOST_WORDS = 1_500;

  /** From this part of common words on, two lines are one that was changed. */
  private static final double ALIKE = 0.5;

  private static final int MOST_CHARACTERS = 20_000;
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]++|\\s++|[^\\p{L}\\p{N}\\s]");

  private LineChange() {}

  static boolean alike(String old, String young) {
    if (old.length() > MOST_CHARACTERS || young.length() > MOST_CHARACTERS) {
      return false;
    }
    Map<String, Integer> counts = new HashMap<>();
    int oldWords = 0;
    for (String word : words(old)) {
      if (!word.isBlank()) {
        counts.merge(word, 1, Integer::sum);
        oldWords++;
      }
    }
    int youngWords = 0;
    int common = 0;
    for (String word : words(young)) {
      if (!word.isBlank()) {
        youngWords++;
        common += counts.merge(word, -1, Integer::sum) >= 0 ? 1 : 0;
      }
    }
    return common > 0 && 2.0 * common >= ALIKE * (oldWords + youngWords);
  }

  static DiffLine of(int before, int after, String old, String young) {
    return new DiffLine(ChangeKind.CHANGED, before, after, pieces(words(old), words(young)));
  }

  private static List<DiffPiece> pieces(List<String> old, List<String> young) {
    List<DiffPiece> pieces = new ArrayList<>();
    int i = 0;
    for (Change change : changes(old, young)) {
      add(pieces, ChangeKind.SAME, old.subList(i, change.startOriginal));
      add(pieces, ChangeKind.DELETED, old.subList(change.startOriginal, change.endOriginal));
      add(pieces, ChangeKind.INSERTED, young.subList(change.startRevised, change.endRevised));
      i = change.endOriginal;
    }
    add(pieces, ChangeKind.SAME, old.subList(i, old.size()));
    return pieces;
  }

  private static List<Change> changes(List<String> old, List<String> young) {
    if (old.size() > MOST_WORDS || young.size() > MOST_WORDS || old.isEmpty() || young.isEmpty()) {
      return List.of(new Change(DeltaType.CHANGE, 0, old.size(), 0, young.size()));
    }
    return new MyersDiffWithLinearSpace<String>().computeDiff(old, young, null);
  }

  private static void add(List<DiffPiece> pieces, ChangeKind kind, List<String> words) {
    if (words.isEmpty()) {
      return;
    }
    int last = pieces.size() - 1;
    boolean ahead =
        kind == ChangeKind.DELETED && last >= 0 && pieces.get(last).kind() == ChangeKind.INSERTED;
    pieces.add(ahead ? last : last + 1, new DiffPiece(kind, String.join("", words)));
  }

  private static List<String> words(String line) {
    List<String> words = new ArrayList<>();
    Matcher matcher = WORD.matcher(line);
    while (matcher.find()) {
      words.add(matcher.group());
    }
    return words;
  }
}
