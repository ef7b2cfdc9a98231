package org.consentaudit.crawler;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.consentaudit.archive.store.Database;
import org.jdbi.v3.core.Handle;

/**
 * Writes a run's ledger on a thread of its own, as many entries to a transaction as have come up:
 * each is still written whole or not at all, and who brings one need not wait for it.
 */
final class LedgerWriter implements AutoCloseable {

  /** So many entries and bytes of pages may wait; whoever brings more waits, too. */
  private static final int MOST_WAITING = 1_000;

  private static final long MOST_BYTES = 32 << 20;

  /** Of entries in a transaction: others, such as checkpoints, have their turn between two. */
  private static final int MOST_TOGETHER = 100;

  private final Database database;
  private final Consumer<Throwable> fault;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition came = lock.newCondition();
  private final Condition went = lock.newCondition();
  private final Deque<Entry> waiting = new ArrayDeque<>();
  private final Thread thread = new Thread(this::run, "crawl-ledger");
  private long bytes;
  private boolean closing;
  private boolean over;

  /** What belongs together. */
  interface Entry {
    /** Where the capture was made. */
    String url();

    /** How many bytes of pages it carries. */
    default long size() {
      return 0;
    }

    /** Writes it, within the transaction. */
    void write(Handle handle);

    /** It is written: what depends on that may begin. */
    default void written() {}
  }

  /**
   * Into an archive.
   *
   * @param fault told what ended the writing before its time; nothing is written after that
   */
  LedgerWriter(Database database, Consumer<Throwable> fault) {
    this.database = database;
    this.fault = fault;
    thread.setDaemon(true);
    thread.start();
  }

  /**
   * Takes an entry; waits while too many do, interrupted or not, for the answer is there and is
   * kept. After a fault it is dropped: the run is over.
   */
  void add(Entry entry) {
    lock.lock();
    try {
      while (!over && (waiting.size() >= MOST_WAITING || bytes >= MOST_BYTES)) {
        went.awaitUninterruptibly();
      }
      waiting.addLast(entry);
      bytes += entry.size();
      came.signal();
    } finally {
      lock.unlock();
    }
  }

  /** Writes what waits, and ends. To be called when nobody brings any more. */
  @Override
  public void close() {
    lock.lock();
    try {
      closing = true;
      came.signal();
    } finally {
      lock.unlock();
    }
    boolean interrupted = false;
    while (thread.isAlive()) {
      try {
        thread.join();
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private void run() {
    try {
      List<Entry> next = next();
      while (!next.isEmpty() && write(next)) {
        next = next();
      }
    } finally {
      over();
    }
  }

  /** Whether all went well. */
  private boolean write(List<Entry> together) {
    try {
      database.<RuntimeException>write(handle -> together.forEach(entry -> entry.write(handle)));
      together.forEach(Entry::written);
      return true;
    } catch (RuntimeException | Error e) {
      fault.accept(
          new CrawlException(
              "the crawl stopped at " + together.get(0).url() + ": " + e.getMessage(), e));
      return false;
    }
  }

  /** Nothing is written any more: nobody is to wait for that. */
  private void over() {
    lock.lock();
    try {
      over = true;
      went.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** Waits for entries and takes those that are there; none when it is time to end. */
  private List<Entry> next() {
    lock.lock();
    try {
      while (waiting.isEmpty() && !closing) {
        came.awaitUninterruptibly();
      }
      List<Entry> together = new ArrayList<>();
      while (!waiting.isEmpty() && together.size() < MOST_TOGETHER) {
        together.add(waiting.removeFirst());
        bytes -= together.get(together.size() - 1).size();
      }
      went.signalAll();
      return together;
    } finally {
      lock.unlock();
    }
  }
}
