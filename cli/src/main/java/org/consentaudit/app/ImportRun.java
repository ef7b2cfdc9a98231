package org.consentaudit.app;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.consentaudit.app.evidence.Progress;
import org.consentaudit.archive.imports.CaptureFile;
import org.consentaudit.archive.imports.ImportedCapture;
import org.consentaudit.archive.imports.Reject;
import org.consentaudit.archive.imports.SourceText;
import org.consentaudit.archive.store.Archive;
import org.consentaudit.archive.store.Ingest;
import org.consentaudit.archive.store.Invocation;
import org.consentaudit.archive.store.OpenIngest;
import org.consentaudit.archive.store.ReadyCapture;

/**
 * Takes captures out of files and other sources into an archive. While one batch is written, the
 * next is read. Commits every so often, so that a run that is cut off has kept what it reported;
 * running it again takes in the rest and nothing twice. Each file is an ingest of its own, whose
 * row is written with each batch.
 */
public final class ImportRun {

  private static final int BATCH = 500;

  /** A batch is also written when it holds so many characters and bytes: memory stays bounded. */
  private static final long BATCH_SIZE = 8 << 20;

  /** Reading and writing need not keep step. */
  private static final int MOST_UNDER_WAY = 4;

  private final Archive archive;
  private final Clock clock;
  private final Consumer<Reject> rejects;
  private final Progress progress;
  private final Invocation by;

  private long added;
  private long held;
  private long rejected;

  /** Rejected while reading, and not yet noted in the ingest. */
  private long unnoted;

  private final SortedMap<Long, Long> heldRetracted = new TreeMap<>();

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

  /** A batch that is being written, or is the next to be. */
  private record UnderWay(Future<Written> written, int size) {}

  /** What became of a batch. */
  private record Written(long added, List<Reject> rejects, List<Long> retracted) {}

  /**
   * Into an archive.
   *
   * @param clock tells the present
   * @param rejects takes what cannot be taken in
   */
  public ImportRun(Archive archive, Clock clock, Consumer<Reject> rejects, Progress progress) {
    this(archive, clock, rejects, progress, Invocation.UNNAMED);
  }

