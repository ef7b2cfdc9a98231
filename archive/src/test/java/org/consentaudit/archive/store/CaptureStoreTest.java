package org.consentaudit.archive.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.consentaudit.archive.store.Captures.NOON;
import static org.consentaudit.archive.store.Captures.append;
import static org.consentaudit.archive.store.Captures.bytes;
import static org.consentaudit.archive.store.Captures.robots;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.assertj.core.api.Assertions;
import org.consentaudit.archive.Capture;
import org.consentaudit.archive.CaptureEntry;
import org.consentaudit.archive.Digest;
import org.consentaudit.archive.Host;
import org.consentaudit.archive.Outcome;
import org.consentaudit.archive.ResourceKind;
import org.consentaudit.archive.Trail;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CaptureStoreTest {

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
  void sameObservationTwiceIsOneCapture() {
    assertThat(append(archive, robots("a.example", NOON), bytes("x"))).isTrue();
    assertThat(append(archive, robots("a.example", NOON), bytes("x"))).isFalse();
    assertThat(archive.captures().extent().captures()).isEqualTo(1);
  }

  /** Captures later than all of their host are not looked for: that must never make two of one. */
  @Test
  void inWhateverOrderCapturesCome_eachIsHeldOnce() {
    var random = new Random(20261126);
    var held = new HashSet<Capture>();
    for (int i = 0; i < 2_000; i++) {
      Capture capture =
          robots("h" + random.nextInt(5) + ".example", NOON.plusSeconds(random.nextInt(150) * 60L));
      assertThat(append(archive, capture, bytes("x"))).isEqualTo(held.add(capture));
      if (i % 500 == 0) {
        archive.close();
        archive = Archive.openOrCreate(directory);
      }
    }
    assertThat(archive.captures().extent().captures()).isEqualTo(held.size());
  }

  @Test
  void aCaptureThatWasRolledBackIsNotHeld() {
    append(archive, robots("a.example", NOON), bytes("x"));
    Capture later = robots("a.example", NOON.plusSeconds(60));
    assertThatThrownBy(
            () ->
                archive
                    .database()
                    .<RuntimeException>write(
                        handle -> {
                          archive.captures().append(handle, later, Optional.of(bytes("x")));
                          throw new IllegalStateException("cut off");
                        }))
        .hasMessage("cut off");
    assertThat(append(archive, later, bytes("x"))).isTrue();
    assertThat(append(archive, robots("a.example", NOON.plusSeconds(30)), bytes("x"))).isTrue();
    assertThat(append(archive, later, bytes("x"))).isFalse();
  }

  @Test
  void anyOtherFieldMakesAnotherCapture() {
    append(archive, robots("a.example", NOON), bytes("x"));
    assertThat(append(archive, robots("a.example", NOON.plusNanos(1)), bytes("x"))).isTrue();
    assertThat(append(archive, robots("www.a.example", NOON), bytes("x"))).isTrue();
    assertThat(append(archive, robots("a.example", NOON), bytes("y"))).isTrue();
    assertThat(append(archive, robots("a.example", NOON, Outcome.Readable.TRUNCATED), bytes("x")))
        .isTrue();
  }

  @Test
  void whereTheLastHopLedIsKept_andPartOfTheIdentity() {
    Capture capture = robots("a.example", NOON);
    append(archive, capture, bytes("x"));
    assertThat(append(archive, capture.withFinalUrl("https://b.test/"), bytes("x"))).isTrue();
    var trails = new TreeMap<Long, Trail>();
    archive.captures().forEachTrail(trails::put);
    assertThat(trails.values())
        .extracting(Trail::end)
        .containsExactly(Optional.empty(), Optional.of("https://b.test/"));
    assertThat(trails.values()).allMatch(trail -> trail.hops().equals(capture.redirects()));
    assertThat(archive.captures().full(2).orElseThrow().finalUrl()).contains("https://b.test/");
    assertThat(new ArchiveCheck(archive).run(Assertions::fail, done -> {})).isPositive();
  }

  @Test
  void contentStandsOncePerDigest() {
    append(archive, robots("a.example", NOON), bytes("same"));
    append(archive, robots("b.example", NOON), bytes("same"));
    append(archive, robots("c.example", NOON), bytes("other"));
    ArchiveStatistics statistics = ArchiveStatistics.of(archive);
    assertThat(statistics.captures()).isEqualTo(3);
    assertThat(statistics.contents()).isEqualTo(2);
    assertThat(statistics.contentBytes()).isEqualTo(9);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 999_999, 1_000_000, 1_000_001, 3_500_000})
  void bytesComeBackExactly(int length) {
    byte[] content = new byte[length];
    new Random(length).nextBytes(content);
    append(archive, robots("a.example", NOON), content);
    assertThat(archive.contents().bytes(Digest.of(content))).hasValue(content);
  }

  @Test
  void bytesThatAreNoTextComeBackExactly() {
    byte[] content = {0, (byte) 0xff, (byte) 0xfe, '\r', '\n', (byte) 0x80, 0};
    append(archive, robots("a.example", NOON), content);
    assertThat(archive.contents().bytes(Digest.of(content))).hasValue(content);
  }

  @Test
  void everyFieldComesBack() {
    Capture capture = robots("a.example", NOON, Outcome.failed(Outcome.Failure.REFUSED, "403"));
    append(archive, capture, bytes("no"));
    assertThat(archive.captures().full(1)).hasValue(capture.withDigest(Digest.of(bytes("no"))));
  }

  @Test
  void truncatedIsRecorded() {
    append(archive, robots("a.example", NOON, Outcome.Readable.TRUNCATED), bytes("cut"));
    assertThat(archive.captures().of(Host.of("a.example"), ResourceKind.ROBOTS))
        .extracting(CaptureEntry::outcome)
        .containsExactly(Outcome.Readable.TRUNCATED);
  }

  @Test
  void capturesOfAHostComeOldestFirst() {
    append(archive, robots("a.example", NOON), bytes("2"));
    append(archive, robots("a.example", NOON.minusSeconds(1)), bytes("1"));
    append(archive, robots("b.example", NOON), bytes("3"));
    List<Long> ids = new ArrayList<>();
    archive.captures().forEach(ResourceKind.ROBOTS, entry -> ids.add(entry.id()));
    assertThat(ids).containsExactly(2L, 1L, 3L);
    assertThat(archive.captures().hosts(ResourceKind.ROBOTS))
        .containsExactly(Host.of("a.example"), Host.of("b.example"));
    assertThat(archive.captures().hosts(ResourceKind.TERMS)).isEmpty();
  }

  @Test
  void rolledBackTransactionLeavesNothingAndIsForgotten() {
    assertThatThrownBy(
            () ->
                archive
                    .database()
                    .write(
                        handle -> {
                          archive
                              .captures()
                              .append(handle, robots("a.example", NOON), Optional.of(bytes("x")));
                          throw new IllegalStateException("the disk is gone");
                        }))
        .isInstanceOf(IllegalStateException.class);
    assertThat(archive.captures().extent().captures()).isZero();
    assertThat(archive.contents().bytes(Digest.of(bytes("x")))).isEmpty();

    // Host, source and requester had numbers in the transaction that never came to be.
    append(archive, robots("b.example", NOON), bytes("y"));
    append(archive, robots("a.example", NOON), bytes("x"));
    assertThat(archive.captures().of(Host.of("a.example"), ResourceKind.ROBOTS)).hasSize(1);
    List<String> damage = new ArrayList<>();
    new ArchiveCheck(archive).run(damage::add, done -> {});
    assertThat(damage).isEmpty();
  }

  @Test
  void digestOfAContentThatIsNotHeldIsRefusedAndWritesNothing() {
    Capture capture = robots("a.example", NOON).withDigest(Digest.of(bytes("elsewhere")));
    archive
        .database()
        .write(
            handle ->
                assertThatIllegalArgumentException()
                    .isThrownBy(() -> archive.captures().append(handle, capture, Optional.empty()))
                    .withMessageContaining("is not held"));
    assertThat(archive.captures().extent().captures()).isZero();
  }

  @Test
  void digestOfAContentThatIsHeldNeedsNoBytes() {
    append(archive, robots("a.example", NOON), bytes("x"));
    Capture later =
        robots("a.example", NOON.plusSeconds(1), Outcome.Readable.NOT_MODIFIED)
            .withDigest(Digest.of(bytes("x")));
    archive.database().write(h -> archive.captures().append(h, later, Optional.empty()));
    assertThat(archive.captures().full(2)).hasValue(later);
  }

  @Test
  void fieldOfAnyLengthIsRefusedBeforeTheDatabaseDoes() {
    Capture capture =
        robots("a.example", NOON, Outcome.failed(Outcome.Failure.REFUSED, "r".repeat(301)));
    archive
        .database()
        .write(
            handle ->
                assertThatIllegalArgumentException()
                    .isThrownBy(
                        () -> archive.captures().append(handle, capture, Optional.of(bytes("x"))))
                    .withMessageContaining("reason"));
    assertThat(archive.contents().bytes(Digest.of(bytes("x")))).isEmpty();
  }
}
