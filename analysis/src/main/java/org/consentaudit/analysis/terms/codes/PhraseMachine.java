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

  /** Adds what all phrases name that begin with any of the words. */
  void find(IntList kinds, Hits hits) {
    PhraseStates known = states();
    for (int start = 0; start < kinds.size(); start++) {
      find(kinds, start, known, hits);
    }
  }

  private static void find(IntList kinds, int start, PhraseStates known, Hits hits) {
    int state = known.begun(kinds.get(start));
    int at = start + 1;
    while (state != PhraseStates.END) {
      hits.add(known.concepts(state), start, at);
      if (at == kinds.size()) {
        return;
      }
      state = known.after(state, kinds.get(at++));
    }
  }

  /** Whether the first word begins a phrase that names any of these concepts. */
  boolean anyBegins(IntList kinds, Concepts some) {
    PhraseStates known = states();
    int state = known.begun(kinds.get(0));
    for (int at = 1; state != PhraseStates.END; at++) {
      if (known.names(state, some)) {
        return true;
      }
      if (at == kinds.size()) {
        return false;
      }
      state = known.after(state, kinds.get(at));
    }
    return false;
  }

  /** Whether any phrase stands in these words. */
  boolean anyIn(IntList kinds) {
    PhraseStates known = states();
    for (int start = 0; start < kinds.size(); start++) {
      if (anyAt(kinds, start, known)) {
        return true;
      }
    }
    return false;
  }

  private static boolean anyAt(IntList kinds, int start, PhraseStates known) {
    int state = known.begun(kinds.get(start));
    int at = start + 1;
    while (state != PhraseStates.END) {
      if (known.concepts(state).length > 0) {
        return true;
      }
      if (at == kinds.size()) {
        return false;
      }
      state = known.after(state, kinds.get(at++));
    }
    return false;
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
