package org.consentaudit.analysis.terms.codes;

import java.util.ArrayList;
import java.util.List;
import org.consentaudit.analysis.terms.codes.Block.Kind;

/** Goes through the blocks of a text and keeps in mind which lists are open. */
final class ClauseReader {

  private static final int LONGEST_HEADING = 100;
  private static final int LONGEST_LEAD = 1200;

  private final String text;
  private final List<Block> blocks;
  private final List<Clause> clauses = new ArrayList<>();
  private final OpenLists lists = new OpenLists();
  private String heading = "";
  private boolean inPlainList;
  private final PlainList plain;

  /**
   * Whether the paragraph before a list ended by itself, so that it need not introduce the list.
   */
  private boolean loose;

  ClauseReader(String text) {
    this.text = text;
    this.blocks = Blocks.of(text);
    this.plain = new PlainList(text);
  }

  List<Clause> clauses() {
    for (int i = 0; i < blocks.size(); i++) {
      Block block = blocks.get(i);
      Block next = i + 1 < blocks.size() ? blocks.get(i + 1) : null;
      if (isHeading(block, next)) {
        heading = name(block);
        lists.clear();
        inPlainList = false;
      } else if (block.isItem()) {
        item(block, next);
      } else {
        paragraph(i, block, next);
      }
    }
    return clauses;
  }

  private String name(Block block) {
    String words = text.substring(block.start(), block.end()).replace("*", "").strip();
    return block.number().isEmpty() ? words : block.number() + " " + words;
  }

  private void item(Block block, Block next) {
    lists.enter(block, isSmall(block));
    List<Lead> leads = lists.leads();
    Lead last = write(block, leads);
    boolean introduces = introduces(block) || (next != null && next.indent() > block.indent());
    lists.push(block, introduces && block.last(text) != '.' ? last : null, isFlat(block, next));
    inPlainList = false;
  }

  /** Whether an item introduces those that follow although they stand no deeper. */
  private boolean isFlat(Block block, Block next) {
    return block.last(text) == ':'
        && block.number().isEmpty()
        && !isSmall(block)
        && next != null
        && next.isItem()
        && next.indent() == block.indent()
        && next.style().equals(block.style())
        && isSmall(next);
  }

  /** Whether a block begins in a small letter, or "(a)". */
  private boolean isSmall(Block block) {
    char first = text.charAt(block.start());
    return Character.isLowerCase(
        first == '(' && block.start() + 1 < block.end() ? text.charAt(block.start() + 1) : first);
  }

  private void paragraph(int place, Block block, Block next) {
    boolean inside = block.indent() > lists.indent() && lists.inItem();
    boolean plainItem = !inside && isPlainItem(place, block);
    List<Lead> leads = plainItem ? lists.leads() : List.of();
    if (!inside && !plainItem) {
      lists.clear();
    }
    Lead last = write(block, leads);
    boolean introduces = introduces(block) || (next != null && next.isItem());
    if (plainItem && !introduces) {
      inPlainList = ";,".indexOf(block.last(text)) >= 0 || !ended(block);
      plain.add(block);
      return;
    }
    if (inside && introduces(block)) {
      lists.introduce(last);
    } else if (introduces && !inside) {
      lists.push(block, last, false);
      inPlainList = block.last(text) == ':';
      plain.restart();
      loose = ended(block);
    }
  }

  /** A line without a marker that still belongs to a list which a colon opened. */
  private boolean isPlainItem(int place, Block block) {
    return lists.introduced() && (inPlainList || isSmall(block) || plain.goesOn(blocks, place));
  }

  private boolean introduces(Block block) {
    char last = block.last(text);
    return last == ':' || last == '—' || last == '–';
  }

  private boolean ended(Block block) {
    return ".!?".indexOf(block.last(text)) >= 0;
  }

  private boolean isHeading(Block block, Block next) {
    if (block.kind() == Kind.HEADING) {
      return true;
    }
    boolean brief = block.end() - block.start() <= LONGEST_HEADING;
    if (brief && block.kind() != Kind.CELL && isBold(block)) {
      return true;
    }
    boolean open = ".:;,!?—".indexOf(block.last(text)) < 0;
    boolean listed = lists.introduced() && !(loose && block.isItem());
    if (!brief || !open || next == null || listed || block.kind() == Kind.CELL) {
      return false;
    }
    if (isSmall(block)) {
      return false;
    }
    return block.isItem()
        ? Character.isLetterOrDigit(first(block)) && !next.style().equals(block.style())
        : true;
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

  /** Writes a block's sentences; the first stands under the leads. Returns the last as a lead. */
  private Lead write(Block block, List<Lead> leads) {
    int at = block.start();
    Lead last = null;
    List<Lead> above = leads;
    String number = block.number();
    while (at < block.end()) {
      int end = Sentences.end(text, at, block.end());
      int right = end;
      while (right > at && Blocks.isBlank(text.charAt(right - 1))) {
        right--;
      }
      if (right > at) {
        InlineList.write(text, at, right, new Clause(heading, number, above, "", at, at), clauses);
        int from = Math.max(at, right - LONGEST_LEAD);
        last = new Lead(text.substring(from, right), from, right);
        above = List.of();
      }
      at = end;
      while (at < block.end() && Blocks.isBlank(text.charAt(at))) {
        at++;
      }
    }
    return last;
  }
}
