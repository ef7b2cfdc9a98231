package org.consentaudit.reports.page;

import java.time.Instant;
import java.util.Objects;
import org.consentaudit.archive.CaptureEntry;

/**
 * A capture that is held and out of every figure, as the ingest that brought it was retracted.
 *
 * @param capture the capture
 * @param ingest the number of the ingest
 * @param made when it was retracted
 * @param reason why; may be hostile
 */
public record RetractedCapture(CaptureEntry capture, long ingest, Instant made, String reason) {
  /** Checks that nothing is missing. */
  public RetractedCapture {
    Objects.requireNonNull(capture, "capture");
    Objects.requireNonNull(made, "made");
    Objects.requireNonNull(reason, "reason");
  }
}
