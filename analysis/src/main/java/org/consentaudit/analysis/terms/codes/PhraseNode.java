package org.consentaudit.analysis.terms.codes;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A place inside phrases: which words may come next, and what has been named when none does. */
final class PhraseNode {

  /** Any one word may come. */
  static final int ANY = -1;

  private final Map<Integer, List<PhraseNode>> next = new HashMap<>();
  private final List<Integer> concepts = new ArrayList<>();

  void add(int word, PhraseNode to) {
    next.computeIfAbsent(word, w -> new ArrayList<>()).add(to);
  }

  void name(int concept) {
    concepts.add(concept);
  }

  /** Where phrases go on after a word, or after {@link #ANY}. */
  List<PhraseNode> after(int word) {
    return next.getOrDefault(word, List.of());
  }

  /** The bits of all kinds of words with which a phrase goes on from here. */
  long kindBits(WordTrie words) {
    long bits = 0;
    for (int word : next.keySet()) {
      bits |= word == ANY ? -1 : words.kindBits(word);
    }
    return bits;
  }

  List<Integer> concepts() {
    return concepts;
  }
}
