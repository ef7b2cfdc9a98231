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

  /** Fewer than most words have, with the blank behind them. */
  private static final int LETTERS_A_WORD = 5;

  private Optional<PhraseMachine> all = Optional.empty();
  private Optional<PhraseMachine> asked = Optional.empty();

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
   * @param wanted concepts without which words are of no interest
   */
  void settle(Concepts wanted) {
    var wantedRoot = new PhraseNode();
    concepts.forEach(
        (name, number) -> {
          if (wanted.has(number)) {
            phrases.get(name).forEach(p -> PhraseParser.add(p, number, wantedRoot, words));
          }
        });
    words.settle();
    all = Optional.of(new PhraseMachine(root, words));
    asked = Optional.of(new PhraseMachine(wantedRoot, words));
  }

  /** The words of a text. */
  Words words(String text) {
    return words(text.toCharArray(), 0, text.length());
  }

  /**
   * The words between two places of a text.
   *
   * @throws java.util.NoSuchElementException when the lexicon is not settled
   */
  Words words(char[] text, int start, int end) {
    var kinds = new IntList((end - start) / LETTERS_A_WORD + SEMICOLON);
    var tokens = new Tokens(text, start, end);
    while (tokens.next()) {
      if (tokens.isApart()) {
        for (int i = 0; i < SEMICOLON; i++) {
          kinds.add(0);
        }
      }
      kinds.add(words.kind(text, tokens));
    }
    return new Words(kinds, all.orElseThrow(), asked.orElseThrow(), masks);
  }
}
