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

  /** What of the lexicon stands between two places of a text. */
  Hits find(String text, int start, int end) {
    var symbols = new IntList();
    var places = new IntList();
    var tokens = new Tokens(text, start, end);
    int count = 0;
    while (tokens.next()) {
      places.add(symbols.size());
      words.find(text, tokens.from(), tokens.to(), symbols);
      count++;
    }
    places.add(symbols.size());
    var hits = new Hits(count);
    if (symbols.size() > 0) {
      for (int i = 0; i < count; i++) {
        walk(root, i, i, count, symbols, places, hits);
      }
    }
    return hits.withoutHidden(masks);
  }

  private void walk(
      PhraseNode node, int start, int at, int count, IntList symbols, IntList places, Hits hits) {
    if (at == count) {
      return;
    }
    for (int s = places.get(at); s < places.get(at + 1); s++) {
      step(node.after(symbols.get(s)), start, at, count, symbols, places, hits);
    }
    if (node != root) {
      step(node.after(PhraseNode.ANY), start, at, count, symbols, places, hits);
    }
  }

  private void step(
      PhraseNode[] nodes,
      int start,
      int at,
      int count,
      IntList symbols,
      IntList places,
      Hits hits) {
    for (PhraseNode next : nodes) {
      hits.add(next.concepts(), start, at + 1);
      if (!next.isLast()) {
        walk(next, start, at + 1, count, symbols, places, hits);
      }
    }
  }
}
