package org.consentaudit.analysis.terms.codes;

import java.util.Arrays;

/** A set of concepts that rules ask for. */
final class Concepts {

  /** How many concepts the rules of a language can have. */
  static final int CAPACITY = 4096;

  /** As many as the largest member needs. */
  private long[] bits = {};

  private final IntList members = new IntList();

  void add(int concept) {
    if (!has(concept)) {
      if (concept >> 6 >= bits.length) {
        int most = CAPACITY / Long.SIZE;
        bits = Arrays.copyOf(bits, Math.min(most, Math.max((concept >> 6) + 1, 2 * bits.length)));
      }
      bits[concept >> 6] |= 1L << concept;
      members.add(concept);
    }
  }

  void addAll(Concepts more) {
    for (int i = 0; i < more.size(); i++) {
      add(more.get(i));
    }
  }

  boolean has(int concept) {
    int place = concept >> 6;
    return place < bits.length && (bits[place] & (1L << concept)) != 0;
  }

  /** Whether any of these is there. */
  boolean anyIn(Named there) {
    return members.size() < bits.length ? anyMemberIn(there) : nextIn(there, 0) >= 0;
  }

  private boolean anyMemberIn(Named there) {
    for (int i = 0; i < members.size(); i++) {
      if (there.has(members.get(i))) {
        return true;
      }
    }
    return false;
  }

  /** The least of these from a number on that is there, too; -1 where none is. */
  int nextIn(Named there, int from) {
    long outside = -1L << from;
    for (int i = from >> 6; i < bits.length; i++, outside = -1L) {
      long both = bits[i] & there.bits(i) & outside;
      if (both != 0) {
        return (i << 6) + Long.numberOfTrailingZeros(both);
      }
    }
    return -1;
  }

  int size() {
    return members.size();
  }

  /** The concept that was added as number so many, from 0. */
  int get(int place) {
    return members.get(place);
  }
}
