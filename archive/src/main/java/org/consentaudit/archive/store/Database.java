package org.consentaudit.archive.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.h2.api.ErrorCode;
import org.h2.jdbcx.JdbcConnectionPool;
import org.h2.mvstore.MVStoreException;
import org.jdbi.v3.core.ConnectionException;
import org.jdbi.v3.core.ConnectionFactory;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.HandleConsumer;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;

/**
 * The one H2 file of an archive. Any number of threads may read; writers take turns, so that a
 * transaction never fails because of another one. One process at a time.
 */
public final class Database implements AutoCloseable {

  private static final String FILE = "archive";
  private static final String TABLE =
      "select 1 from information_schema.tables where table_name = ?";

  private final Path directory;
  private final JdbcConnectionPool pool;

  /** What transactions go through, one after the other; open as long as the database is. */
  private final Connection writer;

  private volatile Optional<Jdbi> jdbi = Optional.empty();
  private volatile Optional<Jdbi> transactions = Optional.empty();
  private volatile boolean written;
  private final WriteLock writing = new WriteLock();
  private final Checkpoints checkpoints;
  private final List<HandleConsumer<RuntimeException>> beforeCommit = new CopyOnWriteArrayList<>();
  private final List<Runnable> afterRollback = new CopyOnWriteArrayList<>();

  private Database(Path directory, Connection writer, JdbcConnectionPool pool, boolean answering) {
    this.directory = directory;
    this.writer = writer;
    this.pool = pool;
    this.checkpoints = new Checkpoints(pool, writing, new BackupRequests(directory, answering));
  }

  /**
   * Opens the file in a directory, and creates it where there is none.
   *
   * @throws ArchiveException when another process has it, or it cannot be read or written
   */
  static Database open(Path directory) {
    return open(directory, true);
  }

  /**
   * The same.
   *
   * @param answering whether other processes get copies meanwhile
   */
  static Database open(Path directory, boolean answering) {
    String url =
        "jdbc:h2:file:"
            + file(directory)
            + ";TRACE_LEVEL_FILE=0;CACHE_SIZE=65536;LOCK_TIMEOUT=60000;QUERY_CACHE_SIZE=64"
            // Told to end, a process first lets requests under way end; H2 would close the file
            // under them.
            + ";DB_CLOSE_ON_EXIT=FALSE"
            // Closing tidies by itself, where that is worth it (see Tidying).
            + ";MAX_COMPACT_TIME=0"
            // What a checkpoint no longer needs is overwritten once two more are on the disk.
            + ";RETENTION_TIME="
            + Checkpoints.KEPT_MILLIS;
    Connection writer = first(directory, url);
    JdbcConnectionPool pool = JdbcConnectionPool.create(url, "sa", "");
    pool.setMaxConnections(80);
    return new Database(directory, writer, pool, answering);
  }

  /**
   * Opens the file. Without a delay H2 starts no threads of its own to write (see WriteTiming).
   * Each connection sets what its URL names, so the delay stands in no other one's: any of them
   * would undo what the first is told.
   */
  private static Connection first(Path directory, String url) {
    try {
      Connection first = DriverManager.getConnection(url + WriteTiming.NO_DELAY, "sa", "");
      try {
        WriteTiming.leaveToUs(first);
        return first;
      } catch (SQLException | RuntimeException e) {
        first.close();
        throw e;
      }
    } catch (SQLException e) {
      throw openingFailed(directory, e);
    }
  }

  /** Whether a directory holds an archive. */
  static boolean existsIn(Path directory) {
    return Files.isRegularFile(fileIn(directory));
  }

  /** Its file in a directory. */
  static Path fileIn(Path directory) {
    return directory.resolve(FILE + ".mv.db");
  }

  private static Path file(Path directory) {
    return directory.toAbsolutePath().normalize().resolve(FILE);
  }

  private static String history(String module) {
    return module + "_migrations";
  }

  /** How large the file in a directory is, in bytes; 0 when there is none. */
  static long sizeIn(Path directory) {
    try {
      return existsIn(directory) ? Files.size(fileIn(directory)) : 0;
    } catch (IOException e) {
      throw new ArchiveException("the archive in " + directory + " cannot be looked at", e);
    }
  }

