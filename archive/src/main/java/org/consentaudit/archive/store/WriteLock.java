package org.consentaudit.archive.store;

import java.util.concurrent.locks.ReentrantLock;

/**
 * What one thread holds at a time, to write. A thread that writes one transaction after the other
 * takes it again before a waiting one wakes up; who comes by {@link #lockNext} has it next all the
 * same.
 */
final class WriteLock {

  private final ReentrantLock lock = new ReentrantLock();

  /** Held by the one who waits to be next: others wait here for it to be so. */
  private final ReentrantLock gate = new ReentrantLock();

  /** Waits until nobody else writes. A thread may take it again that has it. */
  void lock() {
    if (!lock.isHeldByCurrentThread()) {
      gate.lock();
      gate.unlock();
    }
    lock.lock();
  }

  /** The same, before all who come later. */
  void lockNext() {
    gate.lock();
    try {
      lock.lock();
    } finally {
      gate.unlock();
    }
  }

  void unlock() {
    lock.unlock();
  }
}
