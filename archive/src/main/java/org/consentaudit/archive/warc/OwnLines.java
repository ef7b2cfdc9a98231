package org.consentaudit.archive.warc;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.consentaudit.archive.Capture;
import org.consentaudit.archive.Digest;
import org.consentaudit.archive.imports.BadLineException;
import org.consentaudit.archive.imports.CaptureLine;
import org.consentaudit.archive.imports.ImportedCapture;
import org.consentaudit.archive.warc.KnownPayloads.Known;
import org.consentaudit.archive.warc.WarcPiece.Whole;

/**
 * The captures of another archive of ours: a metadata record has the capture line without its
 * content, and the record behind it, where there is one, the content.
 */
final class OwnLines {

  /** The media type of a metadata record that holds a capture line. */
  static final String MEDIA_TYPE = "application/vnd.consentaudit.capture+json";

  /** The longest line that is read, in bytes; a content does not stand in it. */
  static final int LONGEST = 4 << 20;

  private final WarcSettings settings;
  private final KnownPayloads known;
  private final WarcOutlet outlet;
  private final PassedOver passedOver;
  private Optional<Line> waiting = Optional.empty();

  /** A line whose record is still to come. */
  private record Line(long offset, Capture capture, List<String> records) {}

  OwnLines(WarcSettings settings, KnownPayloads known, WarcOutlet outlet, PassedOver passedOver) {
    this.settings = settings;
    this.known = known;
    this.outlet = outlet;
    this.passedOver = passedOver;
  }

  static boolean isOne(Whole record) {
    return record.field("Content-Type").equals(MEDIA_TYPE);
  }

  /** Whether a record is the one that the last line speaks of. */
  boolean awaits(Whole record) {
    return waiting.isPresent() && waiting.get().records().contains(record.id());
  }

  void take(Whole record) {
    end();
    try {
      if (!record.whole()) {
        throw new BadLineException("its capture line is longer than any is");
      }
      String text = new String(record.block(), StandardCharsets.UTF_8).strip();
      Capture read = CaptureLine.readApart(text);
      List<String> records = record.concurrentTo();
      waiting = Optional.of(new Line(record.offset(), read, List.copyOf(records)));
      if (records.isEmpty()) {
        end();
      }
    } catch (BadLineException e) {
      outlet.reject(record.offset(), record.target(), e.getMessage());
    }
  }

  /** Takes the record that the last line speaks of; false when it is none of our business. */
  boolean complete(Whole record) {
    if (!awaits(record)) {
      return false;
    }
    Line line = waiting.get();
    waiting = Optional.empty();
    boolean brings = !record.type().equals("revisit") && line.capture().digest().isPresent();
    Optional<byte[]> content = brings ? content(record) : Optional.empty();
    if (content.isEmpty() || !Digest.of(content.get()).equals(line.capture().digest().get())) {
      finish(line);
    } else {
      emit(line, content);
    }
    return true;
  }

  private static Optional<byte[]> content(Whole record) {
    if (record.type().equals("resource")) {
      return Optional.of(record.block());
    }
    return HttpBlock.of(record.block()).map(HttpBlock::sent);
  }

  /** Without a record: it has no content, or one that was in the file before. */
  private void finish(Line line) {
    Optional<Digest> digest = line.capture().digest();
    if (digest.isPresent() && !known.has(digest.get())) {
      outlet.reject(
          line.offset(),
          line.capture().url(),
          "its content " + digest.get().brief() + "… is neither in the file before it nor held");
    } else {
      emit(line, Optional.empty());
    }
  }

  private void emit(Line line, Optional<byte[]> content) {
    Capture capture = line.capture();
    if (!settings.kinds().contains(capture.kind())) {
      passedOver.count("captures of other kinds");
      return;
    }
    capture
        .digest()
        .ifPresent(
            digest ->
                known.remember(
                    digest.hex(),
                    new Known(
                        capture.kind(), capture.status(), capture.outcome(), capture.digest())));
    outlet.capture(line.offset(), new ImportedCapture(capture, content));
  }

  /** Ends the last line, should it still wait. */
  void end() {
    waiting.ifPresent(this::finish);
    waiting = Optional.empty();
  }
}
