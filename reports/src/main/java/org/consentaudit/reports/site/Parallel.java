package org.consentaudit.reports.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;

/** Work on many things at once, over the processors there are. */
final class Parallel {

  private Parallel() {}

  /** Work that may fail on the disk. */
  @FunctionalInterface
  interface Work<T> {
    /** Does it for one thing. */
    void on(T thing) throws IOException;
  }

  /** Does the work for each, in no order; the first failure ends it. */
  static <T> void each(Collection<T> things, Work<T> work) throws IOException {
    try {
      things.parallelStream()
          .forEach(
              thing -> {
                try {
                  work.on(thing);
                } catch (IOException e) {
                  throw new UncheckedIOException(e);
                }
              });
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }
}
