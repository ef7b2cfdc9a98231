package org.consentaudit.archive.store;

import java.lang.reflect.Field;
import java.sql.Connection;
import java.sql.SQLException;
import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;
import org.h2.mvstore.MVStore;

/**
 * Keeps H2 from choosing when to write, which is {@link Checkpoints}' part. Left to itself it does
 * so
 *
 * <ul>
 *   <li>by threads of its own, once there is a write delay: killed while they save, three of ten
 *       processes left a file whose index names a chunk that is not there;
 *   <li>after every transaction, once there is none: a crawl of many small ones would make a file
 *       of gigabytes;
 *   <li>in the middle of a transaction, once 19 MB of pages have changed, about 1 MB of file: it
 *       takes the tables one after the other, and a process that is killed then leaves rows that
 *       are locked for ever.
 * </ul>
 *
 * <p>H2 knows a setting for the last limit and offers no way to give it to a database, so the field
 * is set: {@code WriteTimingTest} fails when a release no longer has it.
 */
final class WriteTiming {

  /** For the URL of the connection that opens a database: without a delay H2 starts no threads. */
  static final String NO_DELAY = ";WRITE_DELAY=0";

  /** Neither a delay, which would start threads, nor none, which would write every time. */
  private static final int NEVER = -1;

  private static final String LIMIT = "autoCommitMemory";

  /** In bytes; far beyond most transactions, and the largest of which H2's fourfold is an int. */
  private static final int BEYOND_REACH = (1 << 29) - 1;

  private WriteTiming() {}

  /** Of the database that a connection leads to, from now until it is closed. */
  static void leaveToUs(Connection connection) throws SQLException {
    MVStore store = store(connection);
    store.setAutoCommitDelay(NEVER);
    try {
      Field limit = MVStore.class.getDeclaredField(LIMIT);
      limit.setAccessible(true);
      limit.setInt(store, BEYOND_REACH);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("this H2 release has another limit than " + LIMIT, e);
    }
  }

  static MVStore store(Connection connection) throws SQLException {
    var session = (SessionLocal) connection.unwrap(JdbcConnection.class).getSession();
    return session.getDatabase().getStore().getMvStore();
  }
}
