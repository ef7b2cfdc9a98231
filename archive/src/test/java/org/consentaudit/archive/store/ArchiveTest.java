package org.consentaudit.archive.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.consentaudit.archive.store.Captures.NOON;
import static org.consentaudit.archive.store.Captures.append;
import static org.consentaudit.archive.store.Captures.bytes;
import static org.consentaudit.archive.store.Captures.robots;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class ArchiveTest {

  @TempDir Path directory;

  @Test
  void openedAgainItHoldsWhatItHeld() {
    try (var archive = Archive.openOrCreate(directory)) {
      append(archive, robots("a.example", NOON), bytes("x"));
    }
    try (var archive = Archive.open(directory)) {
      assertThat(archive.captures().extent()).isEqualTo(new CaptureStore.Extent(1, 1));
      assertThat(append(archive, robots("a.example", NOON), bytes("x"))).isFalse();
    }
  }

  @Test
  void openingWhatIsNotThereSaysHowToFillIt() {
    assertThatExceptionOfType(ArchiveException.class)
        .isThrownBy(() -> Archive.open(directory.resolve("none")))
        .withMessageContaining("there is no archive in")
        .withMessageContaining("consent import");
    assertThat(directory.resolve("none")).doesNotExist();
  }

  @Test
  void fileThatIsNoDatabaseIsAClearFault() throws IOException {
    Files.write(directory.resolve("archive.mv.db"), bytes("not a database".repeat(1000)));
    assertThatExceptionOfType(ArchiveException.class)
        .isThrownBy(() -> Archive.open(directory))
        .withMessageContaining(directory.toString());
  }

  @Test
  void directoryThatCannotBeMadeIsAClearFault() throws IOException {
    Path file = Files.writeString(directory.resolve("file"), "");
    assertThatExceptionOfType(ArchiveException.class)
        .isThrownBy(() -> Archive.openOrCreate(file.resolve("archive")))
        .withMessageContaining("cannot be made");
  }

  @Test
  void archiveOfAnotherProcessIsInUse() throws Exception {
    Process other = fork();
    try (var said = new BufferedReader(new InputStreamReader(other.getInputStream(), UTF_8))) {
      assertThat(said.readLine()).isEqualTo("committed");
      assertThatExceptionOfType(ArchiveException.class)
          .isThrownBy(() -> Archive.open(directory))
          .withMessageContaining("in use by another process");
    } finally {
      kill(other);
    }
  }

  @Test
  void processThatIsKilledLosesNothingThatIsNotTakenInAgain() throws Exception {
    Process writer = fork();
    try (var said = new BufferedReader(new InputStreamReader(writer.getInputStream(), UTF_8))) {
      for (int i = 0; i < 5; i++) {
        assertThat(said.readLine()).isEqualTo("committed");
      }
    } finally {
      kill(writer);
    }
    try (var archive = Archive.open(directory)) {
      long survived = archive.captures().extent().captures();
      // A transaction stands whole or not at all.
      assertThat(survived % EndlessWriter.BATCH).isZero();
      List<String> damage = new ArrayList<>();
      new ArchiveCheck(archive).run(damage::add, done -> {});
      assertThat(damage).isEmpty();

      int all = Math.toIntExact(survived) + EndlessWriter.BATCH;
      long added = 0;
      for (int i = 0; i < all; i++) {
        added += append(archive, EndlessWriter.capture(i), EndlessWriter.content(i)) ? 1 : 0;
      }
      assertThat(added).isEqualTo(EndlessWriter.BATCH);
      assertThat(archive.captures().extent().captures()).isEqualTo(all);
    }
  }

  private Process fork() throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("java.class.path"),
            EndlessWriter.class.getName(),
            directory.toString())
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }

  private static void kill(Process process) throws InterruptedException {
    process.destroyForcibly();
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
  }
}
