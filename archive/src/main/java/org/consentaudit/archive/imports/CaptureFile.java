package org.consentaudit.archive.imports;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.zip.ZipException;

/**
 * Reads a file of captures, plain, gzip or zstd: capture lines, older lines, or the study's JSON;
 * its first bytes tell which.
 */
public final class CaptureFile {

  private final Path file;
  private final Instant latest;

  /**
   * A file to read.
   *
   * @param clock tells the present: a capture more than a day after it is rejected
   */
  public CaptureFile(Path file, Clock clock) {
    this.file = file;
    this.latest = CaptureTimes.until(clock).latest();
  }

  /** What a reader is told, piece by piece, in the file's order. */
  public interface Receiver {
    /**
     * A capture.
     *
     * @param line its place in the file
     * @param text the piece it came from
     */
    void capture(ImportedCapture capture, long line, SourceText text);

    /** A piece that is none. */
    void reject(Reject reject);
  }

  /**
   * Reads it to its end, or to where it is broken; never throws because of what the file holds.
   *
   * @throws IOException when the file does not exist or the disk fails
   */
  public void read(Receiver receiver) throws IOException {
    if (!Files.exists(file)) {
      throw new NoSuchFileException(file.toString());
    }
    if (Files.isDirectory(file)) {
      throw new IOException(file + " is a directory");
    }
    Consumer<Reject> broken = receiver::reject;
    try (InputStream in = CompressedFile.open(file)) {
      if (StudyJson.looksLike(in)) {
        new StudyJson(file.toString(), file.getFileName().toString(), latest).read(in, receiver);
      } else {
        readLines(new LineReader(in), receiver);
      }
    } catch (ZipException | EOFException e) {
      broken.accept(
          new Reject(file.toString(), 0, "the gzip stream is broken: " + e.getMessage(), ""));
    } catch (com.github.luben.zstd.ZstdIOException e) {
      broken.accept(
          new Reject(file.toString(), 0, "the zstd stream is broken: " + e.getMessage(), ""));
    }
  }

  private void readLines(LineReader lines, Receiver receiver) throws IOException {
    Optional<LineReader.Line> next = lines.next();
    while (next.isPresent()) {
      LineReader.Line line = next.get();
      if (line.tooLong()) {
        receiver.reject(
            new Reject(file.toString(), line.number(), "longer than 128 MiB: passed over", ""));
      } else if (!line.text().isBlank()) {
        readLine(line, receiver);
      }
      next = lines.next();
    }
  }

  private void readLine(LineReader.Line line, Receiver receiver) {
    try {
      ImportedCapture capture = CaptureLine.read(line.text());
      checkTime(capture, latest);
      receiver.capture(capture, line.number(), SourceText.of(line.text()));
    } catch (BadLineException e) {
      receiver.reject(new Reject(file.toString(), line.number(), e.getMessage(), line.text()));
    }
  }

  /**
   * Checks that a capture was made when there was a web, and not later than an instant.
   *
   * @throws BadLineException when it was not
   */
  public static void checkTime(ImportedCapture capture, Instant latest) throws BadLineException {
    Optional<String> objection = new CaptureTimes(latest).objection(capture.capture().captured());
    if (objection.isPresent()) {
      throw new BadLineException(objection.get());
    }
  }
}
