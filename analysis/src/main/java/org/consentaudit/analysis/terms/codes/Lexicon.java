package org.consentaudit.analysis.terms.codes;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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

  /** The same of the phrases alone that are asked for. */
  private PhraseState[] begunAsked = {};

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

  /**
   * Settles the lexicon: nothing is declared after that, and texts can be read.
   *
   * @param asked concepts without which words are of no interest
   */
  void settle(Concepts asked) {
    var askedRoot = new PhraseNode();
    concepts.forEach(
        (name, number) -> {
          if (asked.has(number)) {
            phrases.get(name).forEach(p -> PhraseParser.add(p, number, askedRoot, words));
          }
        });
    words.settle();
    begun = begun(root);
    begunAsked = begun(askedRoot);
  }

  private PhraseState[] begun(PhraseNode from) {
    PhraseState first = PhraseState.first(from, words);
    var states = new PhraseState[words.kinds()];
    for (int kind = 0; kind < states.length; kind++) {
      states[kind] = first.after(kind);
    }
    return states;
  }

  /** What of the lexicon stands between two places of a text. */
  Hits find(String text, int start, int end) {
    return words(text, start, end).hits();
  }

  /** The words between two places of a text, of which nothing is looked up yet. */
  Words words(String text, int start, int end) {
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
    return new Words(kinds);
  }

  /** Words of a text. Most say nothing on any axis, which is seen without looking up phrases. */
  final class Words {
    private final IntList kinds;
    private Optional<Hits> hits = Optional.empty();

    private Words(IntList kinds) {
      this.kinds = kinds;
    }

    /** Whether a concept that the lexicon was settled for stands in them, were nothing hidden. */
    boolean tell() {
      for (int i = 0; i < kinds.size(); i++) {
        if (begins(i)) {
          return true;
        }
      }
      return false;
    }

    /** Whether a phrase that is asked for begins at a word. */
    private boolean begins(int start) {
      PhraseState state = begunAsked[kinds.get(start)];
      int at = start + 1;
      while (!state.isEnd()) {
        if (state.concepts().length > 0) {
          return true;
        }
        if (at == kinds.size()) {
          return false;
        }
        state = state.after(kinds.get(at++));
      }
      return false;
    }

    /** What they name. */
    Hits hits() {
      if (hits.isEmpty()) {
        int count = kinds.size();
        var found = new Hits(count);
        for (int i = 0; i < count; i++) {
          walk(i, kinds, found);
        }
        hits = Optional.of(found.withoutHidden(masks));
      }
      return hits.get();
    }

    /** Whether the first word begins one of these concepts, were nothing hidden. */
    boolean mayBeginWith(Concepts some) {
      if (kinds.size() == 0) {
        return false;
      }
      var first = new Hits(kinds.size());
      walk(0, kinds, first);
      return first.beginsWith(some);
    }
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
