package org.consentaudit.archive.store;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Field;
import java.sql.Connection;
import java.sql.SQLException;
import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;
import org.h2.mvstore.FileStore;
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
 *
 * <p>And what is written has to be found again. The header of the file names the newest chunk;
 * where the next is not where the last one foretold, 2.5.252 writes the header again, but one chunk
 * too early, with the last one's name. After a kill the file then opens at an older state, and goes
 * on from there. So the header is written once more after each chunk.
 */
final class WriteTiming {

  /** For the URL of the connection that opens a database: without a delay H2 starts no threads. */
  static final String NO_DELAY = ";WRITE_DELAY=0";

  /** Neither a delay, which would start threads, nor none, which would write every time. */
  private static final int NEVER = -1;

  private static final String LIMIT = "autoCommitMemory";

  /** In bytes; far beyond most transactions, and the largest of which H2's fourfold is an int. */
  private static final int BEYOND_REACH = (1 << 29) - 1;

  private static final MethodHandle HEADER = header();

  private WriteTiming() {}

  private static MethodHandle header() {
    try {
      Class<?> file = Class.forName("org.h2.mvstore.RandomAccessStore");
      return MethodHandles.privateLookupIn(file, MethodHandles.lookup())
          .findVirtual(file, "writeStoreHeader", MethodType.methodType(void.class))
          .asType(MethodType.methodType(void.class, FileStore.class));
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("this H2 release writes its header in another way", e);
    }
  }

  /**
   * Brings what is committed to the disk, forced, where the next process finds it.
   *
   * @throws org.h2.mvstore.MVStoreException when it cannot be written
   */
  static void bringToDisk(Connection connection) throws SQLException {
    MVStore store = store(connection);
    store.commit();
    store.executeFilestoreOperation(() -> writeHeader(store.getFileStore()));
    store.sync();
  }

  private static void writeHeader(FileStore<?> file) {
    try {
      HEADER.invokeExact(file);
    } catch (RuntimeException | Error e) {
      throw e;
    } catch (Throwable e) {
      throw new IllegalStateException(e); // the method declares none
    }
  }

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
