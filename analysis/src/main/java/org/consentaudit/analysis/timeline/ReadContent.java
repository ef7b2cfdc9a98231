package org.consentaudit.analysis.timeline;

import java.util.Objects;
import java.util.Optional;
import org.consentaudit.analysis.robots.RobotsTxt;
import org.consentaudit.archive.Digest;

/**
 * A content as rules are read from it. The same bytes may be a whole file to one capture and the
 * beginning of one to another.
 *
 * @param digest its name
 * @param cut whether it was cut at a limit, so that its last line may be half of one and is left
 *     out
 */
public record ReadContent(Digest digest, boolean cut) {
  /** Checks that nothing is missing. */
  public ReadContent {
    Objects.requireNonNull(digest);
  }

  /** The bytes that rules are read from; empty where the content is not held. */
  public Optional<byte[]> rulesIn(Contents contents) {
    return contents.of(digest).map(bytes -> cut ? RobotsTxt.withoutCutLine(bytes) : bytes);
  }
}
