package org.consentaudit.archive.imports;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.consentaudit.archive.Capture;

/** What a file of captures gave. */
final class Taken implements CaptureFile.Receiver {

  static final Clock CLOCK = Clock.fixed(Instant.parse("2026-06-15T12:00:00Z"), ZoneOffset.UTC);

  final List<ImportedCapture> pieces = new ArrayList<>();
  final List<Long> lines = new ArrayList<>();
  final List<Reject> rejects = new ArrayList<>();

  static Taken from(Path file) throws IOException {
    var taken = new Taken();
    new CaptureFile(file, CLOCK).read(taken);
    return taken;
  }

  static Taken from(Path file, byte[] bytes) throws IOException {
    return from(Files.write(file, bytes));
  }

  static Taken from(Path file, String text) throws IOException {
    return from(file, text.getBytes(StandardCharsets.UTF_8));
  }

  static byte[] gzip(String text) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(bytes)) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return bytes.toByteArray();
  }

  @Override
  public void capture(ImportedCapture capture, long line, SourceText text) {
    pieces.add(capture);
    lines.add(line);
  }

  @Override
  public void reject(Reject reject) {
    rejects.add(reject);
  }

  Capture only() {
    if (pieces.size() != 1 || !rejects.isEmpty()) {
      throw new AssertionError(pieces.size() + " captures, rejects " + rejects);
    }
    return pieces.get(0).capture();
  }

  String text(int i) {
    return new String(pieces.get(i).content().orElseThrow(), StandardCharsets.UTF_8);
  }
}
