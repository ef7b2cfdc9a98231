package org.consentaudit.analysis.terms.codes;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.regex.Pattern;

/** Phrases as rule files write them: {@code (prior|written|) consent} is three. */
final class Phrases {

  private static final int MOST = 10_000;
  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}'*_]+");

  private Phrases() {}

  /**
   * All phrases that one stands for, as words with single blanks between.
   *
   * @throws IllegalArgumentException when brackets do not match, or it stands for none or too many
   */
  static List<String> expand(String written) {
    int close = written.indexOf(')');
    if (close < 0) {
      return List.of(normal(written));
    }
    int open = written.lastIndexOf('(', close);
    if (open < 0) {
      throw new IllegalArgumentException("brackets of " + written);
    }
    var all = new LinkedHashSet<String>();
    for (String choice : written.substring(open + 1, close).split("\\|", -1)) {
      String one = written.substring(0, open) + choice + written.substring(close + 1);
      all.addAll(expand(one));
    }
    if (all.size() > MOST) {
      throw new IllegalArgumentException("stands for too many: " + written);
    }
    return List.copyOf(all);
  }

  private static String normal(String phrase) {
    var words = new StringBuilder();
    for (String part : BETWEEN_WORDS.split(phrase.replace('’', '\''))) {
      if (!part.isEmpty()) {
        words.append(words.length() == 0 ? "" : " ").append(part);
      }
    }
    if (words.length() == 0 || words.charAt(0) == '*' || words.charAt(0) == '_') {
      throw new IllegalArgumentException("no phrase: " + phrase);
    }
    return words.toString();
  }
}
