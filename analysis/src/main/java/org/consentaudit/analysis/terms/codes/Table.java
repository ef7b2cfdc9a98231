package org.consentaudit.analysis.terms.codes;

import java.util.ArrayList;
import java.util.List;

/** Tells what a cell of a table stands under: the head of its column and the first of its row. */
final class Table {

  /** A cell longer than this is no head. */
  private static final int LONGEST_HEAD = 200;

  private static final int MOST_COLUMNS = 20;

  private record Cell(int column, Block block) {}

  private final String text;
  private final List<Cell> heads = new ArrayList<>();
  private final List<Cell> row = new ArrayList<>();

  /** Where the last cell ended and in which column it stood. */
  private int end;

  private int column;

  /** Of the page with this text. */
  Table(String text) {
    this.text = text;
  }

  /** What is not a cell ends the table. */
  void close() {
    heads.clear();
    row.clear();
  }

  /** What introduces the table's next cell. */
  List<Lead> leads(Block block) {
    String between = row.isEmpty() ? "\n|" : text.substring(end, block.start());
    int line = between.lastIndexOf('\n');
    if (line >= 0) {
      if (heads.isEmpty() && between.contains("--")) {
        heads.addAll(row);
      }
      row.clear();
      column = 0;
    }
    column += (int) between.substring(line + 1).chars().filter(c -> c == '|').count();
    end = block.end();
    var leads = new ArrayList<Lead>();
    heads.stream().filter(head -> head.column == column).forEach(head -> add(head, leads));
    row.stream().limit(1).forEach(first -> add(first, leads));
    if (row.size() < MOST_COLUMNS) {
      row.add(new Cell(column, block));
    }
    return leads;
  }

  private void add(Cell head, List<Lead> leads) {
    Block block = head.block;
    if (block.end() - block.start() <= LONGEST_HEAD) {
      String words = text.substring(block.start(), block.end());
      leads.add(new Lead(words, block.start(), block.end()));
    }
  }
}
