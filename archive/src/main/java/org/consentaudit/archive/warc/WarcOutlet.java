package org.consentaudit.archive.warc;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.time.Instant;
import org.consentaudit.archive.imports.BadLineException;
import org.consentaudit.archive.imports.CaptureFile;
import org.consentaudit.archive.imports.ImportedCapture;
import org.consentaudit.archive.imports.Reject;
import org.consentaudit.archive.imports.SourceText;

/** Hands captures and rejects on, with their place in the file. */
final class WarcOutlet {

  private static final int LONGEST_TARGET = 4096;

  private final String file;
  private final String quotedFile;
  private final Instant latest;
  private final CaptureFile.Receiver receiver;

  /**
   * For a file.
   *
   * @param latest no capture is later
   */
  WarcOutlet(String file, Instant latest, CaptureFile.Receiver receiver) {
    this.file = file;
    this.quotedFile = quoted(file);
    this.latest = latest;
    this.receiver = receiver;
  }

  void capture(long offset, ImportedCapture capture) {
    String url = capture.capture().url();
    try {
      CaptureFile.checkTime(capture, latest);
      receiver.capture(capture, 0, SourceText.made(() -> piece(offset, url, "")));
    } catch (BadLineException e) {
      reject(offset, url, e.getMessage());
    }
  }

  void reject(long offset, String target, String reason) {
    String about = target.isEmpty() ? "" : " (" + abbreviated(target, 120) + ")";
    receiver.reject(
        new Reject(
            file, 0, "offset " + offset + about + ": " + reason, piece(offset, target, reason)));
  }

  /** What the file of rejects keeps: where it is, not the record itself. */
  private String piece(long offset, String target, String reason) {
    return "{\"file\":"
        + quotedFile
        + ",\"offset\":"
        + offset
        + ",\"target\":"
        + quoted(abbreviated(target, LONGEST_TARGET))
        + ",\"reason\":"
        + quoted(reason)
        + "}";
  }

  private static String abbreviated(String text, int most) {
    String line = text.replaceAll("\\p{Cntrl}", "?");
    return line.length() > most ? line.substring(0, most) + "…" : line;
  }

  private static String quoted(String text) {
    return '"' + new String(JsonStringEncoder.getInstance().quoteAsString(text)) + '"';
  }
}
