package org.consentaudit.analysis.terms.codes;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/**
 * Which state follows a state at a kind of word: a hash table of numbers, each entry one number
 * that holds all three. Read by many threads, without a lock; who reads while another adds may miss
 * the new entry, and sees of it all or nothing.
 */
final class Transitions {

  /** What {@link #after} answers for what has not been added. */
  static final int UNKNOWN = -1;

  /** States and kinds have smaller numbers than two to the power of this. */
  static final int NUMBER_BITS = 20;

  private static final VarHandle ENTRY = MethodHandles.arrayElementVarHandle(long[].class);
  private static final int FIRST_SIZE = 1 << 10;
  private static final long EMPTY = 0;
  private static final long NUMBER = (1 << NUMBER_BITS) - 1;

  private volatile long[] entries = new long[FIRST_SIZE];
  private int used;

  /** The state after a state at a kind of word. */
  int after(int state, int kind) {
    long[] table = entries;
    long key = key(state, kind);
    for (int at = slot(key, table); ; at = at + 1 & table.length - 1) {
      long entry = (long) ENTRY.getAcquire(table, at);
      if (entry >>> NUMBER_BITS == key) {
        return (int) (entry & NUMBER);
      }
      if (entry == EMPTY) {
        return UNKNOWN;
      }
    }
  }

  /** Adds one. What the states mean has to be known to all before that. */
  synchronized void add(int state, int kind, int next) {
    if (after(state, kind) != UNKNOWN) {
      return;
    }
    if (3 * ++used > 2 * entries.length) {
      long[] more = new long[2 * entries.length];
      for (long entry : entries) {
        if (entry != EMPTY) {
          put(entry, more);
        }
      }
      entries = more;
    }
    put(key(state, kind) << NUMBER_BITS | next, entries);
  }

  private static void put(long entry, long[] table) {
    int at = slot(entry >>> NUMBER_BITS, table);
    while (table[at] != EMPTY) {
      at = at + 1 & table.length - 1;
    }
    ENTRY.setRelease(table, at, entry);
  }

  /** No entry with it is {@link #EMPTY}. */
  private static long key(int state, int kind) {
    return ((long) state << NUMBER_BITS | kind) + 1;
  }

  private static int slot(long key, long[] table) {
    return (int) (key * 0x9E3779B97F4A7C15L >>> 32) & table.length - 1;
  }
}
