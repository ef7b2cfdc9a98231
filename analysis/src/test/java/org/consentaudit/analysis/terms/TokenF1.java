package org.consentaudit.analysis.terms;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How far two texts have the same words: runs of word characters, in lower case, as multisets; link
 * targets do not count.
 */
final class TokenF1 {

  private static final Pattern TARGET = Pattern.compile("\\]\\([^)\\s]*(?:\\s+\"[^\"]*\")?\\)");
  private static final Pattern WORD = Pattern.compile("(?U)\\w+");

  private TokenF1() {}

  /** From 0 to 1; two texts without words agree. */
  static double of(String one, String other) {
    Map<String, Integer> ours = words(one);
    Map<String, Integer> theirs = words(other);
    double common = 0;
    for (var entry : ours.entrySet()) {
      common += Math.min(entry.getValue(), theirs.getOrDefault(entry.getKey(), 0));
    }
    double all =
        ours.values().stream().mapToInt(n -> n).sum()
            + theirs.values().stream().mapToInt(n -> n).sum();
    return all == 0 ? 1 : 2 * common / all;
  }

  private static Map<String, Integer> words(String text) {
    Map<String, Integer> words = new HashMap<>();
    Matcher word = WORD.matcher(TARGET.matcher(text).replaceAll("]").toLowerCase(Locale.ROOT));
    while (word.find()) {
      words.merge(word.group(), 1, Integer::sum);
    }
    return words;
  }
}
