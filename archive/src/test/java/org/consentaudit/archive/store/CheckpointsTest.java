package org.consentaudit.archive.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.nio.channels.ClosedByInterruptException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was committed is in the file once it is closed, or closing fails. */
class CheckpointsTest {

  /** Longer than checkpoints are apart, so that one waits for the end of the transaction. */
  private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(600);

  @TempDir Path directory;

  @RepeatedTest(5)
  void closingLetsACheckpointUnderWayEnd() {
    try (Database database = Database.open(directory)) {
      database.write(
          handle -> {
            handle.execute("create table t (id int primary key, a varbinary)");
            var random = new Random(1);
            byte[] bytes = new byte[8000];
            for (int i = 0; i < 3000; i++) {
              random.nextBytes(bytes);
              handle.execute("insert into t values (?, ?)", i, bytes);
            }
            LockSupport.parkNanos(PAUSE);
          });
    }
    assertThat(count()).isEqualTo(3000);
  }

  @Test
  void closingFailsWhenTheFileWasLostUnderIt() throws Exception {
    Database database = Database.open(directory);
    database.write(handle -> handle.execute("create table t (id int primary key)"));
    var store = database.read(handle -> WriteTiming.store(handle.getConnection()));
    Optional<Throwable> lost = Optional.empty();
    // A checkpoint may come in between, and leave nothing to commit.
    for (int i = 0; i < 100 && lost.isEmpty(); i++) {
      int id = i;
      database.write(handle -> handle.execute("insert into t values (?)", id));
      Thread.currentThread().interrupt();
      lost = Optional.ofNullable(catchThrowable(store::commit));
      Thread.interrupted();
    }
    assertThat(lost.orElseThrow()).hasRootCauseInstanceOf(ClosedByInterruptException.class);
    assertThatThrownBy(database::close)
        .isInstanceOf(ArchiveException.class)
        .hasMessageContaining(directory.toString());
  }

  /**
   * A copy of the file is what a killed process leaves. H2 itself names an older state in its
   * header whenever a chunk stands elsewhere than foretold, which is some of a hundred times.
   */
  @Test
  void whatIsSettledIsThereWhateverHappensNext(@TempDir Path copy) throws Exception {
    try (Database database = Database.open(directory)) {
      database.write(handle -> handle.execute("create table t (id int primary key, a varbinary)"));
      var random = new Random(1);
      for (int i = 1; i <= 300; i++) {
        int id = i;
        byte[] bytes = new byte[random.nextInt(20_000)];
        random.nextBytes(bytes);
        database.write(handle -> handle.execute("insert into t values (?, ?)", id, bytes));
        database.write(handle -> handle.execute("update t set a = x'00' where id = ?", id - 5));
        database.settle();
        // So much later that the space of older chunks is used again.
        LockSupport.parkNanos(i % 50 == 0 ? TimeUnit.SECONDS.toNanos(1) : 0);
        Files.copy(
            directory.resolve("archive.mv.db"),
            copy.resolve("archive.mv.db"),
            StandardCopyOption.REPLACE_EXISTING);
        assertThat(count(copy)).isEqualTo(i);
      }
    }
  }

  private int count() {
    return count(directory);
  }

  private static int count(Path directory) {
    try (Database database = Database.open(directory)) {
      return database.read(
          handle -> handle.createQuery("select count(*) from t").mapTo(Integer.class).one());
    }
  }

  /** As a crawl writes them: few rows at a time, and keys all over the index. */
  @Test
  void manySmallTransactionsLeaveASmallFile() throws Exception {
    try (Database database = Database.open(directory)) {
      database.write(handle -> handle.execute("create table t (digest binary(32) primary key)"));
      var store = database.read(handle -> WriteTiming.store(handle.getConnection()));
      var random = new Random(1);
      byte[] digest = new byte[32];
      for (int i = 0; i < 20_000; i++) {
        random.nextBytes(digest);
        byte[] next = digest.clone();
        database.write(handle -> handle.execute("insert into t values (?)", (Object) next));
        if (i % 20 == 0) {
          store.commit();
        }
      }
    }
    assertThat(Files.size(directory.resolve("archive.mv.db"))).isLessThan(6 << 20);
  }
}
