package org.consentaudit.analysis.terms.codes;

/** The set of concepts that some words name. Each clause has one: nothing in it is counted. */
final class Named {

  private final long[] bits = new long[Concepts.CAPACITY / Long.SIZE];

  /** Adds a concept, a number below {@link Concepts#CAPACITY}. */
  void add(int concept) {
    bits[concept >> 6] |= 1L << concept;
  }

  void addAll(Named more) {
    for (int i = 0; i < bits.length; i++) {
      bits[i] |= more.bits[i];
    }
  }

  boolean has(int concept) {
    return (bits[concept >> 6] & 1L << concept) != 0;
  }

  /** Of 64 concepts, from 64 times a number on, those that are there, each as a bit. */
  long bits(int place) {
    return bits[place];
  }
}
