package org.consentaudit.analysis.terms.codes;

import java.util.concurrent.atomic.AtomicLongArray;

/**
 * The kinds of short words that texts had lately, so that the letters of most words need not be
 * followed one by one. Each word has one slot, in which another may take its place. Any number of
 * threads may ask and remember at once: a slot is one number, spelling and kind.
 */
final class ShortWords {

  private static final int SLOT_BITS = 13;
  private static final int KIND_BITS = Long.SIZE - Tokens.LONGEST_SPELT * Tokens.LETTER_BITS;
  private static final long MIXER = 0x9E3779B97F4A7C15L;

  private final AtomicLongArray slots = new AtomicLongArray(1 << SLOT_BITS);

  /** The kind of a word; negative when it is not known. */
  int kind(long spelling) {
    long slot = slots.getOpaque(slot(spelling));
    return slot >>> KIND_BITS == spelling && spelling != Tokens.UNSPELT
        ? (int) slot & (1 << KIND_BITS) - 1
        : -1;
  }

  /** Remembers a word, unless it has no spelling or its kind is too large a number. */
  void remember(long spelling, int kind) {
    if (spelling != Tokens.UNSPELT && kind < 1 << KIND_BITS) {
      slots.setOpaque(slot(spelling), spelling << KIND_BITS | kind);
    }
  }

  private static int slot(long spelling) {
    return (int) (spelling * MIXER >>> Long.SIZE - SLOT_BITS);
  }
}
