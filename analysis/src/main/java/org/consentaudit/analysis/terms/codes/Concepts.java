package org.consentaudit.analysis.terms.codes;

/** A set of concepts. */
final class Concepts {

  static final int CAPACITY = 1024;

  private final long[] bits = new long[CAPACITY / Long.SIZE];

  void add(int concept) {
    bits[concept >> 6] |= 1L << concept;
  }

  boolean has(int concept) {
    return (bits[concept >> 6] & (1L << concept)) != 0;
  }

  void addAll(Concepts more) {
    for (int i = 0; i < bits.length; i++) {
      bits[i] |= more.bits[i];
    }
  }

  boolean meets(Concepts other) {
    for (int i = 0; i < bits.length; i++) {
      if ((bits[i] & other.bits[i]) != 0) {
        return true;
      }
    }
    return false;
  }
}
