package org.consentaudit.archive.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.consentaudit.archive.store.Captures.NOON;
import static org.consentaudit.archive.store.Captures.bytes;
import static org.consentaudit.archive.store.Captures.robots;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Optional;
import org.consentaudit.archive.Capture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Once many hosts and contents are new, all are known and none is asked for: none may double. */
class KnowingAllTest {

  private static final int MANY = 1_500;

  @TempDir Path directory;
  private Archive archive;

  @BeforeEach
  void open() {
    archive = Archive.openOrCreate(directory);
  }

  @AfterEach
  void close() {
    archive.close();
  }

  @Test
  void whatWasHeldBefore_isHeldOnce() {
    appendHosts(0, MANY);
    archive.close();
    archive = Archive.open(directory);

    // New ones are looked for in vain until all are known; then come those from before.
    appendHosts(MANY, 2 * MANY);
    appendHosts(0, MANY);

    assertHeld(2 * MANY);
  }

  @Test
  void whatIsRolledBackAfterwards_isNotThoughtHeld() {
    appendHosts(0, MANY);
    Capture next = capture(MANY);
    assertThatThrownBy(
            () ->
                archive
                    .database()
                    .<RuntimeException>write(
                        handle -> {
                          archive.captures().append(handle, next, content(MANY));
                          throw new IllegalStateException("cut off");
                        }))
        .hasMessage("cut off");

    appendHosts(0, MANY + 1);

    assertHeld(MANY + 1);
  }

  private void appendHosts(int from, int to) {
    archive
        .database()
        .<RuntimeException>write(
            handle -> {
              for (int i = from; i < to; i++) {
                archive.captures().append(handle, capture(i), content(i));
              }
            });
  }

  private void assertHeld(int hosts) {
    var counts = new ArrayList<Integer>();
    for (String table : new String[] {"host", "content", "capture"}) {
      counts.add(
          archive
              .database()
              .read(
                  handle ->
                      handle
                          .createQuery("select count(*) from " + table)
                          .mapTo(Integer.class)
                          .one()));
    }
    assertThat(counts).containsOnly(hosts);
  }

  private static Capture capture(int number) {
    return robots("h" + number + ".example", NOON);
  }

  private static Optional<byte[]> content(int number) {
    return Optional.of(bytes("content " + number));
  }
}