  /**
   * Looks, without writing, whether a file that is no new one still has a module's tables: opened
   * for writing, a damaged file may be taken for an empty one and lose what could be rescued from
   * it.
   *
   * @throws ArchiveException when it has not
   */
  static void checkTables(Path directory, String module) {
    try (var connection = forReading(directory);
        var tables = connection.prepareStatement(TABLE)) {
      tables.setString(1, history(module));
      try (var found = tables.executeQuery()) {
        if (!found.next()) {
          throw damaged(directory);
        }
      }
    } catch (SQLException e) {
      // A file in which H2 finds nothing is one it would begin anew, which it may not do here.
      throw e.getErrorCode() == ErrorCode.DATABASE_IS_READ_ONLY
          ? damaged(directory)
          : openingFailed(directory, e);
    }
  }

  private static Connection forReading(Path directory) throws SQLException {
    String url = "jdbc:h2:file:" + file(directory) + ";TRACE_LEVEL_FILE=0;ACCESS_MODE_DATA=r";
    return DriverManager.getConnection(url, "sa", "");
  }

  /**
   * The rows of all tables of a file that nobody has open; nothing is written to it.
   *
   * @throws ArchiveException when it is no archive, or damaged
   */
  static TableCounts countIn(Path directory) {
    checkTables(directory, "archive");
    try (var connection = forReading(directory)) {
      return TableCounts.of(connection);
    } catch (SQLException e) {
      throw openingFailed(directory, e);
    }
  }

  private static ArchiveException damaged(Path directory) {
    return new ArchiveException(
        "the archive in "
            + directory
            + " is damaged: no table can be found in its "
            + sizeIn(directory)
            + " bytes; restore it from a copy (it was left as it is)");
  }

  /**
   * Brings one module's tables up to date. Each module numbers its own migrations.
   *
   * @param module the module's name: names the history table
   * @param location the class-path folder of its {@code V<n>__<what>.sql} files
   * @param newest the number of its newest migration, which spares Flyway's start when it is there
   */
  public void migrate(String module, String location, int newest) {
    String history = history(module);
    int there = migratedTo(history);
    if (there == newest) {
      return;
    }
    if (there > newest) {
      throw new ArchiveException(
          "the archive in "
              + directory
              + " was written by a newer release (its tables of module "
              + module
              + " have version "
              + there
              + ", this one knows "
              + newest
              + "): use that release; nothing was changed");
    }
    try {
      Flyway.configure(Database.class.getClassLoader())
          .dataSource(pool)
          .locations("classpath:" + location)
          .table(history)
          .baselineOnMigrate(true)
          .baselineVersion("0")
          .load()
          .migrate();
      written = true;
      settle();
    } catch (FlywayException e) {
      throw new ArchiveException(
          "the tables of "
              + directory
              + " cannot be brought up to date: it may come from a newer release, or its disk may"
              + " be full or read-only ("
              + firstLine(e)
              + ")",
          e);
    }
  }

  /** Whether a module has made tables here: where it has not, it holds nothing, and need not. */
  public boolean hasTablesOf(String module) {
    return !rows(TABLE, row -> true, history(module)).isEmpty();
  }

  /** Whether nothing can be written: the file, or its directory, is not ours to write. */
  public boolean isReadOnly() {
    try (var connection = pool.getConnection()) {
      return connection.isReadOnly();
    } catch (SQLException e) {
      throw new ArchiveException("the archive in " + directory + " does not answer", e);
    }
  }

  /** What a row of a result is read by. */
  public interface RowReader<T> {
    /** The row that a result stands on. */
    T read(ResultSet row) throws SQLException;
  }

  /**
   * The rows of a fixed query, without the mapper: for what every command asks first, and for what
   * is asked thousands of times a second.
   *
   * @param values of the question marks
   */
  public <T> List<T> rows(String sql, RowReader<T> reader, Object... values) {
    try (var connection = pool.getConnection();
        var query = connection.prepareStatement(sql)) {
      Statements.bind(query, values);
      try (var rows = query.executeQuery()) {
        List<T> read = new ArrayList<>();
        while (rows.next()) {
          read.add(reader.read(rows));
        }
        return read;
      }
    } catch (SQLException e) {
      throw new ArchiveException("the archive in " + directory + " cannot be read", e);
    }
  }