  /**
   * Into an archive, on behalf of a command that the archive names.
   *
   * @param by the command
   */
  public ImportRun(
      Archive archive, Clock clock, Consumer<Reject> rejects, Progress progress, Invocation by) {
    this.by = by;
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
   * @param heldRetracted how many of those held are retracted, by the ingest they came with
   */
  public record Summary(long added, long held, long rejected, SortedMap<Long, Long> heldRetracted) {
    /** Freezes the counts. */
    public Summary {
      heldRetracted = Collections.unmodifiableSortedMap(new TreeMap<>(heldRetracted));
    }
  }

  /** Something that captures are read from. */
  @FunctionalInterface
  public interface Reading {
    /**
     * Hands everything that it holds to a receiver; never throws because of what it holds.
     *
     * @throws IOException when it cannot be read
     */
    void into(CaptureFile.Receiver receiver) throws IOException;
  }

  /**
   * Takes in a capture file.
   *
   * @throws IOException when it cannot be read
   */
  public void take(Path file) throws IOException {
    take(file, new CaptureFile(file, clock)::read);
  }

  /**
   * Takes in what a file gives.
   *
   * @throws IOException when it cannot be read
   */
  public void take(Path file, Reading reading) throws IOException {
    take(file, InputDigest.of(file), reading);
  }

  /**
   * Takes in what a file or directory gives.
   *
   * @param inputDigest what exactly is read, see {@link Ingest}
   * @throws IOException when it cannot be read; what was taken in until then stays
   */
  public void take(Path file, Optional<String> inputDigest, Reading reading) throws IOException {
    unnoted = 0;
    try (var ingest = archive.ingests().begin(by, file.toString(), inputDigest, clock.instant())) {
      try (var batches = new Batches(file, ingest)) {
        reading.into(batches);
        batches.write();
      }
      ingest.finish(clock.instant(), unnoted);
    }
  }

  /** What was done so far. */
  public Summary summary() {
    return new Summary(added, held, rejected, heldRetracted);
  }

  private void reject(Reject reject) {
    rejected++;
    rejects.accept(reject);
  }

  /** Collects what is read; closing waits for what is being written. */
  private final class Batches implements CaptureFile.Receiver, AutoCloseable {
    private final Path file;
    private final OpenIngest ingest;
    private final ExecutorService writer = Executors.newSingleThreadExecutor(Batches::thread);
    private List<Piece> waiting = new ArrayList<>();
    private long size;
    private final Deque<UnderWay> underWay = new ArrayDeque<>();

    Batches(Path file, OpenIngest ingest) {
      this.file = file;
      this.ingest = ingest;
    }

    private static Thread thread(Runnable task) {
      var thread = new Thread(task, "import-writer");
      thread.setDaemon(true);
      return thread;
    }

    @Override
    public void capture(ImportedCapture capture, long line, SourceText text) {
      var piece = new Piece(capture, line, text);
      waiting.add(piece);
      size += piece.size();
      if (waiting.size() == BATCH || size > BATCH_SIZE) {
        write();
      }
    }

    @Override
    public void reject(Reject reject) {
      unnoted++;
      ImportRun.this.reject(reject);
    }

    /** Has what waits written, after what is being written. */
    void write() {
      if (underWay.size() == MOST_UNDER_WAY) {
        settle();
      }
      List<Piece> batch = waiting;
      long rejects = unnoted;
      unnoted = 0;
      underWay.addLast(
          new UnderWay(writer.submit(() -> append(file, batch, ingest, rejects)), batch.size()));
      waiting = new ArrayList<>();
      size = 0;
    }

    /** Waits until the oldest batch under way is written, and counts it. */
    private void settle() {
      UnderWay oldest = underWay.removeFirst();
      Written written = result(oldest.written());
      added += written.added();
      held += oldest.size() - written.added() - written.rejects().size();
      written.rejects().forEach(ImportRun.this::reject);
      written.retracted().forEach(of -> heldRetracted.merge(of, 1L, Long::sum));
      progress.at("captures", added + held + rejected, 0);
    }

    @Override
    public void close() {
      try {
        while (!underWay.isEmpty()) {
          settle();
        }
      } finally {
        writer.shutdown();
      }
    }
  }

  /**
   * Writes a batch.
   *
   * @param rejects how many pieces were rejected since the batch before it
   */
  private Written append(Path file, List<Piece> batch, OpenIngest ingest, long rejects) {
    var written = new AtomicLong();
    List<Reject> refused = new ArrayList<>();
    List<Ready> ready = ready(file, batch, refused);
    List<Long> retracted = new ArrayList<>();
    archive
        .database()
        .<RuntimeException>write(
            handle -> {
              for (Ready piece : ready) {
                try {
                  OptionalLong held = archive.captures().append(handle, piece.capture());
                  if (held.isEmpty()) {
                    written.incrementAndGet();
                  } else {
                    archive.ingests().retractedWith(held.getAsLong()).ifPresent(retracted::add);
                  }
                } catch (IllegalArgumentException e) {
                  refused.add(piece.piece().rejected(file, e.getMessage()));
                }
              }
              ingest.note(handle, new Ingest.Counts(0, 0, rejects + refused.size()));
            });
    return new Written(written.get(), refused, retracted);
  }

  /** Done on the writer's thread, before its transaction: reading takes longer than writing. */
  private static List<Ready> ready(Path file, List<Piece> batch, List<Reject> refused) {
    List<Ready> ready = new ArrayList<>(batch.size());
    for (Piece piece : batch) {
      ImportedCapture read = piece.capture();
      try {
        ready.add(new Ready(piece, ReadyCapture.ofHashed(read.capture(), read.content())));
      } catch (IllegalArgumentException e) {
        refused.add(piece.rejected(file, e.getMessage()));
      }
    }
    return ready;
  }

  /** Waits, interrupted or not: what is being written is counted once it is. */
  private static Written result(Future<Written> future) {
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
      throw e.getCause() instanceof RuntimeException cause
          ? cause
          : new IllegalStateException(e.getCause());
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
