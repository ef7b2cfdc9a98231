package org.consentaudit.analysis.terms.codes;

import org.consentaudit.analysis.terms.codes.Block.Kind;

/** Tells headings: by their mark, by being all in bold, or as brief lines that end openly. */
final class Headings {

  private static final int LONGEST = 100;

  private final String text;

  Headings(String text) {
    this.text = text;
  }

  /** What a heading says, with its number. */
  String name(Block block) {
    String words = text.substring(block.start(), block.end()).replace("*", "").strip();
    return block.number().isEmpty() ? words : block.number() + " " + words;
  }

  /**
   * Whether a block is one.
   *
   * @param next the block below; null when there is none
   * @param listed whether it stands where items of a list do
   */
  boolean is(Block block, Block next, boolean listed) {
    if (block.kind() == Kind.HEADING) {
      return true;
    }
    boolean brief = block.end() - block.start() <= LONGEST;
    if (brief && block.kind() != Kind.CELL && isBold(block)) {
      return true;
    }
    boolean open = ".:;,!?—".indexOf(block.last(text)) < 0;
    if (!brief || !open || next == null || listed || block.kind() == Kind.CELL) {
      return false;
    }
    if (block.isSmall(text)) {
      return false;
    }
    return !block.isItem()
        || (Character.isLetterOrDigit(first(block)) && !next.style().equals(block.style()));
  }

  /** A line that is all in bold: "**4. Restrictions**". */
  private boolean isBold(Block block) {
    int end = block.end();
    int line = Math.max(0, block.start() - 20);
    line = Math.max(line, text.substring(line, block.start()).lastIndexOf('\n') + line + 1);
    return end - 2 > block.start()
        && text.startsWith("**", end - 2)
        && text.substring(line, Math.min(end, block.start() + 3)).contains("**")
        && text.substring(block.start() + 1, end).indexOf("**") == end - block.start() - 3
        && ".:;,".indexOf(block.last(text)) < 0;
  }

  private static char first(Block item) {
    return item.number().isEmpty() ? ' ' : item.number().charAt(0);
  }
}
