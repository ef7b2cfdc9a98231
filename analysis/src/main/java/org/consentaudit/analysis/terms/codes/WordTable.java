package org.consentaudit.analysis.terms.codes;

import java.util.ArrayList;
import java.util.List;

/**
 * A settled trie in rows: its nodes are numbered level by level, so that the children of one stand
 * side by side. Reading a page goes through it thousands of times, between which other work takes
 * its place in the processor's cache: that is why it is small.
 */
final class WordTable {

  private static final int ROOT = 0;
  private static final int ASCII = 128;

  private final char[] letters;
  private final int[] ended;
  private final int[] wentOn;

  /** For each node its first child; the last is that of the next one's less 1. */
  private final int[] children;

  /** The children of the root by their letters; 0 where there is none. */
  private final int[] begun = new int[ASCII];

  /** The table of a trie whose nodes have their kinds. */
  WordTable(WordNode root) {
    var nodes = new ArrayList<WordNode>(List.of(root));
    var firsts = new IntList();
    for (int i = 0; i < nodes.size(); i++) {
      firsts.add(nodes.size());
      nodes.addAll(nodes.get(i).children());
    }
    letters = new char[nodes.size()];
    ended = new int[nodes.size()];
    wentOn = new int[nodes.size()];
    children = new int[nodes.size() + 1];
    children[nodes.size()] = nodes.size();
    for (int i = 0; i < nodes.size(); i++) {
      letters[i] = nodes.get(i).letter();
      ended[i] = nodes.get(i).ended();
      wentOn[i] = nodes.get(i).wentOn();
      children[i] = firsts.get(i);
    }
    for (char letter = 0; letter < ASCII; letter++) {
      begun[letter] = child(ROOT, letter);
    }
  }

  /** The kind of the word between two places of a text. */
  int kind(char[] text, int start, int end) {
    char first = Tokens.folded(text[start]);
    int node = first < ASCII ? begun[first] : child(ROOT, first);
    if (node == ROOT) {
      return 0;
    }
    for (int at = start + 1; at < end; at++) {
      int next = child(node, Tokens.folded(text[at]));
      if (next == ROOT) {
        return wentOn[node];
      }
      node = next;
    }
    return ended[node];
  }

  /** Where a letter leads; the root when no word goes on with it. */
  private int child(int node, char letter) {
    for (int i = children[node]; i < children[node + 1]; i++) {
      if (letters[i] == letter) {
        return i;
      }
    }
    return ROOT;
  }
}
