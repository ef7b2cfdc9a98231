package org.consentaudit.analysis.terms.codes;

import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Finds the phrases of a graph among kinds of words. Its states come into being when a text needs
 * them; their number is bounded by the rules, not by the texts, and above {@value #MOST} they are
 * made and forgotten.
 */
final class PhraseMachine {

  private static final int MOST = 50_000;

  private final WordTrie words;
  private final ConcurrentHashMap<Set<PhraseNode>, PhraseState> states = new ConcurrentHashMap<>();

  /** The state after the first word, by its kind. */
  private final PhraseState[] begun;

  /**
   * The machine of a graph to which nothing is added any more.
   *
   * @param words settled
   */
  PhraseMachine(PhraseNode root, WordTrie words) {
    this.words = words;
    var first = new PhraseState(Set.of(root), words);
    begun = new PhraseState[words.kinds()];
    for (int kind = 0; kind < begun.length; kind++) {
      begun[kind] = after(first, kind);
    }
  }

  /** Adds what all phrases name that begin with a word; none begins with any word whatever. */
  void find(IntList kinds, int start, Hits hits) {
    PhraseState state = begun[kinds.get(start)];
    int at = start + 1;
    while (state != PhraseState.END) {
      hits.add(state.concepts(), start, at);
      if (at == kinds.size()) {
        return;
      }
      state = after(state, kinds.get(at++));
    }
  }

  /** Whether the first word begins a phrase that names any of these concepts. */
  boolean anyBegins(IntList kinds, Concepts some) {
    PhraseState state = begun[kinds.get(0)];
    for (int at = 1; state != PhraseState.END; at++) {
      if (state.names(some)) {
        return true;
      }
      if (at == kinds.size()) {
        return false;
      }
      state = after(state, kinds.get(at));
    }
    return false;
  }

  /** Whether any phrase stands in these words. */
  boolean anyIn(IntList kinds) {
    for (int i = 0; i < kinds.size(); i++) {
      if (begun[kinds.get(i)] != PhraseState.END && anyAt(kinds, i)) {
        return true;
      }
    }
    return false;
  }

  private boolean anyAt(IntList kinds, int start) {
    PhraseState state = begun[kinds.get(start)];
    int at = start + 1;
    while (state != PhraseState.END) {
      if (state.concepts().length > 0) {
        return true;
      }
      if (at == kinds.size()) {
        return false;
      }
      state = after(state, kinds.get(at++));
    }
    return false;
  }

  private PhraseState after(PhraseState state, int kind) {
    if (!state.mayGoOn(kind)) {
      return PhraseState.END;
    }
    PhraseState next = state.known(kind);
    return next == null ? made(state, kind) : next;
  }

  private PhraseState made(PhraseState from, int kind) {
    Set<PhraseNode> to = from.nodesAfter(words.words(kind));
    PhraseState state = to.isEmpty() ? PhraseState.END : states.get(to);
    if (state == null) {
      state = new PhraseState(to, words);
      if (states.size() >= MOST) {
        return state;
      }
      PhraseState other = states.putIfAbsent(to, state);
      state = Objects.requireNonNullElse(other, state);
    }
    from.remember(kind, state);
    return state;
  }
}
