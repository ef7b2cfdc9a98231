package org.consentaudit.archive.store;

import org.h2.mvstore.MVStore;

/**
 * Gives a file's unused space back. H2's own tidying at the end of a session goes on until its time
 * is up where a file is small, and does not get far in that time where one is large.
 */
final class Tidying {

  /** In bytes; smaller files are left as they are. */
  private static final long WORTH_IT = 8 << 20;

  /** In per cent: how much of the file has to be in use. */
  private static final int ENOUGH = 50;

  private static final int STEP_MILLIS = 500;
  private static final int MOST_STEPS = 20;

  /** So many steps in a row may bring nothing: space is given back when a whole end is free. */
  private static final int MOST_IN_VAIN = 4;

  private Tidying() {}

  /** Tidies as long as that makes the file smaller, ten seconds or so at the most. */
  static void tidy(MVStore store) {
    var file = store.getFileStore();
    int inVain = 0;
    for (int step = 0; step < MOST_STEPS && inVain < MOST_IN_VAIN; step++) {
      long size = file.size();
      if (size < WORTH_IT || file.getFillRate() * file.getChunksFillRate() > ENOUGH * 100) {
        return;
      }
      store.compactFile(STEP_MILLIS);
      inVain = file.size() < size ? 0 : inVain + 1;
    }
  }
}
