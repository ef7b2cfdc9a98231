package org.consentaudit.analysis.terms.codes;

import java.util.ArrayList;
import java.util.List;

/** Goes through the blocks of a text and keeps in mind which lists are open. */
final class ClauseReader {

  private static final int LONGEST_LEAD = 1200;

  private final String text;
  private final List<Block> blocks;
  private final List<Clause> clauses = new ArrayList<>();
  private final OpenLists lists = new OpenLists();
  private String heading = "";
  private boolean inPlainList;
  private final PlainList plain;
  private final Headings headings;
  private final Table table;

  /**
   * Whether the paragraph before a list ended by itself, so that it need not introduce the list.
   */
  private boolean loose;

  /** Where the last sentence of the last block stands; empty when it has none. */
  private int lastStart;

  private int lastEnd;

  ClauseReader(String text) {
    this.text = text;
    this.blocks = Blocks.of(text);
    this.plain = new PlainList(text);
    this.headings = new Headings(text);
    this.table = new Table(text);
  }

  List<Clause> clauses() {
    for (int i = 0; i < blocks.size(); i++) {
      Block block = blocks.get(i);
      Block next = i + 1 < blocks.size() ? blocks.get(i + 1) : null;
      if (block.kind() == Block.Kind.CELL) {
        cell(block, i == 0 ? block : blocks.get(i - 1));
        continue;
      }
      table.close();
      if (headings.is(block, next, isListed(block))) {
        heading = headings.name(block);
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

  /** Whether a block stands where items of a list do. */
  private boolean isListed(Block block) {
    return lists.introduced() && !(loose && block.isItem());
  }

  /** A cell stands under its table's heads, and under the colon that introduces the table. */
  private void cell(Block block, Block before) {
    if (before.kind() != Block.Kind.CELL && !before.introduces(text)) {
      lists.clear();
    }
    var leads = new ArrayList<>(lists.leads());
    leads.addAll(table.leads(block));
    write(block, leads);
  }

  private void item(Block block, Block next) {
    lists.enter(block, block.isSmall(text));
    write(block, lists.leads());
    boolean introduces =
        block.introduces(text)
            || (next != null && (next.indent() > block.indent() || isBelow(next, block)));
    lists.push(block, introduces && block.last(text) != '.' ? lead() : null, isFlat(block, next));
    inPlainList = false;
  }

  /** Whether an item's number goes on from that of the item above, which is no whole sentence. */
  private boolean isBelow(Block item, Block above) {
    return above.last(text) == ','
        && !above.number().isEmpty()
        && item.number().startsWith(above.number() + ".");
  }

  /** Whether an item introduces those that follow although they stand no deeper. */
  private boolean isFlat(Block block, Block next) {
    return block.last(text) == ':'
        && block.number().isEmpty()
        && !block.isSmall(text)
        && next != null
        && next.isItem()
        && next.indent() == block.indent()
        && next.style().equals(block.style())
        && next.isSmall(text);
  }

  private void paragraph(int place, Block block, Block next) {
    boolean inside = block.indent() > lists.indent() && lists.inItem();
    boolean plainItem = !inside && isPlainItem(place, block);
    List<Lead> leads = plainItem ? lists.leads() : List.of();
    if (!inside && !plainItem) {
      lists.clear();
    }
    write(block, leads);
    boolean introduces = block.introduces(text) || stoodUnder(block, next);
    if (plainItem && !introduces) {
      inPlainList = ";,".indexOf(block.last(text)) >= 0 || !block.ended(text);
      plain.add(block);
      return;
    }
    if (inside && block.introduces(text)) {
      lists.introduce(lead());
    } else if (introduces && !inside) {
      lists.push(block, lead(), false);
      inPlainList = block.last(text) == ':';
      plain.restart();
      loose = block.ended(text);
    }
  }

  /** A line without a marker that still belongs to a list which a colon opened. */
  private boolean isPlainItem(int place, Block block) {
    return lists.introduced()
        && (inPlainList || block.isSmall(text) || plain.goesOn(blocks, place));
  }

  /**
   * Whether an item stands under a paragraph. Number 4.3 stands under none that ended by itself.
   */
  private boolean stoodUnder(Block block, Block next) {
    return next != null && next.isItem() && !(block.ended(text) && Numbers.isLater(next.number()));
  }

  /** Writes a block's sentences; the first stands under the leads. */
  private void write(Block block, List<Lead> leads) {
    int at = block.start();
    lastStart = at;
    lastEnd = at;
    List<Lead> above = leads;
    while (at < block.end()) {
      int end = Sentences.end(text, at, block.end());
      int right = trimmed(at, end);
      if (right > at) {
        Clause frame = new Clause(heading, block.number(), above, "", at, at);
        InlineList.write(text, at, right, frame, clauses);
        lastStart = at;
        lastEnd = right;
        above = List.of();
      }
      at = end;
      while (at < block.end() && Blocks.isBlank(text.charAt(at))) {
        at++;
      }
    }
  }

  /** The last sentence of the block written last, as a lead; null when it has none. */
  private Lead lead() {
    int from = Math.max(lastStart, lastEnd - LONGEST_LEAD);
    return lastEnd > from ? new Lead(text.substring(from, lastEnd), from, lastEnd) : null;
  }

  private int trimmed(int start, int end) {
    int right = end;
    while (right > start && Blocks.isBlank(text.charAt(right - 1))) {
      right--;
    }
    return right;
  }
}
