package org.consentaudit.archive.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.consentaudit.archive.store.Captures.NOON;
import static org.consentaudit.archive.store.Captures.append;
import static org.consentaudit.archive.store.Captures.bytes;
import static org.consentaudit.archive.store.Captures.robots;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.h2.mvstore.DataUtils;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class BackupTest {

  @TempDir Path scratch;
  private Path directory;
  private Path opened;
  private Path zip;

  @BeforeEach
  void directories() throws IOException {
    directory = Files.createDirectory(scratch.resolve("archive"));
    opened = Files.createDirectory(scratch.resolve("opened"));
    zip = scratch.resolve("copy.zip");
  }

  private void filled() {
    try (var archive = Archive.openOrCreate(directory)) {
      append(archive, robots("a.example", NOON), bytes("x".repeat(5000)));
    }
  }

  @Test
  void copyOfAnOpenArchiveHoldsWhatWasCommitted() throws IOException {
    TableCounts counts;
    try (var archive = Archive.openOrCreate(directory)) {
      append(archive, robots("a.example", NOON), bytes("x"));
      counts = archive.database().backup(zip);
      append(archive, robots("b.example", NOON), bytes("y"));
    }
    assertThat(counts.rows()).containsEntry("CAPTURE", 1L);
    assertThat(new BackupFile(zip).unpack(opened)).isEqualTo(counts);
    try (var copy = Archive.open(opened)) {
      assertThat(copy.captures().extent()).isEqualTo(new CaptureStore.Extent(1, 1));
      assertThat(append(copy, robots("a.example", NOON), bytes("x"))).isFalse();
    }
  }

  @Test
  void holderAnswersTwoRequestsAndLeavesNothingBehind() throws IOException {
    try (var archive = Archive.openOrCreate(directory)) {
      append(archive, robots("a.example", NOON), bytes("x"));
      try (var one = BackupRequest.leave(directory);
          var other = BackupRequest.leave(directory)) {
        for (BackupRequest request : new BackupRequest[] {one, other}) {
          var answer = answer(request);
          assertThat(answer.fault()).isEmpty();
          assertThat(answer.counts().rows()).containsEntry("CAPTURE", 1L);
          assertThat(answer.copy().orElseThrow()).exists();
        }
      }
    }
    assertThat(directory.toFile().list()).containsExactly("archive.mv.db");
  }

  private static BackupRequest.Answer answer(BackupRequest request) throws IOException {
    while (true) {
      Optional<BackupRequest.Answer> answer = request.answer();
      if (answer.isPresent()) {
        return answer.get();
      }
      Thread.onSpinWait();
    }
  }

  @Test
  void leavingsOfTheDeadGoAndFilesOfOthersStay() throws IOException {
    for (String name : new String[] {"request", "part", "zip", "answer"}) {
      Files.writeString(directory.resolve("backup-0123456789abcdef." + name), "done");
    }
    Files.writeString(directory.resolve("backup-mine.zip"), "mine");
    Files.writeString(directory.resolve("backup-0123456789abcdef.zip.old"), "mine");
    assertThat(new BackupRequests(directory, true).pending()).isEmpty();
    assertThat(directory.toFile().list())
        .containsExactlyInAnyOrder("backup-mine.zip", "backup-0123456789abcdef.zip.old");
  }

  @Test
  void copyThatCannotBeWrittenIsAFaultAndLeavesNoFile() throws IOException {
    filled();
    assertThatExceptionOfType(IOException.class)
        .isThrownBy(() -> Archive.copy(directory, scratch.resolve("none/copy.zip")));
    assertThat(Archive.copy(directory, zip).rows()).containsEntry("CAPTURE", 1L);
  }

  @Test
  void everyChangedByteOfACopyIsFoundOut() throws IOException {
    filled();
    Archive.copy(directory, zip);
    byte[] whole = Files.readAllBytes(zip);
    for (int at = 100; at < whole.length; at += 97) {
      byte[] damaged = whole.clone();
      damaged[at] ^= 0x11;
      assertRefused(damaged, at);
    }
    for (int length = 0; length < whole.length; length += 199) {
      assertRefused(Arrays.copyOf(whole, length), length);
    }
  }

  /** The zip's own bookkeeping may be changed without harm; then all is as it was. */
  private void assertRefused(byte[] damaged, int at) throws IOException {
    Files.write(zip, damaged);
    Path into = Files.createTempDirectory(scratch, "into");
    try {
      assertThat(new BackupFile(zip).unpack(into).rows())
          .as("at " + at)
          .containsEntry("CAPTURE", 1L);
      assertThat(Files.mismatch(Database.fileIn(into), Database.fileIn(directory))).isEqualTo(-1);
    } catch (ArchiveException e) {
      assertThat(e).hasMessageContaining("is no copy made by");
    }
  }

  @Test
  void zipOfSomethingElseIsNoCopy() throws IOException {
    try (var out = new ZipOutputStream(Files.newOutputStream(zip))) {
      out.putNextEntry(new ZipEntry("../archive.mv.db"));
      out.write(1);
    }
    assertThatExceptionOfType(ArchiveException.class)
        .isThrownBy(() -> new BackupFile(zip).unpack(opened))
        .withMessageContaining("has no H2 file in it");
    assertThat(scratch.resolve("archive.mv.db")).doesNotExist();
  }

  @Test
  void archiveOfANewerReleaseIsRefusedAndCopiedAllTheSame() throws IOException {
    try (var archive = Archive.openOrCreate(directory)) {
      archive
          .database()
          .write(
              handle ->
                  handle.execute(
                      "update \"archive_migrations\" set \"version\" = '99'"
                          + " where \"installed_rank\" = 1"));
    }
    assertThatExceptionOfType(ArchiveException.class)
        .isThrownBy(() -> Archive.open(directory))
        .withMessageContaining("was written by a newer release")
        .withMessageContaining("version 99");
    assertThat(Archive.copy(directory, zip).total()).isPositive();
  }

  @Test
  void fileOfAnotherFormOfH2SaysWhereItIsWrittenHowToGoOn() throws IOException {
    filled();
    Path file = Database.fileIn(directory);
    byte[] bytes = Files.readAllBytes(file);
    for (int block = 0; block < 8192; block += 4096) {
      rewrite(bytes, block);
    }
    Files.write(file, bytes);
    assertThatExceptionOfType(ArchiveException.class)
        .isThrownBy(() -> Archive.open(directory))
        .withMessageContaining("another form of H2")
        .withMessageContaining("docs/care.md");
    assertThat(Files.readAllBytes(file)).isEqualTo(bytes);
  }

  /** Gives a header of H2 a format that no release has yet, and the checksum that belongs to it. */
  private static void rewrite(byte[] bytes, int block) {
    String header = new String(bytes, block, 4096, StandardCharsets.ISO_8859_1);
    String before = header.substring(0, header.indexOf(",fletcher:"));
    byte[] changed =
        before.replaceAll("format:\\d", "format:9").getBytes(StandardCharsets.ISO_8859_1);
    int sum = DataUtils.getFletcher32(changed, 0, changed.length);
    byte[] whole =
        (new String(changed, StandardCharsets.ISO_8859_1)
                + ",fletcher:"
                + Integer.toHexString(sum)
                + "\n")
            .getBytes(StandardCharsets.ISO_8859_1);
    Arrays.fill(bytes, block, block + 4096, (byte) 0);
    System.arraycopy(whole, 0, bytes, block, whole.length);
  }
}
