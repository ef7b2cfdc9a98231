package org.consentaudit.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.consentaudit.archive.Capture;
import org.consentaudit.archive.Host;
import org.consentaudit.archive.Outcome;
import org.consentaudit.archive.ResourceKind;
import org.consentaudit.archive.Source;
import org.consentaudit.archive.imports.ImportedCapture;
import org.consentaudit.archive.imports.SourceText;
import org.junit.jupiter.api.Test;

/** When a batch is full: what it holds bounds the memory of an import. */
class ImportBatchTest {

  private static final int LARGE = 3 << 20;

  private final ImportBatch batch = new ImportBatch(Path.of("captures.jsonl"));

  @Test
  void isFullWithManySmallCaptures() {
    int added = 0;
    while (!batch.isFull()) {
      batch.add(capture(Optional.empty()), added, SourceText.of("{}"));
      added++;
    }

    assertThat(added).isEqualTo(500);
  }

  @Test
  void isFullWithAFewLargeContents() {
    for (int i = 0; i < 2; i++) {
      batch.add(capture(Optional.of(new byte[LARGE])), i, SourceText.made(() -> "made when asked"));
    }
    assertThat(batch.isFull()).isFalse();

    batch.add(capture(Optional.of(new byte[LARGE])), 2, SourceText.made(() -> "made when asked"));

    assertThat(batch.isFull()).isTrue();
  }

  @Test
  void isFullWithAFewLongLines() {
    for (int i = 0; i < 2; i++) {
      batch.add(capture(Optional.empty()), i, SourceText.of("x".repeat(LARGE)));
    }
    assertThat(batch.isFull()).isFalse();

    batch.add(capture(Optional.empty()), 2, SourceText.of("x".repeat(LARGE)));

    assertThat(batch.isFull()).isTrue();
  }

  static ImportedCapture capture(Optional<byte[]> content) {
    return new ImportedCapture(
        new Capture(
            Host.of("shop.example"),
            "https://shop.example/robots.txt",
            ResourceKind.ROBOTS,
            Instant.parse("2026-01-01T00:00:00Z"),
            new Source("other"),
            Outcome.Readable.CONTENT,
            OptionalInt.of(200),
            List.of(),
            List.of(),
            Optional.empty(),
            "",
            ""),
        content);
  }
}
