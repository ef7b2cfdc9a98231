package org.consentaudit.analysis.terms.codes;

/** Where concepts stand in a row of words, in the order in which they begin. */
final class Hits {

  /** A sentence that names more than this is no sentence; the rest is passed over. */
  private static final int MOST = 2000;

  static final Hits NONE = new Hits(0);

  private final int tokens;
  private final IntList flat = new IntList();
  private final Concepts concepts = new Concepts();

  /**
   * None yet.
   *
   * @param tokens how many words there are
   */
  Hits(int tokens) {
    this.tokens = tokens;
  }

  int tokens() {
    return tokens;
  }

  int size() {
    return flat.size() / 3;
  }

  int concept(int hit) {
    return flat.get(3 * hit);
  }

  int start(int hit) {
    return flat.get(3 * hit + 1);
  }

  int end(int hit) {
    return flat.get(3 * hit + 2);
  }

  /** Which concepts stand anywhere in it. */
  Concepts concepts() {
    return concepts;
  }

  void add(int[] found, int start, int end) {
    for (int concept : found) {
      if (size() < MOST) {
        add(concept, start, end);
      }
    }
  }

  private void add(int concept, int start, int end) {
    concepts.add(concept);
    flat.add(concept);
    flat.add(start);
    flat.add(end);
  }

  /** These and then those of the words that follow. */
  Hits followedBy(Hits next) {
    var both = new Hits(tokens + next.tokens);
    for (int i = 0; i < size(); i++) {
      both.add(concept(i), start(i), end(i));
    }
    for (int i = 0; i < next.size(); i++) {
      both.add(next.concept(i), tokens + next.start(i), tokens + next.end(i));
    }
    return both;
  }

  /** Takes out what touches a masking concept. */
  Hits withoutHidden(Concepts masks) {
    if (!concepts.meets(masks)) {
      return this;
    }
    var left = new Hits(tokens);
    for (int i = 0; i < size(); i++) {
      if (masks.has(concept(i)) || !hidden(i, masks)) {
        left.add(concept(i), start(i), end(i));
      }
    }
    return left;
  }

  /**
   * What holds all of a mask and more is meant as a whole. A mask is a few words long, so it begins
   * at most a few hits away.
   */
  private boolean hidden(int hit, Concepts masks) {
    for (int i = Math.max(0, hit - 40); i < Math.min(size(), hit + 40); i++) {
      boolean touches = start(i) < end(hit) && end(i) > start(hit);
      boolean inside = start(hit) <= start(i) && end(hit) >= end(i) && length(hit) > length(i);
      if (masks.has(concept(i)) && touches && !inside) {
        return true;
      }
    }
    return false;
  }

  private int length(int hit) {
    return end(hit) - start(hit);
  }
}
