package org.consentaudit.analysis.terms.codes;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.consentaudit.analysis.terms.codes.Block.Kind;

/**
 * Lines below a colon that carry no mark and end in a full stop each: "Use any robot to ...", "Use
 * any manual process to ...". They are told to belong together by the word that they begin with, or
 * by verbs that bans are made of: "Impersonate any person.", "Use any robot to ...".
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

  /** What items of English bans begin with. */
  private static final Set<String> VERBS =
      Set.of(
          ("access advertise attempt avoid bypass circumvent collect compile copy create decipher"
                  + " decompile delete disguise disparage display disrupt distribute download"
                  + " employ engage exploit express facilitate forge frame gather harass harvest"
                  + " impersonate infringe integrate interfere introduce knowingly launch make"
                  + " manipulate misrepresent modify obtain overload post probe promote publish"
                  + " remove rent reproduce resell reverse scrape sell send share solicit spam"
                  + " stalk submit systematically tamper transfer transmit trick upload use"
                  + " violate")
              .split(" "));

  /** What ends as verbs and adverbs of English items do, and begins other sentences. */
  private static final Set<String> NO_VERBS =
      Set.of(
          ("accordingly according additionally anything billing concerning currently during"
                  + " everything failing finally following generally including nothing"
                  + " notwithstanding occasionally pricing regarding similarly something"
                  + " specifically subsequently unfortunately")
              .split(" "));

  private static final int SHORTEST_DERIVED = 4;

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
    if (isItem(blocks.get(place))
        && isVerb(blocks.get(place))
        && begun.stream().allMatch(PlainList::isVerb)) {
      return true;
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

  /** "Use any robot", not "Use of the site is at your risk". */
  private boolean isVerb(Block block) {
    String word = firstWord(block);
    return isVerb(word) && !text.startsWith(" of ", block.start() + word.length());
  }

  /** A verb of bans, "Using", or "Knowingly" before one. */
  private static boolean isVerb(String word) {
    boolean derived =
        word.length() > SHORTEST_DERIVED && (word.endsWith("ing") || word.endsWith("ly"));
    return VERBS.contains(word) || (derived && !NO_VERBS.contains(word));
  }

  private String firstWord(Block block) {
    int end = block.start();
    while (end < block.end() && Character.isLetter(text.charAt(end))) {
      end++;
    }
    return text.substring(block.start(), end).toLowerCase(Locale.ROOT);
  }
}
