package org.consentaudit.analysis.terms.codes;

/** A set of concepts. */
final class Concepts {

  /** How many concepts the rules of a language can have. */
  static final int CAPACITY = 4096;

  private final long[] bits = new long[CAPACITY / Long.SIZE];
  private final IntList members = new IntList();

  void add(int concept) {
    if (!has(concept)) {
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
    return (bits[concept >> 6] & (1L << concept)) != 0;
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
