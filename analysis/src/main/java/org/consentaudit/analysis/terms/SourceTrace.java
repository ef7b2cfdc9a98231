package org.consentaudit.analysis.terms;

import java.util.Arrays;
import java.util.Optional;
import org.jsoup.nodes.TextNode;

/** Keeps, when asked to, where each character of the lines in the making came from. */
final class SourceTrace {

  private final Optional<SourcePlaces> places;
  private int[] nodeStarts = new int[0];
  private int[] nodeEnds = new int[0];

  /** Of the line: its character, and the place of that. */
  private int[] lineAt = new int[64];

  private int[] lineStarts = new int[64];
  private int[] lineEnds = new int[64];
  private int inLine;

  private int[] starts = new int[0];
  private int[] ends = new int[0];

  private SourceTrace(Optional<SourcePlaces> places) {
    this.places = places;
  }

  /** Keeps nothing. */
  static SourceTrace none() {
    return new SourceTrace(Optional.empty());
  }

  static SourceTrace of(String html) {
    return new SourceTrace(Optional.of(new SourcePlaces(html)));
  }

  /** Whether it keeps anything. */
  boolean keeps() {
    return places.isPresent();
  }

  /** The words that follow are a node's. */
  void node(TextNode node, String words) {
    places.ifPresent(
        all -> {
          if (nodeStarts.length < words.length()) {
            nodeStarts = new int[words.length() * 2];
            nodeEnds = new int[words.length() * 2];
          }
          all.of(node, words, nodeStarts, nodeEnds);
        });
  }

  /** A character of the node goes to a place of the line. */
  void character(int at, int ofNode) {
    if (ofNode < nodeStarts.length && nodeStarts[ofNode] >= 0) {
      if (inLine == lineAt.length) {
        lineAt = Arrays.copyOf(lineAt, inLine * 2);
        lineStarts = Arrays.copyOf(lineStarts, inLine * 2);
        lineEnds = Arrays.copyOf(lineEnds, inLine * 2);
      }
      lineAt[inLine] = at;
      lineStarts[inLine] = nodeStarts[ofNode];
      lineEnds[inLine] = nodeEnds[ofNode];
      inLine++;
    }
  }

  /** The line goes to the text, its character 0 at this place. */
  void keep(int at) {
    if (inLine > 0) {
      int most = at + lineAt[inLine - 1] + 1;
      if (starts.length < most) {
        grow(Math.max(most, starts.length * 2));
      }
      for (int i = 0; i < inLine; i++) {
        starts[at + lineAt[i]] = lineStarts[i];
        ends[at + lineAt[i]] = lineEnds[i];
      }
    }
    drop();
  }

  private void grow(int length) {
    int old = starts.length;
    starts = Arrays.copyOf(starts, length);
    ends = Arrays.copyOf(ends, length);
    Arrays.fill(starts, old, length, -1);
    Arrays.fill(ends, old, length, -1);
  }

  /** The line goes nowhere. */
  void drop() {
    inLine = 0;
  }

  /** The text is this part of what was written. */
  void end(int from, int length) {
    if (places.isPresent()) {
      grow(Math.max(starts.length, from + length));
      starts = Arrays.copyOfRange(starts, from, from + length);
      ends = Arrays.copyOfRange(ends, from, from + length);
    }
  }

  int[] starts() {
    return starts;
  }

  int[] ends() {
    return ends;
  }
}
