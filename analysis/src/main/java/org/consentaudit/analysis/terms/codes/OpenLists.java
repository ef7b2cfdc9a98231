package org.consentaudit.analysis.terms.codes;

import java.util.ArrayList;
import java.util.List;

/** The lists that are open at a place of a text, outermost first. */
final class OpenLists {

  private static final int DEEPEST = 40;
  private static final int MOST_LEADS = 4;

  /**
   * A list item, or the paragraph that introduces a list, that deeper items may stand under.
   *
   * @param flat whether the items under it stand as far to the left as it does
   */
  private record Level(int indent, String style, String number, Lead lead, boolean flat) {}

  private final List<Level> levels = new ArrayList<>();

  void clear() {
    levels.clear();
  }

  /** Columns of the innermost item. */
  int indent() {
    return levels.isEmpty() ? -1 : last().indent;
  }

  boolean inItem() {
    return !levels.isEmpty() && !last().style.isEmpty();
  }

  /** Whether some words introduce what comes. */
  boolean introduced() {
    return levels.stream().anyMatch(level -> level.lead != null);
  }

  /**
   * Closes what an item does not stand under.
   *
   * @param small whether it begins in a small letter, so that it may stand under a flat item
   */
  void enter(Block item, boolean small) {
    while (inItem() && last().indent > item.indent()) {
      pop();
    }
    if (beginsBelow(item)) {
      return;
    }
    int sibling = sibling(item, small);
    if (sibling >= 0) {
      boolean goesOn = Numbers.follows(levels.get(sibling).number, item.number());
      while (levels.size() > sibling) {
        pop();
      }
      if (!goesOn) {
        closeParagraph();
      }
    } else if (inItem() && last().indent == item.indent() && !mayHold(last(), item)) {
      clear();
    }
  }

  /** No bullet introduces a section such as 4.2 that stands as far to the left. */
  private static boolean mayHold(Level level, Block item) {
    boolean section = item.number().indexOf('.') > 0 && item.style().indexOf('.') > 0;
    return level.lead != null && !(section && level.number.isEmpty());
  }

  /** Whether numbers begin anew under an item that introduces them: "2. You may not:", "1. ...". */
  private boolean beginsBelow(Block item) {
    return inItem()
        && last().lead != null
        && last().lead.text().endsWith(":")
        && last().indent == item.indent()
        && last().style.equals(item.style())
        && Numbers.begins(Numbers.bare(item.number()))
        && !last().number.isEmpty();
  }

  private int sibling(Block item, boolean small) {
    int found = -1;
    for (int i = levels.size() - 1; i >= 0; i--) {
      Level level = levels.get(i);
      if (level.indent == item.indent()
          && Numbers.sameList(level.style, level.number, item.style(), item.number())) {
        if (!item.number().isEmpty() && Numbers.follows(level.number, item.number())) {
          return i;
        }
        if (level.flat) {
          return small ? found : i;
        }
        found = Math.max(found, i);
      }
    }
    return found;
  }

  /** What a paragraph introduced ends where the numbers begin anew. */
  private void closeParagraph() {
    if (!levels.isEmpty() && last().style.isEmpty()) {
      pop();
    }
  }

  /**
   * Opens an item, or a paragraph, that others may stand under.
   *
   * @param flat whether items as far to the left stand under it if they begin in a small letter
   */
  void push(Block block, Lead lead, boolean flat) {
    if (levels.size() == DEEPEST) {
      levels.remove(0);
    }
    levels.add(
        new Level(block.isItem() ? block.indent() : -1, block.style(), block.number(), lead, flat));
  }

  /** A paragraph inside the innermost item introduces what comes deeper, not the item itself. */
  void introduce(Lead lead) {
    Level item = last();
    levels.set(levels.size() - 1, new Level(item.indent, item.style, item.number, lead, item.flat));
  }

  /** What introduces an item at this place. */
  List<Lead> leads() {
    var leads = new ArrayList<Lead>();
    for (int i = levels.size() - 1; i >= 0 && leads.size() < MOST_LEADS; i--) {
      if (levels.get(i).lead != null) {
        leads.add(0, levels.get(i).lead);
      }
    }
    return leads;
  }

  private Level last() {
    return levels.get(levels.size() - 1);
  }

  private void pop() {
    levels.remove(levels.size() - 1);
  }
}
