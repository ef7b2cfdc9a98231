package org.consentaudit.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.assertj.core.api.AbstractThrowableAssert;
import org.consentaudit.app.evidence.Progress;
import org.consentaudit.archive.imports.CaptureFile;
import org.consentaudit.archive.imports.SourceText;
import org.consentaudit.archive.store.Archive;
import org.consentaudit.archive.store.Ingest;
import org.consentaudit.archive.store.Invocation;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an import leaves when something fails on the way, and what it says of it. */
class ImportRunTest {

  private static final Path FILE = Path.of("captures.jsonl");
  private static final int MANY = 20_000;

  @TempDir Path directory;
  private Archive archive;
  private ImportRun run;

  @BeforeEach
  void open() {
    archive = Archive.openOrCreate(directory);
    run = new ImportRun(archive, Clock.systemUTC(), reject -> {}, Progress.SILENT);
  }

  @AfterEach
  void close() {
    archive.close();
  }

  @Test
  void readingThatFails_leavesWhatWasReadAndAnIngestThatWasCutOff() {
    assertThatTaking(
            receiver -> {
              give(receiver, MANY);
              throw new IOException("the disk is gone");
            })
        .isInstanceOf(IOException.class)
        .hasMessage("the disk is gone");

    Ingest ingest = archive.ingests().all().get(0);
    assertThat(ingest.finished()).isEmpty();
    assertThat(ingest.counts().added()).isEqualTo(archive.captures().extent().captures());
    assertThat(ingest.counts().added()).isGreaterThan(MANY - 1_000);
  }

  @Test
  void afterBatchesThatFailed_anotherFileCanBeTaken() throws IOException {
    Progress broken =
        (what, done, total) -> {
          throw new IllegalStateException("nobody listens");
        };
    var failing = new ImportRun(archive, Clock.systemUTC(), reject -> {}, broken);
    assertThatThrownBy(() -> failing.take(FILE, Optional.empty(), receiver -> give(receiver, MANY)))
        .hasMessage("nobody listens");

    run.take(FILE, Optional.empty(), receiver -> give(receiver, 3));

    assertThat(archive.ingests().all().get(0).finished()).isPresent();
    assertThat(archive.ingests().all().get(1).finished()).isEmpty();
  }

  @Test
  void ingestThatCannotBegin_isTold_andReadingStops() {
    archive.ingests().begin(Invocation.UNNAMED, "other", Optional.empty(), Instant.now());
    int[] given = {0};

    assertThatTaking(
            receiver -> {
              for (; given[0] < 1_000 * MANY; given[0]++) {
                give(receiver, 1);
              }
            })
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("is still open");

    assertThat(given[0]).isLessThan(1_000 * MANY);
    assertThat(archive.captures().extent().captures()).isZero();
  }

  @Test
  void ingestThatCannotBegin_isToldOfASmallFile() {
    archive.ingests().begin(Invocation.UNNAMED, "other", Optional.empty(), Instant.now());

    assertThatTaking(receiver -> give(receiver, 3))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("is still open");

    assertThat(archive.captures().extent().captures()).isZero();
  }

  private AbstractThrowableAssert<?, ? extends Throwable> assertThatTaking(
      ImportRun.Reading reading) {
    return assertThatThrownBy(() -> run.take(FILE, Optional.empty(), reading));
  }

  private static void give(CaptureFile.Receiver receiver, int count) {
    for (int i = 0; i < count; i++) {
      byte[] content = ("Disallow: /" + i).getBytes(UTF_8);
      receiver.capture(ImportBatchTest.capture(Optional.of(content)), i, SourceText.of("{}"));
    }
  }
}
