package org.consentaudit.analysis.timeline;

import java.util.Optional;
import org.consentaudit.archive.Digest;

/** The bytes of contents, by their digest. */
@FunctionalInterface
public interface Contents {
  /** The bytes of a content, where they are held. */
  Optional<byte[]> of(Digest content);
}
