package org.consentaudit.analysis.diff;

import java.util.List;

/** Two wordings of one sentence, compared word by word. */
public final class WordDiff {

  private WordDiff() {}

  /**
   * The words of both in reading order. Of texts too long to compare, some 1,500 words, the earlier
   * is deleted as a whole and the later inserted.
   */
  public static List<DiffPiece> of(String before, String after) {
    return LineChange.of(1, 1, before, after).pieces();
  }

  /** Whether half the words or more are common: then one is another wording of the other. */
  public static boolean alike(String before, String after) {
    return LineChange.alike(before, after);
  }
}
