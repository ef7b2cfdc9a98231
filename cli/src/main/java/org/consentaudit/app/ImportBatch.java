package org.consentaudit.app;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.consentaudit.archive.imports.ImportedCapture;
import org.consentaudit.archive.imports.Reject;
import org.consentaudit.archive.imports.SourceText;
import org.consentaudit.archive.store.Archive;
import org.consentaudit.archive.store.Ingest;
import org.consentaudit.archive.store.OpenIngest;
import org.consentaudit.archive.store.ReadyCapture;

/** Captures of a file that are written in one transaction. Used by one thread after the other. */
final class ImportBatch {

  private static final int MOST = 500;

  /** Full also when it holds so many characters and bytes: memory stays bounded. */
  private static final long MOST_HELD = 8 << 20;

  private final Path file;
  private final List<Piece> pieces = new ArrayList<>();
  private long size;
  private Optional<List<Ready>> ready = Optional.empty();
  private final List<Reject> refused = new ArrayList<>();

  /** A piece of a file that waits to be written. */
  private record Piece(ImportedCapture capture, long line, SourceText text) {
    long size() {
      return text.held() + capture.content().map(content -> content.length).orElse(0);
    }

    Reject rejected(Path file, String why) {
      return new Reject(file.toString(), line, why, text.text().get());
    }
  }

  /** A piece and the row that it makes. */
  private record Ready(Piece piece, ReadyCapture capture) {}

  /** What became of a batch: how many are new, and of which ingests those held are retracted. */
  record Written(long added, long held, List<Reject> rejects, List<Long> retracted) {
    static final Written NOTHING = new Written(0, 0, List.of(), List.of());
  }

  ImportBatch(Path file) {
    this.file = file;
  }

  void add(ImportedCapture capture, long line, SourceText text) {
    var piece = new Piece(capture, line, text);
    pieces.add(piece);
    size += piece.size();
  }

  /** How many characters and bytes it holds. */
  long size() {
    return size;
  }

  boolean isFull() {
    return pieces.size() >= MOST || size > MOST_HELD;
  }

  /** Makes rows of what was added, unless that was done before. */
  void prepare() {
    if (ready.isPresent()) {
      return;
    }
    List<Ready> rows = new ArrayList<>(pieces.size());
    for (Piece piece : pieces) {
      ImportedCapture read = piece.capture();
      try {
        rows.add(new Ready(piece, ReadyCapture.ofHashed(read.capture(), read.content())));
      } catch (IllegalArgumentException e) {
        refused.add(piece.rejected(file, e.getMessage()));
      }
    }
    ready = Optional.of(rows);
  }

  /**
   * Writes it.
   *
   * @param rejects how many pieces were rejected since the batch before it
   */
  Written write(Archive archive, OpenIngest ingest, long rejects) {
    prepare();
    List<Long> retracted = new ArrayList<>();
    int[] added = {0};
    archive
        .database()
        .<RuntimeException>write(
            handle -> {
              for (Ready row : ready.orElseThrow()) {
                try {
                  OptionalLong held = archive.captures().append(handle, row.capture());
                  if (held.isEmpty()) {
                    added[0]++;
                  } else {
                    archive.ingests().retractedWith(held.getAsLong()).ifPresent(retracted::add);
                  }
                } catch (IllegalArgumentException e) {
                  refused.add(row.piece().rejected(file, e.getMessage()));
                }
              }
              ingest.note(handle, new Ingest.Counts(0, 0, rejects + refused.size()));
            });
    return new Written(
        added[0], pieces.size() - added[0] - refused.size(), List.copyOf(refused), retracted);
  }
}
