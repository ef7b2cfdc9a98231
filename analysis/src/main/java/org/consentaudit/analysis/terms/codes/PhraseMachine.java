package org.consentaudit.analysis.terms.codes;

/** Finds the phrases of a graph among kinds of words, a word a step. */
final class PhraseMachine {

  private final PhraseNode root;
  private final WordTrie words;
  private volatile PhraseStates states;

  /**
   * The machine of a graph to which nothing is added any more.
   *
   * @param words settled
   */
  PhraseMachine(PhraseNode root, WordTrie words) {
    this.root = root;
    this.words = words;
    this.states = new PhraseStates(root, words);
  }

  /** Adds what all phrases name that begin with any of the first words. */
  void find(IntList kinds, int first, Hits hits) {
    PhraseStates known = states();
    for (int start = 0; start < first; start++) {
      int state = begun(kinds, start, known);
      for (int at = start + 1; state != PhraseStates.END; at++) {
        hits.add(known.concepts(state), start, at);
        state = after(state, kinds, at, known);
      }
    }
  }

  /** What all phrases name that stand in these words. */
  Named named(IntList kinds) {
    var named = new Named();
    PhraseStates known = states();
    for (int start = 0; start < kinds.size(); start++) {
      int state = begun(kinds, start, known);
      for (int at = start + 1; state != PhraseStates.END; at++) {
        for (int concept : known.concepts(state)) {
          named.add(concept);
        }
        state = after(state, kinds, at, known);
      }
    }
    return named;
  }

  /**
   * Where the longest phrase ends that names any of these concepts and begins with one of the first
   * words; 0 where there is none.
   */
  int end(IntList kinds, int first, Concepts some) {
    PhraseStates known = states();
    int end = 0;
    for (int start = 0; start < first; start++) {
      int state = begun(kinds, start, known);
      for (int at = start + 1; state != PhraseStates.END; at++) {
        end = known.names(state, some) ? Math.max(end, at) : end;
        state = after(state, kinds, at, known);
      }
    }
    return end;
  }

  /** Whether any phrase stands in these words. */
  boolean anyIn(IntList kinds) {
    PhraseStates known = states();
    for (int start = 0; start < kinds.size(); start++) {
      int state = begun(kinds, start, known);
      for (int at = start + 1; state != PhraseStates.END; at++) {
        if (known.concepts(state).length > 0) {
          return true;
        }
        state = after(state, kinds, at, known);
      }
    }
    return false;
  }

  /** The state after a word with which phrases may begin; the end where the next says none does. */
  private static int begun(IntList kinds, int start, PhraseStates known) {
    int next = start + 1;
    boolean nothing = next < kinds.size() && known.isNothing(kinds.get(start), kinds.get(next));
    return nothing ? PhraseStates.END : known.begun(kinds.get(start));
  }

  /** The state after one more word; the end where there is none. */
  private static int after(int state, IntList kinds, int at, PhraseStates known) {
    return at < kinds.size() ? known.after(state, kinds.get(at)) : PhraseStates.END;
  }

  /** Too many are forgotten, and made anew where texts need them. */
  private PhraseStates states() {
    PhraseStates known = states;
    if (known.areTooMany()) {
      known = new PhraseStates(root, words);
      states = known;
    }
    return known;
  }
}
