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
      if (!isNothing(kinds, start, known)) {
        find(kinds, start, known, hits);
      }
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

  /** What all phrases name that stand in these words. */
  Named named(IntList kinds) {
    var named = new Named();
    PhraseStates known = states();
    for (int start = 0; start < kinds.size(); start++) {
      if (!isNothing(kinds, start, known)) {
        name(kinds, start, known, named);
      }
    }
    return named;
  }

  private static void name(IntList kinds, int start, PhraseStates known, Named named) {
    int state = known.begun(kinds.get(start));
    for (int at = start + 1; state != PhraseStates.END; at++) {
      for (int concept : known.concepts(state)) {
        named.add(concept);
      }
      state = at < kinds.size() ? known.after(state, kinds.get(at)) : PhraseStates.END;
    }
  }

  private static boolean isNothing(IntList kinds, int start, PhraseStates known) {
    int next = start + 1;
    return next < kinds.size() && known.isNothing(kinds.get(start), kinds.get(next));
  }

  /**
   * Where the longest phrase ends that names any of these concepts and begins with one of the first
   * words; 0 where there is none.
   */
  int end(IntList kinds, int first, Concepts some) {
    PhraseStates known = states();
    int end = 0;
    for (int start = 0; start < first; start++) {
      int state = isNothing(kinds, start, known) ? PhraseStates.END : known.begun(kinds.get(start));
      for (int at = start + 1; state != PhraseStates.END; at++) {
        end = known.names(state, some) ? Math.max(end, at) : end;
        state = at < kinds.size() ? known.after(state, kinds.get(at)) : PhraseStates.END;
      }
    }
    return end;
  }

  /** Whether any phrase stands in these words. */
  boolean anyIn(IntList kinds) {
    PhraseStates known = states();
    for (int start = 0; start < kinds.size(); start++) {
      if (!isNothing(kinds, start, known) && anyAt(kinds, start, known)) {
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
