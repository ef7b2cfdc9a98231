package org.consentaudit.archive.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What reaches the disk, and when, is ours to say. */
class WriteTimingTest {

  @TempDir Path directory;

  @Test
  void largeTransactionIsNotWrittenBeforeItsEnd() throws Exception {
    try (Database database = Database.open(directory)) {
      database.write(
          handle -> handle.execute("create table t (id int primary key, a varbinary, b varchar)"));
      database.write(
          handle -> {
            var store = WriteTiming.store(handle.getConnection());
            assertThat(4 * store.getAutoCommitMemory()).isGreaterThan(1 << 30);
            handle.execute("insert into t values (0, x'00', '')");
            store.commit();
            long version = store.getCurrentVersion();
            long size = Files.size(directory.resolve("archive.mv.db"));
            var random = new Random(1);
            for (int i = 1; i <= 6000; i++) {
              byte[] bytes = new byte[8000];
              random.nextBytes(bytes);
              handle.execute("insert into t values (?, ?, ?)", i, bytes, "row " + i);
            }
            assertThat(store.getUnsavedMemory()).isGreaterThan(19 << 20);
            assertThat(store.getCurrentVersion()).isEqualTo(version);
            assertThat(Files.size(directory.resolve("archive.mv.db"))).isEqualTo(size);
          });
    }
  }

  @Test
  void endOfATransactionAloneWritesNothing() throws Exception {
    try (Database database = Database.open(directory)) {
      database.write(handle -> handle.execute("create table t (id int primary key)"));
      var store = database.read(handle -> WriteTiming.store(handle.getConnection()));
      store.commit();
      long version = store.getCurrentVersion();
      long from = System.nanoTime();
      for (int i = 0; i < 20; i++) {
        int id = i;
        database.write(handle -> handle.execute("insert into t values (?)", id));
      }
      // Checkpoints may have come by, twice a second; twenty transactions have not written twenty
      // times.
      long checkpoints = 2 + (System.nanoTime() - from) / 500_000_000L;
      assertThat(store.getCurrentVersion() - version).isLessThanOrEqualTo(checkpoints);
    }
  }

  @Test
  void h2HasNoThreadsOfItsOwnToWrite() throws Exception {
    Set<Thread> others = Thread.getAllStackTraces().keySet();
    try (Database database = Database.open(directory)) {
      database.write(handle -> handle.execute("create table t (id int primary key)"));
      assertThat(Thread.getAllStackTraces().keySet())
          .filteredOn(thread -> !others.contains(thread))
          .extracting(Thread::getName)
          .noneMatch(name -> name.startsWith("H2-") || name.startsWith("MVStore background"));
    }
  }
}
