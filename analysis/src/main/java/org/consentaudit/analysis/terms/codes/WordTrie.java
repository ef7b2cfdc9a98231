package org.consentaudit.analysis.terms.codes;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The words that rules know, letter by letter: a word of a text is looked up without being copied
 * out of it. A word that ends in {@code *} stands for all that begin so.
 */
final class WordTrie {

  private static final int[] NONE = {};

  private static final class Node {
    private char[] letters = {};
    private Node[] next = {};
    private int[] exact = NONE;
    private int[] beginnings = NONE;

    private Node child(char letter) {
      for (int i = 0; i < letters.length; i++) {
        if (letters[i] == letter) {
          return next[i];
        }
      }
      return null;
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
  private final List<String> words = new ArrayList<>();

  /** The number of a word, given to it now when it has none. */
  int add(String word) {
    Integer known = numbers.get(word);
    if (known != null) {
      return known;
    }
    int number = words.size();
    words.add(word);
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
    char first = letters.charAt(0);
    if (first < ascii.length) {
      ascii[first] = root.child(first);
    }
    return number;
  }

  private static int[] with(int[] numbers, int number) {
    int[] more = Arrays.copyOf(numbers, numbers.length + 1);
    more[numbers.length] = number;
    return more;
  }

  /** Adds the numbers of all words that the text between two places is, to {@code found}. */
  void find(String text, int start, int end, IntList found) {
    char first = Tokens.folded(text.charAt(start));
    Node node = first < ascii.length ? ascii[first] : root.child(first);
    for (int i = start + 1; node != null; i++) {
      found.addAll(node.beginnings);
      if (i == end) {
        found.addAll(node.exact);
        return;
      }
      node = node.child(Tokens.folded(text.charAt(i)));
    }
  }
}
