package org.consentaudit.analysis.terms.history;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;
import org.consentaudit.analysis.diff.WordDiff;

/**
 * Clauses by their rare words. Words that many clauses have say little, and are not looked up:
 * looking up costs no more the more clauses there are.
 */
final class AlikeClauses {

  private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]++");
  private static final int COMMON = 40;
  private static final int MOST_COMPARED = 4;
  private static final int MOST_WORDS = 400;
  private static final int FEWEST_WORDS = 4;

  private final List<String> clauses;
  private final Map<String, List<Integer>> places = new HashMap<>();
  private final Set<Integer> taken = new HashSet<>();

  /** Of those clauses that are wanted. */
  AlikeClauses(List<String> clauses, IntPredicate wanted) {
    this.clauses = clauses;
    for (int i = 0; i < clauses.size(); i++) {
      if (wanted.test(i)) {
        for (String word : words(clauses.get(i))) {
          places.computeIfAbsent(word, w -> new ArrayList<>()).add(i);
        }
      }
    }
  }

  /** The clause that is most like this one, which no other can take any more; -1 for none. */
  int take(String clause) {
    Set<String> words = words(clause);
    if (words.size() < FEWEST_WORDS) {
      return -1;
    }
    Map<Integer, Integer> common = new HashMap<>();
    for (String word : words) {
      List<Integer> found = places.getOrDefault(word, List.of());
      if (found.size() <= COMMON) {
        found.forEach(i -> common.merge(i, 1, Integer::sum));
      }
    }
    int best =
        common.entrySet().stream()
            .filter(entry -> !taken.contains(entry.getKey()))
            .sorted(
                Map.Entry.<Integer, Integer>comparingByValue(Comparator.reverseOrder())
                    .thenComparing(Map.Entry.comparingByKey()))
            .limit(MOST_COMPARED)
            .map(Map.Entry::getKey)
            .filter(i -> WordDiff.alike(clauses.get(i), clause))
            .findFirst()
            .orElse(-1);
    if (best >= 0) {
      taken.add(best);
    }
    return best;
  }

  private static Set<String> words(String clause) {
    Set<String> words = new HashSet<>();
    NO_WORD
        .splitAsStream(clause.toLowerCase(Locale.ROOT))
        .filter(word -> !word.isEmpty())
        .limit(MOST_WORDS)
        .forEach(words::add);
    return words;
  }
}
