package org.consentaudit.analysis.terms.codes;

import java.util.ArrayList;
import java.util.List;
import org.consentaudit.analysis.terms.codes.Block.Kind;

/** Cuts Markdown-like text into paragraphs, list items, headings and table cells. */
final class Blocks {

  /** A line shorter than this ends where its author ended it; a longer one may be wrapped. */
  private static final int SHORTEST_WRAPPED = 50;

  private final String text;
  private final List<Block> blocks = new ArrayList<>();
  private boolean gap = true;

  /** A number that stands alone on its line: that of the paragraph below. */
  private Marker alone;

  private Blocks(String text) {
    this.text = text;
  }

  static List<Block> of(String text) {
    Blocks cut = new Blocks(text);
    int start = 0;
    while (start <= text.length()) {
      int newline = text.indexOf('\n', start);
      int end = newline < 0 ? text.length() : newline;
      cut.line(start, end);
      start = end + 1;
    }
    return cut.blocks;
  }

  private void line(int lineStart, int lineEnd) {
    int start = lineStart;
    int indent = 0;
    while (start < lineEnd && (isBlank(text.charAt(start)) || text.charAt(start) == '>')) {
      indent += text.charAt(start) == '\t' ? 4 : 1;
      start++;
    }
    int end = lineEnd;
    while (end > start && isBlank(text.charAt(end - 1))) {
      end--;
    }
    if (start == end || isRule(start, end)) {
      gap = true;
      return;
    }
    char first = text.charAt(start);
    if (first == '|') {
      cells(start, end, indent);
    } else if (first == '#') {
      heading(start, end, indent);
    } else {
      words(start, end, indent);
    }
    gap = false;
  }

  private void words(int start, int end, int indent) {
    Marker marker = Marker.at(text, start, end);
    if (marker != null && marker.bodyStart() >= end) {
      alone = marker;
    } else if (marker != null) {
      item(marker, marker.bodyStart(), end, indent);
    } else if (alone != null) {
      item(alone, start, end, indent);
    } else if (continues(start)) {
      blocks.set(blocks.size() - 1, blocks.get(blocks.size() - 1).upTo(end));
    } else {
      blocks.add(new Block(Kind.PARAGRAPH, indent, "", "", start, end));
    }
  }

  private void item(Marker marker, int start, int end, int indent) {
    blocks.add(new Block(Kind.ITEM, indent, marker.style(), marker.number(), start, end));
    alone = null;
  }

  /**
   * Whether a line goes on with what the line before began. Texts made from PDF have an empty line
   * after each: there only a small letter goes on.
   */
  private boolean continues(int start) {
    if (blocks.isEmpty()) {
      return false;
    }
    Block before = blocks.get(blocks.size() - 1);
    int from = Math.max(before.start(), before.end() - SHORTEST_WRAPPED);
    boolean wrapped =
        before.end() - from >= SHORTEST_WRAPPED
            && text.substring(from, before.end()).indexOf('\n') < 0;
    boolean small = Character.isLowerCase(text.charAt(start));
    return before.kind() != Kind.HEADING
        && before.kind() != Kind.CELL
        && ".:;!?|".indexOf(before.last(text)) < 0
        && text.substring(Math.max(before.start(), before.end() - 6), before.end()).indexOf(';') < 0
        && (gap ? wrapped && small : wrapped || small);
  }

  private void heading(int start, int end, int indent) {
    int from = start;
    while (from < end && (text.charAt(from) == '#' || isBlank(text.charAt(from)))) {
      from++;
    }
    if (from < end) {
      blocks.add(new Block(Kind.HEADING, indent, "", "", from, end));
    }
  }

  private void cells(int start, int end, int indent) {
    int from = start + 1;
    while (from < end) {
      int bar = text.indexOf('|', from);
      int to = bar < 0 || bar > end ? end : bar;
      int left = from;
      int right = to;
      while (left < right && isBlank(text.charAt(left))) {
        left++;
      }
      while (right > left && isBlank(text.charAt(right - 1))) {
        right--;
      }
      if (left < right && !isRule(left, right)) {
        blocks.add(new Block(Kind.CELL, indent, "", "", left, right));
      }
      from = to + 1;
    }
  }

  private boolean isRule(int start, int end) {
    for (int i = start; i < end; i++) {
      if ("-=*_~| :".indexOf(text.charAt(i)) < 0) {
        return false;
      }
    }
    return true;
  }

  /** White space of any kind, zero-width too. */
  static boolean isBlank(char c) {
    return Character.isWhitespace(c) || c == '\u00A0' || c == '\u200B' || c == '\uFEFF';
  }
}
