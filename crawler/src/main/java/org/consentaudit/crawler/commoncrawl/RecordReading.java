package org.consentaudit.crawler.commoncrawl;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import org.consentaudit.archive.ResourceKind;
import org.consentaudit.archive.imports.CaptureFile;
import org.consentaudit.archive.imports.ImportedCapture;
import org.consentaudit.archive.imports.Reject;
import org.consentaudit.archive.imports.SourceText;
import org.consentaudit.archive.warc.HeldPayloads;
import org.consentaudit.archive.warc.TermsAddresses;
import org.consentaudit.archive.warc.WarcFile;
import org.consentaudit.archive.warc.WarcSettings;

/** Reads the one record that a line points to, as an import would. */
final class RecordReading {

  private final Clock clock;
  private final HeldPayloads held;

  RecordReading(Clock clock, HeldPayloads held) {
    this.clock = clock;
    this.held = held;
  }

  /** The capture in a record; it must be of the line's address. */
  ImportedCapture read(CdxjLine line, byte[] record) throws SourceFailedException, IOException {
    var settings =
        new WarcSettings(
            Set.of(ResourceKind.ROBOTS), Optional.of(line.source()), TermsAddresses.NONE, held);
    var found = new Found();
    Path file = Files.createTempFile("consent-record", ".warc.gz");
    try {
      Files.write(file, record);
      new WarcFile(file, clock, settings).read(found);
    } finally {
      Files.deleteIfExists(file);
    }
    return found
        .capture
        .filter(capture -> capture.capture().url().equals(line.address().url()))
        .orElseThrow(() -> new SourceFailedException(found.rejected ? "damaged" : "other_record"));
  }

  private static final class Found implements CaptureFile.Receiver {
    private Optional<ImportedCapture> capture = Optional.empty();
    private boolean rejected;

    @Override
    public void capture(ImportedCapture read, long line, SourceText text) {
      capture = capture.or(() -> Optional.of(read));
    }

    @Override
    public void reject(Reject reject) {
      rejected = true;
    }
  }
}
