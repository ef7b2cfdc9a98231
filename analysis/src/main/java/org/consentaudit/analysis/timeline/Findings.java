package org.consentaudit.analysis.timeline;

import java.util.Optional;
import org.consentaudit.analysis.robots.RobotsFinding;
import org.consentaudit.archive.Digest;

/** What contents say, by their digest. */
@FunctionalInterface
public interface Findings {
  /** The finding on a content, where it was read. */
  Optional<RobotsFinding> of(Digest content);

  /**
   * The finding on a content that was cut at a limit: its last line may be half of one and is not
   * read. The same as {@link #of} where nobody knows better.
   */
  default Optional<RobotsFinding> ofCut(Digest content) {
    return of(content);
  }
}