  private Jdbi jdbi() {
    if (jdbi.isEmpty()) {
      jdbi = Optional.of(Jdbi.create(pool));
    }
    return jdbi.get();
  }

  private Jdbi transactions() {
    if (transactions.isEmpty()) {
      Jdbi own = Jdbi.create(new OneConnection(writer));
      // Made here, for all transactions; else each would make one of its own.
      own.getConfig(Statements.Prepared.class);
      transactions = Optional.of(own);
    }
    return transactions.get();
  }

  /** A connection that stays open whoever is done with it. */
  private record OneConnection(Connection connection) implements ConnectionFactory {
    @Override
    public Connection openConnection() {
      return connection;
    }

    @Override
    public void closeConnection(Connection open) {
      // The next transaction goes through it, too.
    }
  }

  /** Runs reads on a connection of their own. */
  public <T, X extends Exception> T read(HandleCallback<T, X> work) throws X {
    return guarded(() -> jdbi().withHandle(work));
  }

  /** Runs a transaction, one writer at a time; it is rolled back when the work throws. */
  public <X extends Exception> void write(HandleConsumer<X> work) throws X {
    writing.lock();
    boolean committed = false;
    try {
      guarded(
          () -> {
            checkpoints.due();
            written = true;
            transactions()
                .<X>useTransaction(
                    handle -> {
                      work.useHandle(handle);
                      for (var last : beforeCommit) {
                        last.useHandle(handle);
                      }
                    });
            return null;
          });
      committed = true;
    } finally {
      if (!committed) {
        afterRollback.forEach(Runnable::run);
      }
      writing.unlock();
    }
  }

  /**
   * Keeps at most so many pages in memory from now on, where 64 MB are the rule: for a process that
   * lives long and comes to each page once in a while.
   *
   * @param megabytes of pages, at least 1
   */
  public void cacheAtMost(int megabytes) {
    try {
      WriteTiming.store(writer).setCacheSize(megabytes);
    } catch (SQLException e) {
      throw failed(e);
    }
  }

  /**
   * Brings what is committed to disk at once, rather than within half a second: for who must not
   * have to do it again, and before anybody is told that it is done.
   *
   * @throws ArchiveException when it cannot be written
   */
  public void settle() {
    try {
      checkpoints.now();
    } catch (SQLException | MVStoreException e) {
      throw isDiskFull(e) ? diskFull(e) : failed(e);
    }
  }

  /**
   * Writes a copy to a zip and forces it to the disk, between two transactions: who would write
   * waits meanwhile.
   *
   * @return the rows of the tables that are in it
   * @throws IOException when it cannot be written
   */
  public TableCounts backup(Path zip) throws IOException {
    writing.lock();
    try (var connection = pool.getConnection()) {
      return BackupCopy.write(connection, sizeIn(directory), zip);
    } catch (SQLException | MVStoreException e) {
      if (isDiskFull(e)) {
        throw new IOException("no space is left for " + zip, e);
      }
      throw new ArchiveException(
          "the archive in " + directory + " cannot be copied: " + firstLine(e), e);
    } finally {
      writing.unlock();
    }
  }

  /** Has something done at the end of every transaction, within it. */
  void beforeCommit(HandleConsumer<RuntimeException> last) {
    beforeCommit.add(last);
  }

  /**
   * Has something done after every transaction that is rolled back, before the next one begins: who
   * remembers numbers of rows must forget those that never came to be.
   */
  void afterRollback(Runnable forget) {
    afterRollback.add(forget);
  }

  private interface Work<T, X extends Exception> {
    T run() throws X;
  }

  private <T, X extends Exception> T guarded(Work<T, X> work) throws X {
    try {
      return work.run();
    } catch (ConnectionException e) {
      throw isDiskFull(e)
          ? diskFull(e)
          : new ArchiveException("the archive in " + directory + " does not answer", e);
    } catch (JdbiException | StatementFault e) {
      throw isDiskFull(e) ? diskFull(e) : failed(e);
    }
  }

  private ArchiveException diskFull(Exception e) {
    return new ArchiveException(
        "no space is left on the disk of the archive in "
            + directory
            + ": make room and run the same command again",
        e);
  }

