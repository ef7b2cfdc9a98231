package org.consentaudit.analysis.terms.codes;

import java.util.Arrays;

/** A place inside phrases: which words may come next, and what has been named when none does. */
final class PhraseNode {

  /** Any one word may come. */
  static final int ANY = -1;

  private static final PhraseNode[] NOWHERE = {};

  private int[] words = {};
  private PhraseNode[][] next = {};
  private int[] concepts = {};

  void add(int word, PhraseNode to) {
    int place = place(word);
    if (place < 0) {
      place = words.length;
      words = Arrays.copyOf(words, place + 1);
      words[place] = word;
      next = Arrays.copyOf(next, place + 1);
      next[place] = NOWHERE;
    }
    next[place] = Arrays.copyOf(next[place], next[place].length + 1);
    next[place][next[place].length - 1] = to;
  }

  void name(int concept) {
    concepts = Arrays.copyOf(concepts, concepts.length + 1);
    concepts[concepts.length - 1] = concept;
  }

  PhraseNode[] after(int word) {
    int place = place(word);
    return place < 0 ? NOWHERE : next[place];
  }

  int[] concepts() {
    return concepts;
  }

  boolean isLast() {
    return words.length == 0;
  }

  private int place(int word) {
    for (int i = 0; i < words.length; i++) {
      if (words[i] == word) {
        return i;
      }
    }
    return -1;
  }
}
