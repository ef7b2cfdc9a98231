package org.consentaudit.crawler.frontier;

import org.jdbi.v3.core.Handle;

/**
 * Keeps what a visit brought in books of its own, in the transaction that closes the visit: an
 * interruption loses neither or both.
 */
@FunctionalInterface
public interface VisitEnd {
  /** Keeps no books. */
  VisitEnd NOTHING = (handle, visit) -> {};

  /**
   * A visit is about to be closed; its errands can still be asked for.
   *
   * @param handle the transaction
   */
  void ending(Handle handle, Visit visit);
}
