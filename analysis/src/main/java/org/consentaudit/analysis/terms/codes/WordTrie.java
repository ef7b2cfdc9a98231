package org.consentaudit.analysis.terms.codes;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The words that rules know, letter by letter: a word of a text is looked up without being copied
 * out of it. A word that ends in {@code *} stands for all that begin so.
 *
 * <p>Words of texts that are the same to the rules are of one <em>kind</em>: a number, 0 for those
 * that no rule knows.
 */
final class WordTrie {

  private static final int LATIN = 26;

  private static final class Node {
    private char[] letters = {};
    private Node[] next = {};
    private int[] exact = {};
    private int[] beginnings = {};

    /** Kind of the word that ends here, and of those that go on in a way that no rule knows. */
    private int ended;

    private int wentOn;

    /** What follows by small Latin letters, which nearly all are; once the trie is settled. */
    private Node[] latin = {};

    private Node child(char letter) {
      int place = letter - 'a';
      if (place >= 0 && place < latin.length) {
        return latin[place];
      }
      for (int i = 0; i < letters.length; i++) {
        if (letters[i] == letter) {
          return next[i];
        }
      }
      return null;
    }

    private void settleLetters() {
      var all = new Node[LATIN];
      for (int i = 0; i < letters.length; i++) {
        int place = letters[i] - 'a';
        if (place >= 0 && place < LATIN) {
          all[place] = next[i];
        }
      }
      latin = all;
    }

    private Node childOrNew(char letter) {
      Node there = child(letter);
      if (there != null) {
        return there;
      }
      Node made = new Node();
      letters = Arrays.copyOf(letters, letters.length + 1);
      next = Arrays.copyOf(next, next.length + 1);
      letters[letters.length - 1] = letter;
      next[next.length - 1] = made;
      return made;
    }
  }

  private final Node root = new Node();
  private final Node[] ascii = new Node[128];
  private final Map<String, Integer> numbers = new HashMap<>();
  private final Map<List<Integer>, Integer> kindNumbers = new HashMap<>();
  private final List<int[]> kinds = new ArrayList<>();

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
    Node node = root;
    for (char letter : letters.toCharArray()) {
      node = node.childOrNew(letter);
    }
    if (beginning) {
      node.beginnings = with(node.beginnings, number);
    } else {
      node.exact = with(node.exact, number);
    }
    return number;
  }

  private static int[] with(int[] numbers, int number) {
    int[] more = Arrays.copyOf(numbers, numbers.length + 1);
    more[numbers.length] = number;
    return more;
  }

  /** Settles the kinds; no word is added after that. */
  void settle() {
    kinds.clear();
    kindNumbers.clear();
    kind(List.of());
    settle(root, List.of());
    for (char c = 0; c < ascii.length; c++) {
      ascii[c] = root.child(c);
    }
  }

  private void settle(Node node, List<Integer> before) {
    var begun = new ArrayList<>(before);
    Arrays.stream(node.beginnings).forEach(begun::add);
    var ended = new ArrayList<>(begun);
    Arrays.stream(node.exact).forEach(ended::add);
    node.settleLetters();
    node.wentOn = kind(begun);
    node.ended = kind(ended);
    for (Node child : node.next) {
      settle(child, begun);
    }
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

  /** The kind of the word between two places. */
  int kind(String text, int start, int end) {
    char first = Tokens.folded(text.charAt(start));
    Node node = first < ascii.length ? ascii[first] : root.child(first);
    if (node == null) {
      return 0;
    }
    for (int i = start + 1; i < end; i++) {
      Node next = node.child(Tokens.folded(text.charAt(i)));
      if (next == null) {
        return node.wentOn;
      }
      node = next;
    }
    return node.ended;
  }
}
