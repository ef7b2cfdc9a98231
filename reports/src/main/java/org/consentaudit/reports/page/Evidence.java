package org.consentaudit.reports.page;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.consentaudit.archive.Digest;

/**
 * Where a verdict can be checked.
 *
 * @param capture the capture's number in the archive
 * @param captured when
 * @param content its content, where bytes are held
 * @param line the deciding line, from 1
 */
public record Evidence(long capture, Instant captured, Optional<Digest> content, OptionalInt line) {
  /** Checks that nothing is missing. */
  public Evidence {
    Objects.requireNonNull(captured, "captured");
    Objects.requireNonNull(content, "content");
    Objects.requireNonNull(line, "line");
  }
}
