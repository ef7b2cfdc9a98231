package org.consentaudit.archive.store;

import java.sql.SQLException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.h2.jdbcx.JdbcConnectionPool;
import org.h2.mvstore.MVStoreException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings what is committed to disk twice a second, between two transactions; less often where that
 * takes long, so that it never takes more than a tenth of the time.
 *
 * <p>H2 would do so by a thread of its own in the middle of them, and takes the tables one after
 * the other: a process that was killed then left, in one of some twenty cases, a file with half of
 * a transaction, or with rows locked for ever by one that had died (tried with 2.3.232, 2.4.240 and
 * 2.5.252).
 */
final class Checkpoints implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Checkpoints.class);
  private static final long PAUSE_MILLIS = 500;

  /** So many times as long as a checkpoint took, there is none. */
  private static final int REST = 10;

  private static final long LONGEST_REST = TimeUnit.SECONDS.toNanos(10);

  /** How long the space of what is no longer needed is left alone: until it surely is not. */
  static final long KEPT_MILLIS = 2 * PAUSE_MILLIS;

  private final JdbcConnectionPool pool;
  private final WriteLock writing;
  private final BackupRequests requests;
  private final ScheduledExecutorService clock;
  private volatile boolean due;
  private long rested = System.nanoTime();
  private boolean closed;

  Checkpoints(JdbcConnectionPool pool, WriteLock writing, BackupRequests requests) {
    this.pool = pool;
    this.writing = writing;
    this.requests = requests;
    this.clock =
        Executors.newSingleThreadScheduledExecutor(
            task -> {
              var thread = new Thread(task, "archive-checkpoints");
              thread.setDaemon(true);
              return thread;
            });
    var unused =
        clock.scheduleWithFixedDelay(this::tick, PAUSE_MILLIS, PAUSE_MILLIS, TimeUnit.MILLISECONDS);
  }

  /** There will be something to bring. */
  void due() {
    due = true;
  }

  /**
   * Brings it at once.
   *
   * @throws SQLException or a fault of H2's store when it cannot be written
   */
  void now() throws SQLException {
    writing.lock();
    try {
      checkpoint();
    } finally {
      writing.unlock();
    }
  }

  private void tick() {
    if (due) {
      ifRested();
    }
    try {
      requests.pending().forEach(this::copy);
    } catch (RuntimeException e) {
      // Thrown on, it would end the checkpoints.
      LOG.debug("no copy", e);
    }
  }

  private void copy(BackupNames request) {
    writing.lockNext();
    try {
      if (!closed) {
        try (var connection = pool.getConnection()) {
          requests.fulfil(request, connection);
        }
      }
    } catch (SQLException e) {
      LOG.debug("no copy", e);
    } finally {
      writing.unlock();
    }
  }

  private void ifRested() {
    writing.lockNext();
    try {
      if (System.nanoTime() - rested >= 0) {
        checkpoint();
      }
    } catch (SQLException | MVStoreException e) {
      // The next transaction will fail of the same cause, and say so to whoever waits for it.
      LOG.debug("no checkpoint", e);
    } finally {
      writing.unlock();
    }
  }

  private void checkpoint() throws SQLException {
    if (closed) {
      return; // whoever comes after the end would open the file anew
    }
    long begun = System.nanoTime();
    boolean brought = false;
    try (var connection = pool.getConnection()) {
      due = false;
      WriteTiming.bringToDisk(connection);
      brought = true;
    } finally {
      if (!brought) {
        due = true;
      }
      long ended = System.nanoTime();
      rested = ended + Math.min(LONGEST_REST, (ended - begun) * REST);
    }
  }

  /**
   * Returns when no checkpoint is under way any more. One that is goes on to its end: a thread that
   * is interrupted while it writes closes the file under H2, and what was not yet in it is lost.
   */
  @Override
  public void close() {
    clock.shutdown();
    writing.lock();
    closed = true;
    writing.unlock();
  }
}
