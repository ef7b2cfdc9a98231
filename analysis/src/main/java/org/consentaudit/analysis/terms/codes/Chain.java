package org.consentaudit.analysis.terms.codes;

import java.util.ArrayList;
import java.util.List;

/**
 * Concepts that follow each other in a clause: {@code forbid > collect >6 content}. After {@code >}
 * the next may stand anywhere behind, after {@code >6} with at most six words between.
 */
final class Chain {

  private static final int FAR = Integer.MAX_VALUE / 2;
  private static final int LOOKED_BACK = 12;

  private final List<Concepts> links = new ArrayList<>();
  private final IntList gaps = new IntList();

  /** Reads {@code a|b > c}. */
  static Chain of(String written, Lexicon lexicon) {
    Chain chain = new Chain();
    String[] parts = written.strip().split("\\s+>", -1);
    for (int i = 0; i < parts.length; i++) {
      String part = parts[i];
      int gap = FAR;
      if (i > 0 && !part.isEmpty() && Character.isDigit(part.charAt(0))) {
        int blank = part.indexOf(' ');
        gap = Integer.parseInt(part.substring(0, blank));
        part = part.substring(blank);
      }
      chain.gaps.add(gap);
      chain.links.add(alternatives(part.strip(), lexicon));
    }
    return chain;
  }

  private static Concepts alternatives(String written, Lexicon lexicon) {
    var concepts = new Concepts();
    for (String one : written.split("\\|", -1)) {
      concepts.add(lexicon.concept(one.strip()));
    }
    return concepts;
  }

  /** The concepts that it can end in. */
  Concepts last() {
    return links.get(links.size() - 1);
  }

  /** Groups of concepts, of each of which one is there. */
  List<Concepts> links() {
    return links;
  }

  /**
   * Whether the concepts follow each other.
   *
   * @param first word from which on they count
   * @param lastFrom word at or behind which the last link has to begin
   */
  boolean matches(Hits hits, int first, int lastFrom) {
    var reached = new IntList();
    for (int link = 0; link < links.size(); link++) {
      Concepts named = links.get(link);
      var next = new IntList();
      boolean last = link == links.size() - 1;
      int from = last ? Math.max(first, lastFrom) : first;
      int behind = 0;
      for (int i = 0; i < hits.size(); i++) {
        if (!named.has(hits.concept(i)) || hits.start(i) < from) {
          continue; // as most do
        }
        while (behind < reached.size() && hits.start(reached.get(behind)) < hits.start(i)) {
          behind++;
        }
        if (link == 0 || near(hits, reached, behind, hits.start(i), gaps.get(link))) {
          if (last) {
            return true;
          }
          next.add(i);
        }
      }
      if (next.size() == 0) {
        return false;
      }
      reached = next;
    }
    return false;
  }

  private static boolean near(Hits hits, IntList reached, int behind, int start, int gap) {
    for (int i = behind - 1; i >= Math.max(0, behind - LOOKED_BACK); i--) {
      int distance = start - hits.end(reached.get(i));
      if (distance >= 0 && distance <= gap) {
        return true;
      }
    }
    return false;
  }
}
