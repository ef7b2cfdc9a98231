package org.consentaudit.analysis.terms.codes;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The words that rules know, letter by letter: a word of a text is looked up without being copied
 * out of it. A word that ends in {@code *} stands for all that begin so.
 *
 * <p>Words of texts that are the same to the rules are of one <em>kind</em>: a number, 0 for those
 * that no rule knows.
 */
final class WordTrie {

  private final WordNode root = new WordNode(' ');
  private Optional<WordTable> table = Optional.empty();
  private final ShortWords shortWords = new ShortWords();
  private final Map<String, Integer> numbers = new HashMap<>();
  private final Map<List<Integer>, Integer> kindNumbers = new HashMap<>();
  private final List<int[]> kinds = new ArrayList<>();

  /** For each word the kinds of which it is, each as a bit, with others on the same bit. */
  private long[] kindBits = {};

  /** The number of a word, given to it now when it has none. */
  int add(String word) {
    Integer known = numbers.get(word);
    if (known != null) {
      return known;
    }
    int number = numbers.size();
    numbers.put(word, number);
    boolean beginning = word.endsWith("*");
    String letters = beginning ? word.substring(0, word.length() - 1) : word;
    WordNode node = root;
    for (char letter : letters.toCharArray()) {
      node = node.childOrNew(letter);
    }
    node.name(number, beginning);
    return number;
  }

  /** Settles the kinds; no word is added after that. */
  void settle() {
    kinds.clear();
    kindNumbers.clear();
    kind(List.of());
    settle(root, List.of());
    table = Optional.of(new WordTable(root));
    kindBits = new long[numbers.size()];
    for (int kind = 0; kind < kinds.size(); kind++) {
      for (int word : kinds.get(kind)) {
        kindBits[word] |= bit(kind);
      }
    }
  }

  /** The bit of a kind, and of any other 64 further. */
  static long bit(int kind) {
    return 1L << kind;
  }

  private void settle(WordNode node, List<Integer> before) {
    var begun = with(before, node.beginnings());
    node.settle(kind(with(begun, node.exact())), kind(begun));
    node.children().forEach(child -> settle(child, begun));
  }

  private static List<Integer> with(List<Integer> numbers, List<Integer> more) {
    var all = new ArrayList<>(numbers);
    all.addAll(more);
    return all;
  }

  private int kind(List<Integer> words) {
    return kindNumbers.computeIfAbsent(
        List.copyOf(words),
        list -> {
          kinds.add(list.stream().mapToInt(Integer::intValue).toArray());
          return kinds.size() - 1;
        });
  }

  int kinds() {
    return kinds.size();
  }

  /** Numbers of the words that a word of this kind is. */
  int[] words(int kind) {
    return kinds.get(kind);
  }

  /** The bits of all kinds of words that a word of the rules stands for. */
  long kindBits(int word) {
    return kindBits[word];
  }

  /** The kind of the word at which the tokens of a text stand. */
  int kind(char[] text, Tokens word) {
    int known = shortWords.kind(word.spelling());
    return known >= 0 ? known : lookedUp(text, word);
  }

  private int lookedUp(char[] text, Tokens word) {
    int kind = table.orElseThrow().kind(text, word.from(), word.to());
    shortWords.remember(word.spelling(), kind);
    return kind;
  }
}
