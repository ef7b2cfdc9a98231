package org.consentaudit.analysis.terms.codes;

import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/**
 * All places inside phrases that the same words lead to, as one state of a machine that reads a
 * word a step. States come into being when a text needs them; their number is bounded by the rules,
 * not by the texts, and above {@value #MOST} they are made and forgotten.
 */
final class PhraseState {

  private static final int MOST = 50_000;

  private final Set<PhraseNode> nodes;
  private final Machine machine;
  private final int[] concepts;
  private final boolean goesOn;
  private final boolean isEnd;
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

  /** What the states have in common. */
  private static final class Machine {
    private final WordTrie words;
    private final ConcurrentHashMap<Set<PhraseNode>, PhraseState> states =
        new ConcurrentHashMap<>();
    private final PhraseState end = new PhraseState(Set.of(), this);

    private Machine(WordTrie words) {
      this.words = words;
    }

    private PhraseState end() {
      return end;
    }
  }

  private PhraseState(Set<PhraseNode> nodes, Machine machine) {
    this.nodes = nodes;
    this.machine = machine;
    var named = new TreeSet<Integer>();
    nodes.forEach(node -> named.addAll(node.concepts()));
    this.isEnd = nodes.isEmpty();
    this.goesOn = nodes.stream().anyMatch(node -> !node.isLast());
    this.concepts = named.stream().mapToInt(Integer::intValue).toArray();
  }

  static PhraseState first(PhraseNode root, WordTrie words) {
    return new PhraseState(Set.of(root), new Machine(words));
  }

  /** What has been named on the way here. */
  int[] concepts() {
    return concepts;
  }

  /** Whether no phrase goes on from here. */
  boolean isEnd() {
    return isEnd;
  }

  /** The state after a word of a kind. */
  PhraseState after(int kind) {
    if (!goesOn) {
      return machine.end();
    }
    PhraseState state = known.get(kind);
    return state == null ? made(kind) : state;
  }

  private PhraseState made(int kind) {
    var to = new LinkedHashSet<PhraseNode>();
    for (PhraseNode node : nodes) {
      for (int word : machine.words.words(kind)) {
        to.addAll(node.after(word));
      }
      to.addAll(node.after(PhraseNode.ANY));
    }
    if (to.isEmpty()) {
      remember(kind, machine.end());
      return machine.end();
    }
    PhraseState state = machine.states.get(to);
    if (state == null) {
      state = new PhraseState(to, machine);
      if (machine.states.size() >= MOST) {
        return state;
      }
      PhraseState other = machine.states.putIfAbsent(to, state);
      state = Objects.requireNonNullElse(other, state);
    }
    remember(kind, state);
    return state;
  }

  private synchronized void remember(int kind, PhraseState state) {
    if (known.get(kind) == null) {
      known = known.with(kind, state);
    }
  }
}
