package org.consentaudit.analysis.terms.codes;

import java.util.ArrayList;
import java.util.List;

/** A place inside the words that rules know: which letters may come next, and what may end. */
final class WordNode {

  private final char letter;
  private final List<WordNode> children = new ArrayList<>(0);
  private final List<Integer> exact = new ArrayList<>(0);
  private final List<Integer> beginnings = new ArrayList<>(0);
  private int ended;
  private int wentOn;

  /** A place behind a letter. */
  WordNode(char letter) {
    this.letter = letter;
  }

  char letter() {
    return letter;
  }

  WordNode childOrNew(char next) {
    for (WordNode child : children) {
      if (child.letter == next) {
        return child;
      }
    }
    WordNode made = new WordNode(next);
    children.add(made);
    return made;
  }

  List<WordNode> children() {
    return children;
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

  /** Gives the node the kinds of what ends here, and of what goes on in a way no rule knows. */
  void settle(int kindEnded, int kindWentOn) {
    ended = kindEnded;
    wentOn = kindWentOn;
  }

  int ended() {
    return ended;
  }

  int wentOn() {
    return wentOn;
  }
}
