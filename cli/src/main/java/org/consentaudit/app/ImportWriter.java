package org.consentaudit.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.consentaudit.archive.imports.CaptureFile;
import org.consentaudit.archive.imports.ImportedCapture;
import org.consentaudit.archive.imports.Reject;
import org.consentaudit.archive.imports.SourceText;
import org.consentaudit.archive.store.Archive;
import org.consentaudit.archive.store.OpenIngest;

/**
 * Collects what is read of a file into batches, which another thread writes meanwhile. Closing
 * waits for what is being written.
 */
final class ImportWriter implements CaptureFile.Receiver, AutoCloseable {

  /**
   * Reading and writing need not keep step: who reads goes on while the archive brings to disk what
   * was written, which takes as long as many batches.
   */
  private static final int MOST_UNDER_WAY = 24;

  /** In characters and bytes, those of one batch more apart: memory stays bounded. */
  private static final long MOST_HELD = 24L << 20;

  /** With so many before it a batch has time to be prepared by who reads. */
  private static final int AHEAD = 2;

  private final Path file;
  private final Archive archive;
  private final Future<OpenIngest> ingest;
  private final Consumer<Reject> rejects;
  private final Consumer<ImportBatch.Written> settled;
  private final ExecutorService writer = Executors.newSingleThreadExecutor(ImportWriter::thread);
  private final Deque<UnderWay> underWay = new ArrayDeque<>();
  private long held;
  private ImportBatch batch;

  /** Rejected while reading, and not yet noted in the ingest. */
  private long unnoted;

  /** A batch that is to be written, or has been, and how much it holds. */
  private record UnderWay(Future<ImportBatch.Written> written, long held) {}

  /**
   * For a file.
   *
   * @param begin begins the ingest, while the first batches are read: a large file is read once
   *     before that, to say which bytes it held
   * @param rejects takes what was rejected while reading
   * @param settled takes what became of each batch
   */
  ImportWriter(
      Path file,
      Archive archive,
      Callable<OpenIngest> begin,
      Consumer<Reject> rejects,
      Consumer<ImportBatch.Written> settled) {
    this.file = file;
    this.archive = archive;
    this.ingest = writer.submit(begin);
    this.rejects = rejects;
    this.settled = settled;
    this.batch = new ImportBatch(file);
  }

  private static Thread thread(Runnable task) {
    var thread = new Thread(task, "import-writer");
    thread.setDaemon(true);
    return thread;
  }

  @Override
  public void capture(ImportedCapture capture, long line, SourceText text) {
    batch.add(capture, line, text);
    if (batch.isFull()) {
      write();
    }
  }

  @Override
  public void reject(Reject reject) {
    unnoted++;
    rejects.accept(reject);
  }

  /**
   * Has what waits written, and notes that the ingest ended by itself.
   *
   * @param finished tells when that was
   * @throws UncheckedIOException when the file could not be read to say which bytes it held
   */
  void finish(Clock finished) {
    write();
    settleAll();
    result(ingest).finish(finished.instant(), 0);
  }

  private void write() {
    while (mustSettle()) {
      settle();
    }
    if (ingest.isDone()) {
      result(ingest); // reading on is in vain if it did not begin
    }
    ImportBatch next = batch;
    if (isAhead()) {
      next.prepare();
    }
    long rejected = unnoted;
    unnoted = 0;
    held += next.size();
    underWay.addLast(new UnderWay(writer.submit(() -> written(next, rejected)), next.size()));
    batch = new ImportBatch(file);
  }

  /** Nothing where the ingest did not begin, of which {@link #finish} tells. */
  private ImportBatch.Written written(ImportBatch next, long rejected) {
    return begun()
        .map(into -> next.write(archive, into, rejected))
        .orElse(ImportBatch.Written.NOTHING);
  }

  private Optional<OpenIngest> begun() {
    try {
      return Optional.of(result(ingest));
    } catch (RuntimeException e) {
      return Optional.empty();
    }
  }

  private boolean mustSettle() {
    return !underWay.isEmpty()
        && (underWay.getFirst().written().isDone()
            || underWay.size() == MOST_UNDER_WAY
            || held > MOST_HELD);
  }

  private boolean isAhead() {
    return underWay.stream().filter(batch -> !batch.written().isDone()).count() >= AHEAD;
  }

  /** Waits until the oldest batch under way is written. */
  private void settle() {
    UnderWay oldest = underWay.removeFirst();
    held -= oldest.held();
    settled.accept(result(oldest.written()));
  }

  /** Waits, interrupted or not: what is being written is counted once it is. */
  private static <T> T result(Future<T> future) {
    boolean interrupted = false;
    try {
      while (true) {
        try {
          return future.get();
        } catch (InterruptedException e) {
          interrupted = true;
        }
      }
    } catch (ExecutionException e) {
      throw failure(e.getCause());
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private static RuntimeException failure(Throwable cause) {
    if (cause instanceof RuntimeException known) {
      return known;
    }
    return cause instanceof IOException disk
        ? new UncheckedIOException(disk)
        : new IllegalStateException(cause);
  }

  private void settleAll() {
    while (!underWay.isEmpty()) {
      settle();
    }
  }

  /** An ingest that is not finished stays as one that was cut off. */
  @Override
  public void close() {
    try {
      settleAll();
    } finally {
      begun().ifPresent(OpenIngest::close);
      writer.shutdown();
    }
  }
}
