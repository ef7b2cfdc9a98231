package org.consentaudit.analysis.terms.codes;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A place inside the words that rules know: which letters may come next, and what may end. */
final class WordNode {

  private static final int LATIN = 26;

  private char[] letters = {};
  private WordNode[] next = {};
  private final List<Integer> exact = new ArrayList<>(0);
  private final List<Integer> beginnings = new ArrayList<>(0);
  private int ended;
  private int wentOn;

  /** What follows by small Latin letters, which nearly all are; once the node is settled. */
  private WordNode[] latin = {};

  /** Where a letter leads; null when no word goes on with it. */
  WordNode child(char letter) {
    int place = letter - 'a';
    if (place >= 0 && place < latin.length) {
      return latin[place];
    }
    for (int i = 0; i < letters.length; i++) {
      if (letters[i] == letter) {
        return next[i];
      }
    }
    return null;
  }

  WordNode childOrNew(char letter) {
    WordNode there = child(letter);
    if (there != null) {
      return there;
    }
    WordNode made = new WordNode();
    letters = Arrays.copyOf(letters, letters.length + 1);
    next = Arrays.copyOf(next, next.length + 1);
    letters[letters.length - 1] = letter;
    next[next.length - 1] = made;
    return made;
  }

  List<WordNode> children() {
    return List.of(next);
  }

  /** A word ends here, or all begin here that go on in any way. */
  void name(int word, boolean beginning) {
    (beginning ? beginnings : exact).add(word);
  }

  /** Words that end here. */
  List<Integer> exact() {
    return exact;
  }

  /** Words that begin here and go on in any way. */
  List<Integer> beginnings() {
    return beginnings;
  }

  /**
   * Settles the node: no letter is added after that.
   *
   * @param kindEnded kind of the word that ends here
   * @param kindWentOn kind of those that go on in a way that no rule knows
   */
  void settle(int kindEnded, int kindWentOn) {
    ended = kindEnded;
    wentOn = kindWentOn;
    var all = new WordNode[LATIN];
    for (int i = 0; i < letters.length; i++) {
      int place = letters[i] - 'a';
      if (place >= 0 && place < LATIN) {
        all[place] = next[i];
      }
    }
    latin = all;
  }

  int ended() {
    return ended;
  }

  int wentOn() {
    return wentOn;
  }
}
