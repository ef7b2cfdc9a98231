package org.consentaudit.archive.warc;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.consentaudit.archive.Capture;
import org.consentaudit.archive.imports.CaptureFile;
import org.consentaudit.archive.imports.ImportedCapture;
import org.consentaudit.archive.imports.Reject;
import org.consentaudit.archive.imports.SourceText;

/** What a WARC file gave. */
final class Read implements CaptureFile.Receiver {

  static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-01T00:00:00Z"), ZoneOffset.UTC);

  final List<ImportedCapture> captures = new ArrayList<>();
  final List<Reject> rejects = new ArrayList<>();
  Map<String, Long> passedOver = Map.of();

  static Read from(Path file) throws IOException {
    return from(file, WarcSettings.USUAL);
  }

  static Read from(Path file, WarcSettings settings) throws IOException {
    var read = new Read();
    read.passedOver = new WarcFile(file, CLOCK, settings).read(read);
    return read;
  }

  @Override
  public void capture(ImportedCapture capture, long line, SourceText text) {
    captures.add(capture);
  }

  @Override
  public void reject(Reject reject) {
    rejects.add(reject);
  }

  Capture only() {
    if (captures.size() != 1 || !rejects.isEmpty()) {
      throw new AssertionError(captures.size() + " captures, rejects " + rejects);
    }
    return captures.get(0).capture();
  }

  String text(int i) {
    return new String(captures.get(i).content().orElseThrow(), StandardCharsets.UTF_8);
  }

  List<String> hosts() {
    return captures.stream().map(read -> read.capture().host().name()).toList();
  }

  List<String> outcomes() {
    return captures.stream()
        .map(read -> read.capture().outcome())
        .map(o -> o.code() + (o.reason().isEmpty() ? "" : ":" + o.reason()))
        .toList();
  }

  List<String> reasons() {
    return rejects.stream().map(Reject::reason).toList();
  }
}
