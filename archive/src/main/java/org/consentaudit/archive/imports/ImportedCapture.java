package org.consentaudit.archive.imports;

import java.util.Objects;
import java.util.Optional;
import org.consentaudit.archive.Capture;

/**
 * A capture read from a file.
 *
 * @param capture what was observed; a digest that it has is that of the content, if the file
 *     carries one
 * @param content the bytes, where the file carries them
 */
public record ImportedCapture(Capture capture, Optional<byte[]> content) {
  /** Checks that nothing is missing. */
  public ImportedCapture {
    Objects.requireNonNull(capture);
    Objects.requireNonNull(content);
  }

  /**
   * A capture with its content cut to the {@link ContentLimit} of its kind; where something is cut
   * off, the outcome says so.
   */
  public static ImportedCapture bounded(Capture capture, Optional<byte[]> content) {
    return CaptureLine.bounded(capture, content);
  }
}
