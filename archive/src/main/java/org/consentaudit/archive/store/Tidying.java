package org.consentaudit.archive.store;

import java.nio.file.Path;
import org.h2.mvstore.MVStore;

/**
 * Whether a file is to be written anew when it closes. H2's own tidying, a piece at a time, uses up
 * its time where a file is small, and finds little to do after a session that wrote much; writing
 * the live part to a file beside it and putting that in its place takes a second or two for 100 MB.
 */
final class Tidying {

  /** In bytes; smaller files are left as they are. */
  private static final long WORTH_IT = 8 << 20;

  /** In per cent: how much of the file has to be in use. */
  private static final int ENOUGH = 90;

  private Tidying() {}

  /** Whether much of a file is of no use, and there is room for what is. */
  static boolean isDue(MVStore store, Path directory) {
    var file = store.getFileStore();
    long size = file.size();
    return size >= WORTH_IT
        && file.getFillRate() * file.getChunksFillRate() < ENOUGH * 100
        && directory.toFile().getUsableSpace() > size;
  }
}
