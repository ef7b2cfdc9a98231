package org.consentaudit.analysis.terms.codes;

/** Where concepts stand in a row of words, in the order in which they begin. */
final class Hits {

  /** A sentence that names more than this is no sentence; the rest is passed over. */
  private static final int MOST = 2000;

  /** Words of the longest masking phrase, and some. */
  private static final int LONGEST_MASK = 20;

  /** Most clauses name fewer concepts than so many a word. */
  private static final int USUAL_A_WORD = 2;

  static final Hits NONE = new Hits(0);

  private final int tokens;
  private final IntList flat;
  private final Named concepts = new Named();
  private int size;

  /**
   * None yet.
   *
   * @param tokens how many words there are
   */
  Hits(int tokens) {
    this.tokens = tokens;
    this.flat = new IntList(3 * (USUAL_A_WORD * tokens + 1));
  }

  int tokens() {
    return tokens;
  }

  int size() {
    return size;
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
  Named concepts() {
    return concepts;
  }

  /** Whether the first word begins one of these concepts. */
  boolean beginsWith(Concepts some) {
    return withinFirst(1, some);
  }

  /** Whether one of these concepts begins in the first words. */
  boolean withinFirst(int words, Concepts some) {
    for (int i = 0; i < size() && start(i) < words; i++) {
      if (some.has(concept(i))) {
        return true;
      }
    }
    return false;
  }

  void add(int[] found, int start, int end) {
    int kept = Math.min(found.length, MOST - size);
    for (int i = 0; i < kept; i++) {
      add(found[i], start, end);
    }
  }

  private void add(int concept, int start, int end) {
    concepts.add(concept);
    flat.add(concept);
    flat.add(start);
    flat.add(end);
    size++;
  }

  /** These and then those of the words that follow. */
  Hits followedBy(Hits next) {
    if (tokens == 0) {
      return next;
    }
    var both = new Hits(tokens + next.tokens);
    for (int i = 0; i < size(); i++) {
      both.add(concept(i), start(i), end(i));
    }
    for (int i = 0; i < next.size(); i++) {
      both.add(next.concept(i), tokens + next.start(i), tokens + next.end(i));
    }
    return both;
  }

  /** Takes out what touches a masking concept, unless it holds all of the mask and more. */
  Hits withoutHidden(Concepts masks) {
    if (!masks.anyIn(concepts)) {
      return this;
    }
    var hiding = new IntList();
    for (int i = 0; i < size(); i++) {
      if (masks.has(concept(i))) {
        hiding.add(i);
      }
    }
    var left = new Hits(tokens);
    int from = 0;
    for (int i = 0; i < size(); i++) {
      while (from < hiding.size() && start(hiding.get(from)) + LONGEST_MASK < start(i)) {
        from++;
      }
      if (masks.has(concept(i)) || !hidden(i, hiding, from)) {
        left.add(concept(i), start(i), end(i));
      }
    }
    return left;
  }

  private boolean hidden(int hit, IntList hiding, int from) {
    for (int k = from; k < hiding.size() && start(hiding.get(k)) < end(hit); k++) {
      int mask = hiding.get(k);
      boolean touches = end(mask) > start(hit);
      boolean holds = start(hit) <= start(mask) && end(hit) >= end(mask);
      if (touches && !(holds && length(hit) > length(mask))) {
        return true;
      }
    }
    return false;
  }

  private int length(int hit) {
    return end(hit) - start(hit);
  }
}
