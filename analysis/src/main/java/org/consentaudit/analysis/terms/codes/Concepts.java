package org.consentaudit.analysis.terms.codes;

import java.util.Arrays;

/** A set of concepts. */
final class Concepts {

  /** How many concepts the rules of a language can have. */
  static final int CAPACITY = 4096;

  /** As many as the largest member needs. */
  private long[] bits = {};

  private final IntList members = new IntList();

  void add(int concept) {
    if (!has(concept)) {
      if (concept >> 6 >= bits.length) {
        bits = Arrays.copyOf(bits, Math.max((concept >> 6) + 1, 2 * bits.length));
      }
      bits[concept >> 6] |= 1L << concept;
      members.add(concept);
    }
  }

  void addAll(Concepts more) {
    for (int i = 0; i < more.members.size(); i++) {
      add(more.members.get(i));
    }
  }

  boolean has(int concept) {
    int place = concept >> 6;
    return place < bits.length && (bits[place] & (1L << concept)) != 0;
  }

  /** Whether any of these is there. Quick when these are few. */
  boolean anyIn(Concepts there) {
    for (int i = 0; i < members.size(); i++) {
      if (there.has(members.get(i))) {
        return true;
      }
    }
    return false;
  }
}
