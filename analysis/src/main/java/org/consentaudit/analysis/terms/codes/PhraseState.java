package org.consentaudit.analysis.terms.codes;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.TreeSet;

/**
 * All places inside phrases that the same words lead to, as one state of a {@link PhraseMachine}
 * that reads a word a step.
 */
final class PhraseState {

  private static final int[] NONE = {};

  /** No phrase goes on. */
  static final PhraseState END = new PhraseState(Set.of(), new WordTrie());

  private final Set<PhraseNode> nodes;
  private final int[] concepts;

  /** Kinds of words after which a phrase may go on, by their bits: most words are none. */
  private final long following;

  private volatile Table known = new Table(new int[4], new PhraseState[4], 0);

  /** States by kinds of words, hashed; never changed once it is seen. */
  private record Table(int[] kinds, PhraseState[] states, int used) {
    PhraseState get(int kind) {
      int mask = kinds.length - 1;
      for (int i = slot(kind, mask); states[i] != null; i = (i + 1) & mask) {
        if (kinds[i] == kind) {
          return states[i];
        }
      }
      return null;
    }

    Table with(int kind, PhraseState state) {
      int size = 2 * (used + 1) > kinds.length ? 2 * kinds.length : kinds.length;
      var more = new Table(new int[size], new PhraseState[size], used + 1);
      for (int i = 0; i < kinds.length; i++) {
        if (states[i] != null) {
          more.put(kinds[i], states[i]);
        }
      }
      more.put(kind, state);
      return more;
    }

    private void put(int kind, PhraseState state) {
      int mask = kinds.length - 1;
      int i = slot(kind, mask);
      while (states[i] != null && kinds[i] != kind) {
        i = (i + 1) & mask;
      }
      kinds[i] = kind;
      states[i] = state;
    }

    private static int slot(int kind, int mask) {
      return (kind * 0x9E3779B9 >>> 15) & mask;
    }
  }

  PhraseState(Set<PhraseNode> nodes, WordTrie words) {
    this.nodes = nodes;
    var named = new TreeSet<Integer>();
    long bits = 0;
    for (PhraseNode node : nodes) {
      named.addAll(node.concepts());
      bits |= node.kindBits(words);
    }
    this.concepts = named.isEmpty() ? NONE : named.stream().mapToInt(Integer::intValue).toArray();
    this.following = bits;
  }

  /** What has been named on the way here. */
  int[] concepts() {
    return concepts;
  }

  /** Whether any of these concepts has been named on the way here. */
  boolean names(Concepts some) {
    for (int concept : concepts) {
      if (some.has(concept)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a phrase may go on with a word of a kind; mostly false where none does. */
  boolean mayGoOn(int kind) {
    return (following & WordTrie.bit(kind)) != 0;
  }

  /** The state after a word of a kind; null when it has not been asked for yet. */
  PhraseState known(int kind) {
    return known.get(kind);
  }

  /** Where phrases go on after words of a kind. */
  Set<PhraseNode> nodesAfter(int[] words) {
    var to = new LinkedHashSet<PhraseNode>();
    for (PhraseNode node : nodes) {
      for (int word : words) {
        to.addAll(node.after(word));
      }
      to.addAll(node.after(PhraseNode.ANY));
    }
    return to;
  }

  synchronized void remember(int kind, PhraseState state) {
    if (known.get(kind) == null) {
      known = known.with(kind, state);
    }
  }
}
