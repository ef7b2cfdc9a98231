package org.consentaudit.analysis.terms.codes;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.consentaudit.analysis.terms.codes.Block.Kind;

/**
 * Lines below a colon that carry no mark and end in a full stop each: "Use any robot to ...", "Use
 * any manual process to ...". They are told to belong together by the word that they begin with.
 */
final class PlainList {

  private static final int LOOKED_AHEAD = 3;
  private static final int SHORTEST_WORD = 3;
  private static final int LONGEST_ITEM = 500;

  /** What any sentence may begin with, in the languages that there are rules of. */
  private static final Set<String> COMMON =
      Set.of(
          "you",
          "the",
          "this",
          "these",
          "any",
          "all",
          "our",
          "your",
          "for",
          "they",
          "such",
          "when",
          "where",
          "unless",
          "without",
          "please",
          "users",
          "there",
          "that",
          "and",
          "not",
          "each",
          "der",
          "die",
          "das",
          "sie",
          "wir",
          "ein",
          "eine",
          "les",
          "des",
          "vous",
          "nous",
          "une",
          "los",
          "las",
          "usted",
          "una",
          "nosotros");

  private final String text;
  private final Set<String> begun = new HashSet<>();

  PlainList(String text) {
    this.text = text;
  }

  /** Another list begins. */
  void restart() {
    begun.clear();
  }

  /** Keeps in mind how an item begins. */
  void add(Block item) {
    String word = firstWord(item);
    if (word.length() >= SHORTEST_WORD && !COMMON.contains(word)) {
      begun.add(word);
    }
  }

  /** Whether a block, or one soon below it, begins as an item did. */
  boolean goesOn(List<Block> blocks, int place) {
    if (begun.isEmpty()) {
      return false;
    }
    int last = Math.min(blocks.size() - 1, place + LOOKED_AHEAD);
    for (int i = place; i <= last; i++) {
      Block block = blocks.get(i);
      String word = firstWord(block);
      if (!isItem(block) || COMMON.contains(word)) {
        return false;
      }
      if (begun.contains(word)) {
        return true;
      }
    }
    return false;
  }

  private boolean isItem(Block block) {
    return block.kind() == Kind.PARAGRAPH
        && block.end() - block.start() <= LONGEST_ITEM
        && ".;,".indexOf(block.last(text)) >= 0;
  }

  private String firstWord(Block block) {
    int end = block.start();
    while (end < block.end() && Character.isLetter(text.charAt(end))) {
      end++;
    }
    return text.substring(block.start(), end).toLowerCase(Locale.ROOT);
  }
}
