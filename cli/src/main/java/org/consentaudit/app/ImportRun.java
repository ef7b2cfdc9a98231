package org.consentaudit.app;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.consentaudit.app.evidence.Progress;
import org.consentaudit.archive.imports.CaptureFile;
import org.consentaudit.archive.imports.ImportedCapture;
import org.consentaudit.archive.imports.Reject;
import org.consentaudit.archive.store.Archive;
import org.jdbi.v3.core.Handle;

/**
 * Takes captures out of files and other sources into an archive. Commits every so often, so that a
 * run that is cut off has kept what it reported; running it again takes in the rest and nothing
 * twice.
 */
public final class ImportRun {

  private static final int BATCH = 2000;

  /** A batch is also written when it holds so many characters and bytes: memory stays bounded. */
  private static final long BATCH_SIZE = 32 << 20;

  private final Archive archive;
  private final Clock clock;
  private final Consumer<Reject> rejects;
  private final Progress progress;

  private long added;
  private long held;
  private long rejected;

  /** A piece of a file that waits to be written. */
  private record Piece(ImportedCapture capture, long line, String text) {
    long size() {
      return text.length() + capture.content().map(content -> content.length).orElse(0);
    }
  }

  /**
   * Into an archive.
   *
   * @param clock tells the present
   * @param rejects takes what cannot be taken in
   */
  public ImportRun(Archive archive, Clock clock, Consumer<Reject> rejects, Progress progress) {
    this.archive = archive;
    this.clock = clock;
    this.rejects = rejects;
    this.progress = progress;
  }

  /**
   * What a run did.
   *
   * @param added captures that are new
   * @param held captures that the archive held already
   * @param rejected pieces that could not be taken in
   */
  public record Summary(long added, long held, long rejected) {}

  /** Something that captures are read from. */
  @FunctionalInterface
  public interface Reading {
    /** Hands everything that it holds to a receiver. */
    void into(CaptureFile.Receiver receiver) throws IOException;
  }

  /**
   * Takes in a file.
   *
   * @throws IOException when it cannot be read
   */
  public void take(Path file) throws IOException {
    take(file, new CaptureFile(file, clock)::read);
  }

  /**
   * Takes in what a file or directory gives.
   *
   * @throws IOException when it cannot be read
   */
  public void take(Path file, Reading reading) throws IOException {
    List<Piece> waiting = new ArrayList<>();
    reading.into(
        new CaptureFile.Receiver() {
          private long size;

          @Override
          public void capture(ImportedCapture capture, long line, String text) {
            var piece = new Piece(capture, line, text);
            waiting.add(piece);
            size += piece.size();
            if (waiting.size() == BATCH || size > BATCH_SIZE) {
              flush(file, waiting);
              size = 0;
            }
          }

          @Override
          public void reject(Reject reject) {
            ImportRun.this.reject(reject);
          }
        });
    flush(file, waiting);
  }

  /** What was done so far. */
  public Summary summary() {
    return new Summary(added, held, rejected);
  }

  private void flush(Path file, List<Piece> waiting) {
    archive
        .database()
        .write(
            handle -> {
              for (Piece piece : waiting) {
                append(handle, file, piece);
              }
            });
    waiting.clear();
    progress.at("captures", added + held + rejected, 0);
  }

  private void append(Handle handle, Path file, Piece piece) {
    try {
      if (archive.captures().append(handle, piece.capture().capture(), piece.capture().content())) {
        added++;
      } else {
        held++;
      }
    } catch (IllegalArgumentException e) {
      reject(new Reject(file.toString(), piece.line(), e.getMessage(), piece.text()));
    }
  }

  private void reject(Reject reject) {
    rejected++;
    rejects.accept(reject);
  }
}