  /**
   * Java gives the system's word for it (ENOSPC, EDQUOT) in the message alone; H2 keeps it as the
   * cause, in whichever thread it met it.
   */
  private static boolean isDiskFull(Throwable e) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      String message = String.valueOf(cause.getMessage());
      if (cause instanceof IOException
          && (message.contains("No space left") || message.contains("Disk quota exceeded"))) {
        return true;
      }
    }
    return false;
  }

  private ArchiveException failed(Exception e) {
    Throwable cause = e;
    while (cause.getCause() != null && !(cause instanceof SQLException)) {
      cause = cause.getCause();
    }
    boolean readOnly =
        cause instanceof SQLException sql && sql.getErrorCode() == ErrorCode.DATABASE_IS_READ_ONLY;
    return new ArchiveException(
        "the archive in "
            + directory
            + (readOnly
                ? " is read-only: get the right to write it, or name a copy with --archive"
                : " failed: " + firstLine(cause) + " (is the disk full?)"),
        e);
  }

  private int migratedTo(String history) {
    String sql =
        "select max(cast(\"version\" as int)) from \""
            + history
            + "\" where \"success\" and \"version\" is not null";
    try (var connection = pool.getConnection();
        var tables = connection.prepareStatement(TABLE)) {
      tables.setString(1, history);
      try (var found = tables.executeQuery()) {
        if (!found.next()) {
          return -1;
        }
      }
      try (var query = connection.createStatement();
          var rows = query.executeQuery(sql)) {
        return rows.next() ? rows.getInt(1) : -1;
      }
    } catch (SQLException e) {
      throw new ArchiveException("the archive in " + directory + " cannot be read", e);
    }
  }

  private static ArchiveException openingFailed(Path directory, SQLException e) {
    return switch (e.getErrorCode()) {
      case ErrorCode.DATABASE_ALREADY_OPEN_1 ->
          new ArchiveInUseException(
              "the archive in "
                  + directory
                  + " is in use by another process: wait until it ends, or name another with"
                  + " --archive",
              e);
      case ErrorCode.FILE_VERSION_ERROR_1 ->
          new ArchiveException(
              "the archive in "
                  + directory
                  + " has a file of another form of H2 than this release reads: write it out with"
                  + " the release that made it, and in with this one (docs/care.md says how)",
              e);
      case ErrorCode.FILE_CORRUPTED_1 ->
          new ArchiveException(
              "the archive in "
                  + directory
                  + " is damaged: restore it from a copy (consent archive restore)",
              e);
      default ->
          new ArchiveException(
              "the archive in " + directory + " cannot be opened: " + firstLine(e), e);
    };
  }

  private static String firstLine(Throwable e) {
    String message = String.valueOf(e.getMessage());
    int end = message.indexOf('\n');
    return end < 0 ? message : message.substring(0, end);
  }

  /**
   * Brings to disk what is not there yet, and ends.
   *
   * @throws ArchiveException when what was committed did not all reach the file
   */
  @Override
  public void close() {
    checkpoints.close();
    try {
      if (written) {
        save();
      }
    } finally {
      end();
    }
  }

  /** H2's own shutdown would pass over a file that was lost under it. */
  private void save() {
    try (var connection = pool.getConnection()) {
      WriteTiming.bringToDisk(connection);
    } catch (SQLException | MVStoreException e) {
      throw notSaved(e);
    }
  }

  private void end() {
    try (writer;
        var statement = writer.createStatement()) {
      statement.execute(lastStatement());
    } catch (SQLException e) {
      if (e.getErrorCode() != ErrorCode.DATABASE_IS_CLOSED) {
        throw notSaved(e);
      }
    } finally {
      pool.dispose();
    }
  }

  /** A mere question does not wait for what H2 takes the occasion to do. */
  private String lastStatement() throws SQLException {
    if (!written) {
      return "shutdown immediately";
    }
    return Tidying.isDue(WriteTiming.store(writer), directory) ? "shutdown compact" : "shutdown";
  }

  private ArchiveException notSaved(Exception e) {
    if (isDiskFull(e)) {
      return diskFull(e);
    }
    return new ArchiveException(
        "the archive in "
            + directory
            + " did not close cleanly, and its newest rows may be missing: run the command again"
            + " (is the disk full?)",
        e);
  }
}
