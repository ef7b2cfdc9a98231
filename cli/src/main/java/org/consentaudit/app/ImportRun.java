package org.consentaudit.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.consentaudit.app.evidence.Progress;
import org.consentaudit.archive.imports.CaptureFile;
import org.consentaudit.archive.imports.Reject;
import org.consentaudit.archive.store.Archive;
import org.consentaudit.archive.store.Ingest;
import org.consentaudit.archive.store.Invocation;
import org.consentaudit.archive.store.OpenIngest;

/**
 * Takes captures out of files and other sources into an archive. While one batch is written, the
 * next is read. Commits every so often, so that a run that is cut off has kept what it reported;
 * running it again takes in the rest and nothing twice. Each file is an ingest of its own, whose
 * row is written with each batch.
 */
public final class ImportRun {

  private final Archive archive;
  private final Clock clock;
  private final Consumer<Reject> rejects;
  private final Progress progress;
  private final Invocation by;

  private long added;
  private long held;
  private long rejected;

  private final SortedMap<Long, Long> heldRetracted = new TreeMap<>();

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
    take(file, () -> InputDigest.of(file), reading);
  }

  /**
   * Takes in what a file or directory gives.
   *
   * @param inputDigest what exactly is read, see {@link Ingest}
   * @throws IOException when it cannot be read; what was taken in until then stays
   */
  public void take(Path file, Optional<String> inputDigest, Reading reading) throws IOException {
    take(file, () -> inputDigest, reading);
  }

  private void take(Path file, Callable<Optional<String>> inputDigest, Reading reading)
      throws IOException {
    Callable<OpenIngest> begin =
        () -> archive.ingests().begin(by, file.toString(), inputDigest.call(), clock.instant());
    try (var writer = new ImportWriter(file, archive, begin, this::reject, this::count)) {
      reading.into(writer);
      writer.finish(clock);
    } catch (UncheckedIOException e) {
      throw e.getCause();
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

  private void count(ImportBatch.Written written) {
    added += written.added();
    held += written.held();
    written.rejects().forEach(this::reject);
    written.retracted().forEach(of -> heldRetracted.merge(of, 1L, Long::sum));
    progress.at("captures", added + held + rejected, 0);
  }
}
