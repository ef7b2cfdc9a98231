package org.consentaudit.analysis.terms.codes;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The concepts of a language's rules and the phrases that name them. All phrases are looked for at
 * once, in one pass.
 */
final class Lexicon {

  private final WordTrie words = new WordTrie();
  private final PhraseNode root = new PhraseNode();
  private final Map<String, Integer> concepts = new LinkedHashMap<>();
  private final Map<String, List<String>> phrases = new HashMap<>();
  private final Concepts masks = new Concepts();

  /** As many words as a semicolon holds what stands at its sides apart. */
  private static final int SEMICOLON = 8;

  /** The state after the first word, by its kind. */
  private PhraseState[] begun = {};

  /**
   * Declares a concept.
   *
   * @param masking whether its phrases hide others that lie inside them
   * @throws IllegalArgumentException when there is one of that name, or too many
   */
  int declare(String name, boolean masking, List<String> written) {
    int number = concepts.size();
    if (concepts.putIfAbsent(name, number) != null || number >= Concepts.CAPACITY) {
      throw new IllegalArgumentException("concept " + name + " twice, or one too many");
    }
    if (masking) {
      masks.add(number);
    }
    var all = new ArrayList<String>();
    for (String one : written) {
      if (one.startsWith("@")) {
        all.addAll(phrasesOf(one.substring(1)));
      } else {
        all.add(one);
      }
    }
    phrases.put(name, all);
    all.forEach(phrase -> PhraseParser.add(phrase, number, root, words));
    return number;
  }

  private List<String> phrasesOf(String name) {
    List<String> known = phrases.get(name);
    if (known == null) {
      throw new IllegalArgumentException("no concept " + name);
    }
    return known;
  }

  /** The number of a concept, or of a phrase in quotation marks, declared as its own. */
  int concept(String reference) {
    Integer known = concepts.get(reference);
    if (known != null) {
      return known;
    }
    if (reference.startsWith("\"") && reference.endsWith("\"") && reference.length() > 2) {
      return declare(reference, false, List.of(reference.substring(1, reference.length() - 1)));
    }
    throw new IllegalArgumentException("no concept " + reference);
  }

  /** Settles the lexicon: nothing is declared after that, and texts can be read. */
  void settle() {
    words.settle();
    PhraseState first = PhraseState.first(root, words);
    begun = new PhraseState[words.kinds()];
    for (int kind = 0; kind < begun.length; kind++) {
      begun[kind] = first.after(kind);
    }
  }

  /** What of the lexicon stands between two places of a text. */
  Hits find(String text, int start, int end) {
    var kinds = new IntList();
    var tokens = new Tokens(text, start, end);
    int before = start;
    while (tokens.next()) {
      if (hasSemicolon(text, before, tokens.from())) {
        for (int i = 0; i < SEMICOLON; i++) {
          kinds.add(0);
        }
      }
      before = tokens.to();
      kinds.add(words.kind(text, tokens.from(), tokens.to()));
    }
    int count = kinds.size();
    var hits = new Hits(count);
    for (int i = 0; i < count; i++) {
      walk(i, kinds, hits);
    }
    return hits.withoutHidden(masks);
  }

  private static boolean hasSemicolon(String text, int start, int end) {
    for (int i = start; i < end; i++) {
      if (text.charAt(i) == ';') {
        return true;
      }
    }
    return false;
  }

  /** All phrases that begin with a word; none begins with any word whatever. */
  private void walk(int start, IntList kinds, Hits hits) {
    PhraseState state = begun[kinds.get(start)];
    int at = start + 1;
    while (!state.isEnd()) {
      hits.add(state.concepts(), start, at);
      if (at == kinds.size()) {
        return;
      }
      state = state.after(kinds.get(at++));
    }
  }
}
