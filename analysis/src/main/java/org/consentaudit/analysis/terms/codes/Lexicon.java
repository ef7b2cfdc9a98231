package org.consentaudit.analysis.terms.codes;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The concepts of a language's rules and the phrases that name them. All phrases are looked for at
 * once, in one pass.
 */
final class Lexicon {

  /** More concepts than this the sets of them could not hold. */
  static final int MOST_CONCEPTS = Concepts.CAPACITY;

  private static final int ANY = -1;
  private static final int[] NONE = {};

  private static final class Node {
    private final Map<Integer, Node> next = new HashMap<>();
    private int[] concepts = NONE;
  }

  private final WordTrie words = new WordTrie();
  private final Node root = new Node();
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
    if (concepts.putIfAbsent(name, number) != null || number >= MOST_CONCEPTS) {
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
        all.addAll(Phrases.expand(one));
      }
    }
    phrases.put(name, all);
    all.forEach(phrase -> add(number, phrase));
    return number;
  }

  private List<String> phrasesOf(String name) {
    List<String> known = phrases.get(name);
    if (known == null) {
      throw new IllegalArgumentException("no concept " + name);
    }
    return known;
  }

  private void add(int concept, String phrase) {
    Node node = root;
    for (String word : phrase.split(" ", -1)) {
      int number = word.equals("_") ? ANY : words.add(word);
      node = node.next.computeIfAbsent(number, n -> new Node());
    }
    int[] more = Arrays.copyOf(node.concepts, node.concepts.length + 1);
    more[node.concepts.length] = concept;
    node.concepts = more;
  }

  /** The number of a concept, or of a phrase in quotation marks, declared as its own. */
  int concept(String reference) {
    Integer known = concepts.get(reference);
    if (known != null) {
      return known;
    }
    if (reference.startsWith("\"") && reference.endsWith("\"") && reference.length() > 2) {
      return declare(
          reference, false, List.of(reference.substring(1, reference.length() - 1)));
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
    if (symbols.size() == 0) {
      return hits;
    }
    for (int i = 0; i < count; i++) {
      walk(root, i, i, count, symbols, places, hits);
    }
    return hits.withoutHidden(masks);
  }

  private void walk(
      Node node, int start, int at, int count, IntList symbols, IntList places, Hits hits) {
    if (at == count) {
      return;
    }
    for (int s = places.get(at); s < places.get(at + 1); s++) {
      Node next = node.next.get(symbols.get(s));
      if (next != null) {
        hits.add(next.concepts, start, at + 1);
        if (!next.next.isEmpty()) {
          walk(next, start, at + 1, count, symbols, places, hits);
        }
      }
    }
    if (node != root) {
      Node any = node.next.get(ANY);
      if (any != null) {
        walk(any, start, at + 1, count, symbols, places, hits);
      }
    }
  }
}
