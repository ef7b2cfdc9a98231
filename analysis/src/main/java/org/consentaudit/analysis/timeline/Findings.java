package org.consentaudit.analysis.timeline;

import java.util.Optional;
import org.consentaudit.analysis.robots.RobotsFinding;
import org.consentaudit.archive.Digest;

/** What contents say, by their digest. */
@FunctionalInterface
public interface Findings {
  /** The finding on a content, where it was read. */
  Optional<RobotsFinding> of(Digest content);
}
