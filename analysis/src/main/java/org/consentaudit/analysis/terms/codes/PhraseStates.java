package org.consentaudit.analysis.terms.codes;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The states of a {@link PhraseMachine}, by number: each is all the places inside phrases that the
 * same words lead to. They come into being when a text needs them; their number is bounded by the
 * rules, not by the texts.
 */
final class PhraseStates {

  /** Where no phrase goes on. */
  static final int END = 0;

  private static final int MOST = 50_000;
  private static final int[] NONE = {};

  private final WordTrie words;
  private final Map<Set<PhraseNode>, Integer> numbers = new HashMap<>();
  private final List<Set<PhraseNode>> places = new ArrayList<>();
  private final Transitions transitions = new Transitions();

  /** What has been named on the way to each state. */
  private volatile int[][] concepts = new int[64][];

  /** Kinds of words after which a phrase may go on, by their bits: most words are none. */
  private volatile long[] following = new long[64];

  /** The state after the first word, by its kind. */
  private final int[] begun;

  /**
   * Kinds of words before which a first word says anything, by their bits, by its own kind: all
   * where it is a phrase alone. Most words say nothing before most others.
   */
  private final long[] opening;

  private volatile boolean tooMany;

  /**
   * The states of a graph to which nothing is added any more.
   *
   * @param words settled
   */
  PhraseStates(PhraseNode root, WordTrie words) {
    this.words = words;
    add(Set.of());
    int first = add(Set.of(root));
    begun = new int[words.kinds()];
    opening = new long[words.kinds()];
    for (int kind = 0; kind < begun.length; kind++) {
      begun[kind] = after(first, kind);
      opening[kind] = concepts(begun[kind]).length > 0 ? -1 : following[begun[kind]];
    }
  }

  /** Whether there are more than are kept. */
  boolean areTooMany() {
    return tooMany;
  }

  /** Whether no phrase stands where a word of a kind is followed by one of the next kind. */
  boolean isNothing(int kind, int next) {
    return (opening[kind] & WordTrie.bit(next)) == 0;
  }

  /** The state after a first word of a kind. */
  int begun(int kind) {
    return begun[kind];
  }

  /** What has been named on the way to a state; not to be changed. */
  int[] concepts(int state) {
    return concepts[state];
  }

  /** Whether any of these concepts has been named on the way to a state. */
  boolean names(int state, Concepts some) {
    for (int concept : concepts(state)) {
      if (some.has(concept)) {
        return true;
      }
    }
    return false;
  }

  /** The state after a word of a kind. */
  int after(int state, int kind) {
    if ((following[state] & WordTrie.bit(kind)) == 0) {
      return END;
    }
    int next = transitions.after(state, kind);
    return next == Transitions.UNKNOWN ? made(state, kind) : next;
  }

  private synchronized int made(int from, int kind) {
    var to = new LinkedHashSet<PhraseNode>();
    for (PhraseNode place : places.get(from)) {
      for (int word : words.words(kind)) {
        to.addAll(place.after(word));
      }
      to.addAll(place.after(PhraseNode.ANY));
    }
    Integer known = numbers.get(to);
    int next = known == null ? add(to) : known;
    transitions.add(from, kind, next);
    return next;
  }

  private int add(Set<PhraseNode> at) {
    int number = places.size();
    if (number == following.length) {
      concepts = Arrays.copyOf(concepts, 2 * number);
      following = Arrays.copyOf(following, 2 * number);
    }
    var named = new TreeSet<Integer>();
    for (PhraseNode place : at) {
      named.addAll(place.concepts());
      following[number] |= place.kindBits(words);
    }
    concepts[number] =
        named.isEmpty() ? NONE : named.stream().mapToInt(Integer::intValue).toArray();
    places.add(at);
    numbers.put(at, number);
    tooMany = places.size() > MOST;
    return number;
  }
}
