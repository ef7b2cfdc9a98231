package org.consentaudit.analysis.terms.pdf;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;

/**
 * What one document may cost. Counts work, not seconds, so that a busy machine reads the same text
 * as an idle one. For the thread that made it.
 */
final class PdfBudget {

  /** Bytes that all streams together may unpack to, each time that they are unpacked. */
  static final long MOST_UNPACKED = 128L << 20;

  /** Bytes that may be read of the document and its unpacked streams. */
  static final long MOST_READ = 512L << 20;

  /** Bytes that reading may allocate, most of them for a moment only. */
  static final long MOST_ALLOCATED = 768L << 20;

  /** Even an empty stream costs something. */
  private static final long LEAST = 16 << 10;

  private static final int LOOK_EVERY = 1 << 6;
  private static final ThreadMXBean THREADS =
      ManagementFactory.getPlatformMXBean(ThreadMXBean.class);

  private final long allocatedBefore = THREADS.getCurrentThreadAllocatedBytes();
  private long unpacked;
  private long read;
  private int looks;

  /** The document costs too much. */
  static final class Spent extends IOException {
    private static final long serialVersionUID = 1;

    Spent(String what) {
      super(what);
    }
  }

  void opened() throws IOException {
    unpacked(LEAST);
  }

  void unpacked(long bytes) throws IOException {
    unpacked += bytes;
    if (unpacked > MOST_UNPACKED) {
      throw new Spent("unpacks to more than " + (MOST_UNPACKED >> 20) + " MB");
    }
    look();
  }

  void read(long bytes) throws IOException {
    read += bytes;
    if (read > MOST_READ) {
      throw new Spent("its parts are read again and again");
    }
    looks++;
    if (looks % LOOK_EVERY == 0) {
      look();
    }
  }

  /** Whether a bound was met, whatever the parser made of the exception that said so. */
  boolean isSpent() {
    return unpacked > MOST_UNPACKED || read > MOST_READ || allocated() > MOST_ALLOCATED;
  }

  private void look() throws IOException {
    if (allocated() > MOST_ALLOCATED) {
      throw new Spent("takes more than " + (MOST_ALLOCATED >> 20) + " MB to read");
    }
  }

  private long allocated() {
    return THREADS.getCurrentThreadAllocatedBytes() - allocatedBefore;
  }
}
